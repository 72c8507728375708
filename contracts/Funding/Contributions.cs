using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>Where a contribution run stands: one person prepares it, another checks it, and then it is made final.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContributionRunStatus>))]
public enum ContributionRunStatus
{
    /// <summary>Divided; waits for a second person. Nobody owes anything.</summary>
    Prepared,

    /// <summary>Checked by a second person; can be made final.</summary>
    Checked,

    /// <summary>Every municipality owes its contribution, until another final run of the year replaces this one.</summary>
    Final,

    /// <summary>Refused by a second person.</summary>
    Refused,

    /// <summary>Withdrawn by who prepared it.</summary>
    Withdrawn,
}

/// <summary>Divides a year's contributions over the municipalities. Nobody owes anything before a second person checked it.</summary>
public sealed record RunContributionsRequest
{
    /// <summary>Budget year, 2018 to 2100.</summary>
    [Required, Range(BudgetYears.First, BudgetYears.Last)]
    public int? Year { get; init; }

    /// <summary>Day whose inhabitants divide the sum.</summary>
    [Required]
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>
    /// Only to redo a run whose budget or figures have changed: the run that this one replaces, and it must be the year's current
    /// one.
    /// </summary>
    public Guid? ReplacesRunId { get; init; }
}

/// <summary>
/// What a run that counts no longer fits, because the budget of its year changed after it; a new run that replaces it does.
/// </summary>
/// <param name="BudgetRevision">The revision that counts now; null: the year has no budget any more.</param>
/// <param name="ContributionsCents">The contributions of that revision, in whole euro cents before VAT.</param>
/// <param name="DifferenceCents">By how much they differ from what the run divided; 0: only other lines changed.</param>
public sealed record StaleRunView(int? BudgetRevision, long ContributionsCents, long DifferenceCents);

/// <summary>Refuses a contribution run that another person prepared.</summary>
public sealed record RefuseContributionRunRequest
{
    /// <summary>Why, 5 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>
/// A contribution run. Everybody sees those that are or were final, the fund manager and auditors all. Whole euro cents.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Version">Its version, which is its ETag.</param>
/// <param name="BudgetRevision">Revision of the budget that was divided.</param>
/// <param name="ReferenceDate">Day whose inhabitants divide the sum.</param>
/// <param name="Municipalities">How many municipalities contribute.</param>
/// <param name="Inhabitants">How many inhabitants they have together.</param>
/// <param name="NetCents">Before VAT.</param>
/// <param name="VatPercentage">VAT in percent.</param>
/// <param name="VatCents">Sum of the VAT of each municipality.</param>
/// <param name="GrossCents">With VAT.</param>
/// <param name="RunAt">When it was divided, UTC.</param>
/// <param name="CheckedAt">When a second person checked it, UTC; null: not yet.</param>
/// <param name="FinalAt">When it was made final, UTC; null: it is not, or not yet.</param>
/// <param name="PreparedBy">Who prepared it; null: for the fund manager and auditors only.</param>
/// <param name="CheckedBy">Who checked it; null: nobody yet, or not for the caller.</param>
/// <param name="Refusal">Why it was refused; null: it was not.</param>
/// <param name="ReplacesRunId">The run that it replaces once it is final; null: none.</param>
/// <param name="ReplacedByRunId">The final run that replaced it; null: none did.</param>
/// <param name="Stale">What it no longer fits; null while it fits the budget, and once it was replaced, refused or withdrawn.</param>
/// <param name="AllowedActions">What the caller may do with it now.</param>
public sealed record ContributionRunView(
    Guid Id,
    int Year,
    ContributionRunStatus Status,
    int Version,
    int BudgetRevision,
    DateOnly ReferenceDate,
    int Municipalities,
    long Inhabitants,
    long NetCents,
    decimal VatPercentage,
    long VatCents,
    long GrossCents,
    DateTimeOffset RunAt,
    DateTimeOffset? CheckedAt,
    DateTimeOffset? FinalAt,
    string? PreparedBy,
    string? CheckedBy,
    string? Refusal,
    Guid? ReplacesRunId,
    Guid? ReplacedByRunId,
    StaleRunView? Stale,
    [property: AllowedValues("Check", "Finalise", "Refuse", "Withdraw")] IReadOnlyList<string> AllowedActions
);

/// <summary>One municipality's contribution, by its inhabitants on the reference date. Whole euro cents; VAT on its own line.</summary>
public sealed record ContributionView(
    string MunicipalityCode,
    string MunicipalityName,
    int Inhabitants,
    DateOnly ReferenceDate,
    long NetCents,
    long VatCents,
    long GrossCents
);
