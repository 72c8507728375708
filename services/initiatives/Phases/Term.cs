using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>A day by which something of an initiative is due. It is announced, and nothing happens on it without a person.</summary>
internal sealed record Term
{
    public Guid InitiativeId { get; init; }
    public string Title { get; init; } = "";

    /// <summary>CBS code of the owner that leads.</summary>
    public string Lead { get; init; } = "";
    public TermKind Kind { get; init; }
    public DateOnly DueOn { get; init; }
    public Guid? GateId { get; init; }
    public DateTimeOffset SetAt { get; init; }

    public TermAnnounced Announce() => new(InitiativeId, Title, Lead, Kind, DueOn, GateId);
}
