namespace Samen.Contracts.Funding;

/// <summary>
/// The contributions of a year were divided over the municipalities, checked by a second person and made final. Amounts in whole euro
/// cents.
/// </summary>
/// <param name="RunId">The run.</param>
/// <param name="Year">Budget year.</param>
/// <param name="ReferenceDate">Reference date of the inhabitants that it is based on.</param>
/// <param name="Municipalities">Number of municipalities that contribute.</param>
/// <param name="NetCents">Total before VAT, in whole euro cents. Equals the contributions of the budget.</param>
/// <param name="VatCents">Sum of the VAT of all municipalities, in whole euro cents.</param>
/// <param name="ReplacesRunId">The run that this one replaces; null: none.</param>
public sealed record ContributionRunCompleted(
    Guid RunId,
    int Year,
    DateOnly ReferenceDate,
    int Municipalities,
    long NetCents,
    long VatCents,
    Guid? ReplacesRunId
) : IFact
{
    string IFact.Subject => $"contribution-runs/{Year}";
}

/// <summary>
/// The contribution of a municipality in a year was determined. A run that is final publishes one for each municipality. Amounts in whole
/// euro cents.
/// </summary>
/// <param name="RunId">The run. It replaces earlier runs of the year.</param>
/// <param name="Year">Budget year.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="NetCents">Before VAT, in whole euro cents.</param>
/// <param name="VatCents">VAT on it, in whole euro cents.</param>
public sealed record ContributionDetermined(Guid RunId, int Year, string MunicipalityCode, long NetCents, long VatCents) : IFact
{
    string IFact.Subject => $"contributions/{Year}/{MunicipalityCode}";

    string? IFact.Municipality => MunicipalityCode;
}
