namespace Samen.Contracts.Funding;

/// <summary>
/// What a municipality contributes in a year by the run that counts, beside the year before, its size class and all municipalities.
/// Whole euro cents before VAT, unless it says otherwise; amounts per inhabitant are rounded half up to a hundredth of a cent.
/// </summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Year">Budget year.</param>
/// <param name="RunId">The contribution run.</param>
/// <param name="Key">By what the sum is divided.</param>
/// <param name="FinalAt">When the run was made final, UTC.</param>
/// <param name="Inhabitants">By which it counts.</param>
/// <param name="ReferenceDate">The day of that figure.</param>
/// <param name="NetCents">What it contributes.</param>
/// <param name="VatCents">The VAT on it.</param>
/// <param name="CentsPerInhabitant">The same before VAT per inhabitant; null: it has no inhabitants.</param>
/// <param name="TotalCents">What all municipalities contribute together.</param>
/// <param name="SharePercentage">Its part of that in percent, rounded half up to a hundredth.</param>
/// <param name="LastYearCents">What it, or its predecessors, contributed the year before; null: unknown.</param>
/// <param name="DifferenceCents">The difference from that; null: unknown.</param>
/// <param name="DifferencePercentage">The same in percent, rounded half up to a tenth; null: unknown, or nothing was contributed.</param>
/// <param name="Class">Its size class.</param>
/// <param name="ClassMunicipalities">How many that contribute are of that class, itself included.</param>
/// <param name="ClassCentsPerInhabitant">What those contribute together per inhabitant; null: they have no inhabitants.</param>
/// <param name="AllCentsPerInhabitant">What all contribute together per inhabitant.</param>
public sealed record MunicipalContributionView(
    string MunicipalityCode,
    int Year,
    Guid RunId,
    ContributionKeyKind Key,
    DateTimeOffset FinalAt,
    int Inhabitants,
    DateOnly ReferenceDate,
    long NetCents,
    long VatCents,
    decimal? CentsPerInhabitant,
    long TotalCents,
    decimal SharePercentage,
    long? LastYearCents,
    long? DifferenceCents,
    decimal? DifferencePercentage,
    InhabitantsClass Class,
    int ClassMunicipalities,
    decimal? ClassCentsPerInhabitant,
    decimal? AllCentsPerInhabitant
);
