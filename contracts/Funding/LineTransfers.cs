using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Where a transfer between lines stands: one person prepares it, another approves it by mandate.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LineTransferStatus>))]
public enum LineTransferStatus
{
    /// <summary>Waits for who holds a mandate; nothing has moved.</summary>
    Prepared,

    /// <summary>Approved; it counts as long as the revision of the budget does on which it was made.</summary>
    Effective,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Withdrawn by who prepared it.</summary>
    Withdrawn,
}

/// <summary>Prepares a transfer between two cost lines of one programme. Between programmes it takes a decision of the assembly.</summary>
public sealed record PrepareLineTransferRequest
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>Code of the line that gives.</summary>
    [Required, StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? FromLine { get; init; }

    /// <summary>Code of the line that gets, another one.</summary>
    [Required, StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? ToLine { get; init; }

    /// <summary>How much, in whole euro cents before VAT: 1 to 50,000,000,000.</summary>
    [Required, Range(1L, BudgetLimits.MostCents)]
    public long? AmountCents { get; init; }

    /// <summary>Why, 5 to 2,000 characters; everybody reads it once it counts.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A transfer between two lines of a budget (verschuiving). Whole euro cents before VAT.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Revision">The revision of the budget to which it belongs; null: it is not approved.</param>
/// <param name="Counts">Whether it counts now: its revision does.</param>
/// <param name="FromLine">Code of the line that gives.</param>
/// <param name="ToLine">Code of the line that gets.</param>
/// <param name="Programme">The programme of both.</param>
/// <param name="AmountCents">How much.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReversesId">The transfer that it undoes; null: none.</param>
/// <param name="PreparedBy">Who prepared it; null: not for the caller.</param>
/// <param name="PreparedAt">When, UTC.</param>
/// <param name="DecidedBy">Who approved, refused or withdrew it; null: nobody yet, or not for the caller.</param>
/// <param name="DecidedAt">When, UTC; null: not yet.</param>
/// <param name="Refusal">Why it was refused; null: it was not.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record LineTransferView(
    Guid Id,
    LineTransferStatus Status,
    int Version,
    int Year,
    int? Revision,
    bool Counts,
    string FromLine,
    string ToLine,
    string Programme,
    long AmountCents,
    string Reason,
    Guid? ReversesId,
    string? PreparedBy,
    DateTimeOffset PreparedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Refusal,
    [property: AllowedValues("Approve", "Refuse", "Withdraw", "Reverse")] IReadOnlyList<string> AllowedActions
);
