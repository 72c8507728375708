using System.ComponentModel.DataAnnotations;

namespace Samen.Municipalities;

/// <summary>How long notices are kept.</summary>
internal sealed record NoticeSettings
{
    /// <summary>Days after which a notice is erased.</summary>
    [Range(1, 3650)]
    public int KeptDays { get; init; } = 365;
}
