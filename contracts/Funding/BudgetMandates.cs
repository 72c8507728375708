using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What a budget mandate allows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BudgetMandateKind>))]
public enum BudgetMandateKind
{
    /// <summary>To approve obligations and the invoices of suppliers.</summary>
    Spend,

    /// <summary>To approve transfers between lines of a programme.</summary>
    Transfer,
}

/// <summary>Where a budget mandate stands: one fund manager grants it, a second one confirms it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BudgetMandateStatus>))]
public enum BudgetMandateStatus
{
    /// <summary>Waits for a second fund manager; it allows nothing.</summary>
    Granted,

    /// <summary>Confirmed; it allows what it says on its days.</summary>
    Confirmed,

    /// <summary>Refused by a second fund manager.</summary>
    Refused,

    /// <summary>Withdrawn by who granted it.</summary>
    Withdrawn,

    /// <summary>Ended before its last day.</summary>
    Ended,
}

/// <summary>Grants a budget holder the right to approve, for one line of the budget or for a whole programme.</summary>
public sealed record GrantBudgetMandateRequest
{
    /// <summary>The principal who holds it: the id of an account with the role BudgetHolder. 1 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 1)]
    public string? HeldBy { get; init; }

    /// <summary>The line, in every budget that has it; absent: the programme.</summary>
    [StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? LineCode { get; init; }

    /// <summary>The programme, 2 to 100 characters; absent: the line.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Programme { get; init; }

    /// <summary>The most that one act may be, in whole euro cents before VAT: 1 to 50,000,000,000.</summary>
    [Required, Range(1L, BudgetLimits.MostCents)]
    public long? LimitCents { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? FromDay { get; init; }

    /// <summary>Last day: not before today or the first day, and less than five years after that.</summary>
    [Required]
    public DateOnly? UntilDay { get; init; }

    /// <summary>What it allows: one or both.</summary>
    [Required, MinLength(1), MaxLength(2)]
    public IReadOnlyList<BudgetMandateKind>? Kinds { get; init; }
}

/// <summary>A budget mandate, for the fund manager, auditors and budget holders.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="HeldBy">Who holds it.</param>
/// <param name="LineCode">The line; null: the programme.</param>
/// <param name="Programme">The programme; null: the line.</param>
/// <param name="LimitCents">The most that one act may be, in whole euro cents before VAT.</param>
/// <param name="FromDay">First day.</param>
/// <param name="UntilDay">Last day.</param>
/// <param name="Kinds">What it allows.</param>
/// <param name="InForce">Whether it allows that today.</param>
/// <param name="GrantedBy">Who granted it.</param>
/// <param name="GrantedAt">When, UTC.</param>
/// <param name="DecidedBy">Who confirmed, refused or withdrew it; null: nobody yet.</param>
/// <param name="DecidedAt">When, UTC; null: not yet.</param>
/// <param name="EndedBy">Who ended it; null: nobody.</param>
/// <param name="EndedAt">When, UTC; null: it was not ended.</param>
/// <param name="Reason">Why it was refused or ended; null: it was not.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record BudgetMandateView(
    Guid Id,
    BudgetMandateStatus Status,
    int Version,
    string HeldBy,
    string? LineCode,
    string? Programme,
    long LimitCents,
    DateOnly FromDay,
    DateOnly UntilDay,
    IReadOnlyList<BudgetMandateKind> Kinds,
    bool InForce,
    string GrantedBy,
    DateTimeOffset GrantedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? EndedBy,
    DateTimeOffset? EndedAt,
    string? Reason,
    [property: AllowedValues("Confirm", "Refuse", "Withdraw", "End")] IReadOnlyList<string> AllowedActions
);
