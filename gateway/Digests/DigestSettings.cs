namespace Samen.Gateway.Digests;

/// <summary>When digests go, <c>Samen:Gateway:Digests</c>.</summary>
internal sealed record DigestSettings
{
    /// <summary>Time of the day, in the Netherlands, at which those of a day or a week go.</summary>
    public TimeOnly Morning { get; init; } = new(7, 0);

    /// <summary>Minutes between two digests of a person who wants them at once, 0 to 1,440.</summary>
    public int AtOnceMinutes { get; init; } = 15;
}
