using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>A report on a motion.</summary>
[AuditedRows("motion_report", nameof(ItemId), nameof(Number))]
internal sealed record MotionReport
{
    public Guid ItemId { get; init; }
    public int Number { get; init; }
    public string Text { get; init; } = "";
    public MotionStatus Status { get; init; }
    public DateTimeOffset ReportedAt { get; init; }
}
