using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>A seat that is present at a meeting.</summary>
[AuditedRows("taskforce_attendance", nameof(MeetingId), nameof(SeatId))]
internal sealed record Attendance
{
    public Guid MeetingId { get; init; }
    public Guid SeatId { get; init; }
}
