using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>What the fund entered into.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObligationKind>))]
public enum ObligationKind
{
    /// <summary>An order.</summary>
    Order,

    /// <summary>A contract.</summary>
    Contract,

    /// <summary>People whom a municipality or partner seconds.</summary>
    Secondment,

    /// <summary>Own costs, such as own staff: with nobody else.</summary>
    Internal,
}

/// <summary>Where an obligation stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObligationStatus>))]
public enum ObligationStatus
{
    /// <summary>Its first amounts wait for approval; nothing is entered into.</summary>
    Prepared,

    /// <summary>Approved; it takes what it says of its line.</summary>
    Effective,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Withdrawn by who prepared it.</summary>
    Withdrawn,

    /// <summary>Ended; what was left was released.</summary>
    Ended,
}

/// <summary>Where a change of an obligation stands; its first amounts are the first change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ObligationChangeStatus>))]
public enum ObligationChangeStatus
{
    /// <summary>Waits for who holds a mandate.</summary>
    Prepared,

    /// <summary>Approved by who holds a mandate; waits for a fund manager, because of its amount.</summary>
    AwaitsSecondPerson,

    /// <summary>Approved.</summary>
    Effective,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Withdrawn by who prepared it.</summary>
    Withdrawn,
}

/// <summary>What an obligation takes of the budget of a year.</summary>
public sealed record ObligationAmount
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>Whole euro cents before VAT, 0 to 50,000,000,000.</summary>
    [Required, Range(0L, BudgetLimits.MostCents)]
    public long? AmountCents { get; init; }
}

/// <summary>Prepares an obligation: an order, a contract, people, or own costs. Nothing is entered into until it is approved.</summary>
public sealed record PrepareObligationRequest
{
    /// <summary>What it is.</summary>
    [Required]
    public ObligationKind? Kind { get; init; }

    /// <summary>The partner with whom it is entered into; absent: a municipality, or nobody.</summary>
    public Guid? PartnerId { get; init; }

    /// <summary>CBS code of the municipality with which it is entered into; absent: a partner, or nobody.</summary>
    [RegularExpression("^GM[0-9]{4}$")]
    public string? Municipality { get; init; }

    /// <summary>What the fund pays for, 3 to 200 characters; everybody reads it.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Description { get; init; }

    /// <summary>Reference of the contract or order, 1 to 50 characters; not needed for own costs.</summary>
    [StringLength(50, MinimumLength = 1)]
    public string? Reference { get; init; }

    /// <summary>Code of the line of the budget that bears it, a cost.</summary>
    [Required, StringLength(20, MinimumLength = 1), RegularExpression("^[A-Z0-9][A-Z0-9.-]*$")]
    public string? LineCode { get; init; }

    /// <summary>The commitment on which it draws; absent: none.</summary>
    public Guid? CommitmentId { get; init; }

    /// <summary>Per budget year, each year once, with amounts above zero; 1 to 10 years.</summary>
    [Required, MinLength(1), MaxLength(10)]
    public IReadOnlyList<ObligationAmount>? Amounts { get; init; }
}

/// <summary>Prepares other amounts of an obligation. They count once they are approved, under the rules for what they differ.</summary>
public sealed record ReviseObligationRequest
{
    /// <summary>All amounts, per budget year; a year that is left out has none any more. 1 to 10 years.</summary>
    [Required, MinLength(1), MaxLength(10)]
    public IReadOnlyList<ObligationAmount>? Amounts { get; init; }

    /// <summary>Why, 5 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A year of an obligation. Whole euro cents before VAT.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="AmountCents">What it takes of its line.</param>
/// <param name="RealisedCents">What purchase invoices of it cost.</param>
/// <param name="LeftCents">What is left.</param>
public sealed record ObligationYearView(int Year, long AmountCents, long RealisedCents, long LeftCents);

/// <summary>A change of an obligation, for the fund manager, auditors and budget holders. Whole euro cents before VAT.</summary>
/// <param name="Number">1 for its first amounts, a higher number for each revision.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Amounts">All amounts, per budget year.</param>
/// <param name="ActCents">What it adds, or takes off where that is more: what a mandate must allow.</param>
/// <param name="Reason">Why; null: the first.</param>
/// <param name="PreparedBy">Who prepared it.</param>
/// <param name="PreparedAt">When, UTC.</param>
/// <param name="ApprovedBy">Who approved it by mandate; null: nobody yet.</param>
/// <param name="ApprovedAt">When, UTC; null: not yet.</param>
/// <param name="DecidedBy">Who made it count, refused or withdrew it last; null: nobody yet.</param>
/// <param name="DecidedAt">When, UTC; null: not yet.</param>
/// <param name="Refusal">Why it was refused; null: it was not.</param>
public sealed record ObligationChangeView(
    int Number,
    ObligationChangeStatus Status,
    IReadOnlyList<ObligationAmount> Amounts,
    long ActCents,
    string? Reason,
    string PreparedBy,
    DateTimeOffset PreparedAt,
    string? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Refusal
);

/// <summary>An obligation (aangegane verplichting): what the fund entered into. Whole euro cents before VAT.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number, from 1 in the order in which they were prepared.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="Kind">What it is.</param>
/// <param name="PartnerId">The partner with whom; null: a municipality, or nobody.</param>
/// <param name="PartnerName">Its name as it is now.</param>
/// <param name="Municipality">CBS code of the municipality with which; null: a partner, or nobody.</param>
/// <param name="MunicipalityName">Its name as it is now.</param>
/// <param name="Description">What the fund pays for.</param>
/// <param name="Reference">Reference of the contract or order; null: it has none.</param>
/// <param name="LineCode">The line of the budget that bears it.</param>
/// <param name="LineKind">What kind of cost it is.</param>
/// <param name="Programme">The programme of the line, when it was prepared.</param>
/// <param name="CommitmentId">The commitment on which it draws; null: none.</param>
/// <param name="AmountCents">What it takes of its line in all years.</param>
/// <param name="RealisedCents">What purchase invoices of it cost.</param>
/// <param name="LeftCents">What is left.</param>
/// <param name="Years">Per budget year, the first first.</param>
/// <param name="PreparedAt">When it was prepared, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; null: it did not.</param>
/// <param name="EndedReason">Why it ended; null: it did not.</param>
/// <param name="Change">The last change; null: for the fund manager, auditors and budget holders only.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record ObligationView(
    Guid Id,
    long Number,
    ObligationStatus Status,
    int Version,
    ObligationKind Kind,
    Guid? PartnerId,
    string? PartnerName,
    string? Municipality,
    string? MunicipalityName,
    string Description,
    string? Reference,
    string LineCode,
    BudgetLineKind LineKind,
    string Programme,
    Guid? CommitmentId,
    long AmountCents,
    long RealisedCents,
    long LeftCents,
    IReadOnlyList<ObligationYearView> Years,
    DateTimeOffset PreparedAt,
    DateTimeOffset? EndedAt,
    string? EndedReason,
    ObligationChangeView? Change,
    [property: AllowedValues("Approve", "Refuse", "Withdraw", "Revise", "End")] IReadOnlyList<string> AllowedActions
);
