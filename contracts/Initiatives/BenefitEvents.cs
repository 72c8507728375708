namespace Samen.Contracts.Initiatives;

/// <summary>A benefit of an initiative was recorded or changed; of a draft it is told when that is first submitted.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="BenefitId">The benefit.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Unit">What is counted, for quality and risk; null: hours, or euro cents before VAT.</param>
/// <param name="Version">Counts the changes of the benefit.</param>
/// <param name="IsMeasurable">Whether it has a baseline.</param>
/// <param name="Expected">What is expected in each year, by year.</param>
public sealed record BenefitExpected(
    Guid InitiativeId,
    Guid BenefitId,
    BenefitKind Kind,
    string? Unit,
    int Version,
    bool IsMeasurable,
    IReadOnlyList<ExpectedInYear> Expected
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>What is expected of a benefit in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The gain against the baseline, in the unit of the benefit.</param>
public sealed record ExpectedInYear(int Year, long Value);

/// <summary>A benefit of which nothing was realised is expected no more: it was removed.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="BenefitId">The benefit.</param>
public sealed record BenefitRemoved(Guid InitiativeId, Guid BenefitId) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>A benefit ended: what was expected after its last year no longer counts.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="BenefitId">The benefit.</param>
/// <param name="LastYear">The last year in which it counts.</param>
/// <param name="Reason">Why.</param>
public sealed record BenefitEnded(Guid InitiativeId, Guid BenefitId, int LastYear, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>What was realised of a benefit in a year was recorded or corrected.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="BenefitId">The benefit.</param>
/// <param name="RealisationId">The realisation.</param>
/// <param name="Year">The year.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that realised it; null: all together.</param>
/// <param name="Value">The gain against the baseline, in the unit of the benefit.</param>
/// <param name="MeasuredBy">The organisation or function that measured it.</param>
/// <param name="Version">Counts the changes of the realisation.</param>
public sealed record BenefitRealised(
    Guid InitiativeId,
    Guid BenefitId,
    Guid RealisationId,
    int Year,
    string? MunicipalityCode,
    long Value,
    string MeasuredBy,
    int Version
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>What was recorded as realised was taken back.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="BenefitId">The benefit.</param>
/// <param name="RealisationId">The realisation.</param>
/// <param name="Year">The year.</param>
/// <param name="MunicipalityCode">CBS code of the municipality; null: all together.</param>
/// <param name="Reason">Why.</param>
public sealed record BenefitTakenBack(
    Guid InitiativeId,
    Guid BenefitId,
    Guid RealisationId,
    int Year,
    string? MunicipalityCode,
    string Reason
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>What an hour is worth from a year on was set or replaced.</summary>
/// <param name="Kind">Whose hour.</param>
/// <param name="Year">The first year in which it holds.</param>
/// <param name="Cents">In euro cents.</param>
/// <param name="Version">Counts the changes of the rate.</param>
public sealed record BenefitRateSet(BenefitRateKind Kind, int Year, long Cents, int Version) : IFact
{
    string IFact.Subject => $"benefit-rates/{Kind}";
    string IFact.Resource => "benefit-rates";
}
