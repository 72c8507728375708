using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Records what the council decided on the joint facilities of a year, and where it stands in the municipality's budget.</summary>
public sealed record JointFacilitiesRequest
{
    /// <summary>A recorded decision of this council that was adopted or not adopted.</summary>
    [Required]
    public Guid? DecisionId { get; init; }

    /// <summary>Programme of the budget, 2 to 200 characters; of an adopted decision only.</summary>
    [StringLength(200, MinimumLength = 2)]
    public string? Programme { get; init; }

    /// <summary>Budget line or task field (taakveld), 2 to 200 characters; of an adopted decision only.</summary>
    [StringLength(200, MinimumLength = 2)]
    public string? BudgetLine { get; init; }

    /// <summary>Amount in the budget, whole euro cents, 0 to 10^12; of an adopted decision only.</summary>
    [Range(0L, 1_000_000_000_000L)]
    public long? BudgetedCents { get; init; }
}

/// <summary>How a council stands to the joint facilities of a year.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JointFacilitiesStatus>))]
public enum JointFacilitiesStatus
{
    /// <summary>Not recorded yet, or what was recorded was withdrawn.</summary>
    NotYet,

    /// <summary>The council made the money available.</summary>
    Adopted,

    /// <summary>The council did not.</summary>
    NotAdopted,
}

/// <summary>A council's yearly decision on the joint facilities. Whole euro cents.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Status">How the council stands to it.</param>
/// <param name="ContributionCents">What the fund asks, before VAT; null: it was not divided yet, or this municipality doesn't pay.</param>
/// <param name="ContributionVatCents">The VAT on it.</param>
/// <param name="FundCents">What the fund asks of all together, before VAT.</param>
/// <param name="DecisionId">The council's decision.</param>
/// <param name="DecidedOn">Its day.</param>
/// <param name="Programme">Programme of the budget.</param>
/// <param name="BudgetLine">Budget line or task field.</param>
/// <param name="BudgetedCents">Amount in the budget.</param>
/// <param name="DeviationCents">Budgeted less the contribution before VAT; null: one of both is unknown.</param>
/// <param name="SendBefore">The budget must be sent to the province before this day (Gemeentewet, article 191).</param>
/// <param name="IsLate">Decided on or after that day.</param>
/// <param name="Facilities">The joint facilities that the municipality uses today, by name.</param>
/// <param name="Version">0: nothing was recorded.</param>
public sealed record JointFacilitiesView(
    string MunicipalityCode,
    string MunicipalityName,
    int Year,
    JointFacilitiesStatus Status,
    long? ContributionCents,
    long? ContributionVatCents,
    long? FundCents,
    Guid? DecisionId,
    DateOnly? DecidedOn,
    string? Programme,
    string? BudgetLine,
    long? BudgetedCents,
    long? DeviationCents,
    DateOnly SendBefore,
    bool IsLate,
    IReadOnlyList<UsedFacilityView> Facilities,
    int Version
);

/// <summary>A joint facility that a municipality uses today.</summary>
/// <param name="FacilityId">The facility, in the initiatives service.</param>
/// <param name="Name">Its name.</param>
/// <param name="Since">The first day of its use; null: not known.</param>
/// <param name="YearlyCents">What it costs all municipalities together in a year, before VAT; null: not known.</param>
public sealed record UsedFacilityView(Guid FacilityId, string Name, DateOnly? Since, long? YearlyCents);

/// <summary>A year of the joint facilities over all municipalities. Whole euro cents before VAT.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="RunId">The contribution run that asks; null: not divided yet.</param>
/// <param name="Municipalities">How many councils there are to decide.</param>
/// <param name="Decided">Those that did.</param>
/// <param name="Adopted">Those of them that made the money available.</param>
/// <param name="NotAdopted">Those of them that did not.</param>
/// <param name="NotYet">The others.</param>
/// <param name="AskedCents">Contributions of all.</param>
/// <param name="CoveredCents">What adopted decisions hold of it: of each municipality at most its contribution.</param>
/// <param name="BudgetedCents">What stands in the budgets of those that adopted.</param>
public sealed record JointFacilitiesCoverage(
    int Year,
    Guid? RunId,
    int Municipalities,
    int Decided,
    int Adopted,
    int NotAdopted,
    int NotYet,
    long AskedCents,
    long CoveredCents,
    long BudgetedCents
);
