using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>Why something of the fund's spending is refused, ended or reversed.</summary>
public sealed record SpendingReasonRequest
{
    /// <summary>5 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}
