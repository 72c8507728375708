namespace Samen.Municipalities;

/// <summary>How long notices are kept, <c>Samen:Municipalities:Notices</c>.</summary>
internal sealed record NoticeSettings
{
    /// <summary>Days after which a notice is erased, 1 to 3,650.</summary>
    public int KeptDays { get; init; } = 365;
}
