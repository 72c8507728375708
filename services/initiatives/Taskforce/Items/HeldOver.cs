using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>An item was held over at a meeting.</summary>
[AuditedRows("taskforce_held_over", nameof(ItemId), nameof(MeetingId))]
internal sealed record HeldOver
{
    public Guid ItemId { get; init; }
    public Guid InitiativeId { get; init; }
    public string Title { get; init; } = "";
    public Guid MeetingId { get; init; }
    public DateOnly Date { get; init; }
    public string Reason { get; init; } = "";
}
