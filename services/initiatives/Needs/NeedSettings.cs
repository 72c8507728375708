using System.ComponentModel.DataAnnotations;

namespace Samen.Initiatives;

/// <summary>What of needs can be undone; at the first start <c>Samen:Initiatives:Needs</c>.</summary>
internal sealed record NeedSettings
{
    public const string Section = "Samen:Initiatives:Needs";

    /// <summary>
    /// Days within which a withdrawn need can be reopened; 0: not at all. No source names a term; a choice of this program.
    /// </summary>
    [Range(0, 365)]
    public int ReopenDays { get; init; } = 14;

    /// <summary>Days within which a merge of needs can be undone; 0: not at all. A choice of this program too.</summary>
    [Range(0, 365)]
    public int UnmergeDays { get; init; } = 14;
}
