namespace Samen.Messaging;

/// <summary>A fact that waits in the inbox, with the reason.</summary>
public sealed record ParkedFact : FactEnvelope
{
    /// <summary>The service that it comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether it waits for another one or failed.</summary>
    public ParkedState State { get; init; }

    /// <summary>Why it could not be handled.</summary>
    public string Reason { get; init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset ParkedAt { get; init; }
}
