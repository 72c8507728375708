using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The account or key of who holds a seat.</summary>
[AuditedRows("taskforce_seat_holder", nameof(SeatId), nameof(Principal))]
internal sealed record SeatHolder
{
    public Guid SeatId { get; init; }
    public string Principal { get; init; } = "";
}
