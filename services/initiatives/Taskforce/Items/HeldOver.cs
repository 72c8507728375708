using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>An item was held over at a meeting, or was on its agenda when it closed without an advice.</summary>
[AuditedRows("taskforce_held_over", nameof(ItemId), nameof(MeetingId))]
internal sealed record HeldOver
{
    public Guid ItemId { get; init; }
    public Guid InitiativeId { get; init; }
    public string Title { get; init; } = "";
    public Guid MeetingId { get; init; }
    public DateOnly Date { get; init; }

    /// <summary>Empty: nobody held it over, the meeting closed without an advice.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The meeting closes without an advice on it.</summary>
    public static HeldOver Left(TaskforceItem item, Meeting meeting) => new() { ItemId = item.Id, MeetingId = meeting.Id };
}
