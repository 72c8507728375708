using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>Whose hour a rate values.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BenefitRateKind>))]
public enum BenefitRateKind
{
    /// <summary>An hour of staff.</summary>
    StaffHour,

    /// <summary>An hour of a resident.</summary>
    CitizenHour,
}

/// <summary>Sets what an hour is worth from a year on.</summary>
public sealed record BenefitRateRequest
{
    /// <summary>In euro cents, 1 to 50,000.</summary>
    [Required, Range(1L, 50_000L)]
    public long? Cents { get; init; }

    /// <summary>Where the rate can be read, 5 to 500 characters.</summary>
    [Required, StringLength(500, MinimumLength = 5)]
    public string? Source { get; init; }
}

/// <summary>What an hour is worth from a year on, until the year of the next rate.</summary>
/// <param name="Kind">Whose hour.</param>
/// <param name="Year">The first year in which it holds.</param>
/// <param name="Cents">In euro cents.</param>
/// <param name="Source">Where it can be read.</param>
/// <param name="SetAt">When it was set, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record BenefitRateView(BenefitRateKind Kind, int Year, long Cents, string Source, DateTimeOffset SetAt, int Version);

/// <summary>
/// What benefits come to, by kind; quality and risk have units of their own and are in no sum. Hours freed and budget lowered stand side
/// by side and are never added up.
/// </summary>
/// <param name="BudgetCents">Budget that is lowered, in euro cents before VAT.</param>
/// <param name="IncomeCents">Money that comes in, in euro cents before VAT.</param>
/// <param name="StaffHours">Hours of staff that are freed.</param>
/// <param name="StaffHoursCents">What those are worth by the rates; null: there is no rate for one of the years.</param>
/// <param name="CitizenHours">Hours that residents no longer spend.</param>
/// <param name="CitizenHoursCents">What those are worth by the rates; null: there is no rate for one of the years.</param>
/// <param name="CitizenCents">Money that residents no longer spend, in euro cents.</param>
public sealed record BenefitAmounts(
    long BudgetCents,
    long IncomeCents,
    long StaffHours,
    long? StaffHoursCents,
    long CitizenHours,
    long? CitizenHoursCents,
    long CitizenCents
);

/// <summary>A year of costs and benefits.</summary>
/// <param name="Year">The year.</param>
/// <param name="OneOffCents">What it costs once, in euro cents before VAT.</param>
/// <param name="YearlyCents">What it costs as each year, in euro cents before VAT, as far as that is known.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Realised">What was realised.</param>
public sealed record BenefitYear(int Year, long OneOffCents, long YearlyCents, BenefitAmounts Expected, BenefitAmounts Realised);

/// <summary>When benefits in money have paid for the costs.</summary>
/// <param name="Year">
/// The first year in which budget lowered and income, since the first year, come to the costs since then or more, with all that it costs
/// once, whenever that is.
/// </param>
/// <param name="Years">How many years that takes, the first year of costs or benefits and that year included.</param>
public sealed record BenefitPayback(int Year, int Years);

/// <summary>
/// What something costs and brings. The costs once are those of plans; those per year are of the facilities from the year on in which
/// they were added, if the cost of each is known, and else of plans.
/// </summary>
/// <param name="OneOffCents">All that it costs once, in euro cents before VAT.</param>
/// <param name="YearlyCents">What it costs this year as each year, in euro cents before VAT, as far as that is known.</param>
/// <param name="UnknownCosts">Of how many facilities it is not known what they cost each year.</param>
/// <param name="Lines">How many benefits there are, those that ended included.</param>
/// <param name="NotMeasurable">How many of them have no baseline, so that nothing can be measured.</param>
/// <param name="Years">Each year with costs or benefits, by year.</param>
/// <param name="Expected">What was expected of all years together.</param>
/// <param name="ExpectedSoFar">What was expected of the years that are over.</param>
/// <param name="Realised">What was realised of all years together.</param>
/// <param name="ExpectedPayback">When it has paid for itself, as expected; null: not in these years, or a cost is not known.</param>
/// <param name="RealisedPayback">When it had paid for itself, by what was realised; null: not yet, or a cost is not known.</param>
/// <param name="MeasuredMoney">
/// Of the money expected of the years that are over, the percentage that was measured, to two decimals; null: none was expected. Where
/// municipalities measure, the part of those that used it that year.
/// </param>
/// <param name="MeasuredLines">The same, by the number of benefits and years.</param>
/// <param name="Rates">The rates that hours were valued by.</param>
public sealed record BenefitFigures(
    long OneOffCents,
    long YearlyCents,
    int UnknownCosts,
    int Lines,
    int NotMeasurable,
    IReadOnlyList<BenefitYear> Years,
    BenefitAmounts Expected,
    BenefitAmounts ExpectedSoFar,
    BenefitAmounts Realised,
    BenefitPayback? ExpectedPayback,
    BenefitPayback? RealisedPayback,
    decimal? MeasuredMoney,
    decimal? MeasuredLines,
    IReadOnlyList<BenefitRateView> Rates
);

/// <summary>An initiative with its facilities, or a facility of no initiative, and what it costs and brings.</summary>
/// <param name="InitiativeId">The initiative; null: a facility of no initiative.</param>
/// <param name="FacilityId">The facility of no initiative.</param>
/// <param name="Name">The title of the initiative, or the name of the facility.</param>
/// <param name="Facilities">How many facilities come of the initiative; their benefits can't be told apart.</param>
/// <param name="Figures">What it costs and brings.</param>
public sealed record BenefitPart(Guid? InitiativeId, Guid? FacilityId, string Name, int Facilities, BenefitFigures Figures);

/// <summary>
/// What adopted initiatives, and facilities of no initiative, cost and bring together; each initiative counts once, however many
/// facilities come of it. For one municipality: of what it uses or used, its part by inhabitants of the costs and of what is expected,
/// as the fund is divided, and what it realised itself.
/// </summary>
/// <param name="Municipality">CBS code of the municipality; null: all of them.</param>
/// <param name="Total">All parts together.</param>
/// <param name="Parts">The parts, by name.</param>
public sealed record BenefitOverview(string? Municipality, BenefitFigures Total, IReadOnlyList<BenefitPart> Parts);
