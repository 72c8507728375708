namespace Samen.Initiatives;

/// <summary>A yearly round of the Taskforce: the same questions to each initiative that is in operation when it begins.</summary>
internal sealed record Round
{
    public int Year { get; init; }
    public TextList Questions { get; init; } = new([]);
    public DateTimeOffset StartedAt { get; init; }
}
