using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>An initiative's stay in a phase.</summary>
[AuditedRows("phase_stay", nameof(InitiativeId), nameof(Number))]
internal sealed record PhaseStay
{
    public Guid InitiativeId { get; init; }
    public int Number { get; init; }
    public InitiativePhase Phase { get; init; }
    public DateTimeOffset EnteredAt { get; init; }
    public DateTimeOffset? LeftAt { get; init; }

    public PhaseStayView View(DateTimeOffset now) => new(Phase, EnteredAt, LeftAt, (int)((LeftAt ?? now) - EnteredAt).TotalDays);
}
