namespace Samen.Contracts.Funding;

/// <summary>The fund's budget of a year was adopted or changed by the general assembly. Amounts in whole euro cents before VAT.</summary>
/// <param name="Year">Budget year, a calendar year.</param>
/// <param name="Revision">1 for the first version; increases with each change.</param>
/// <param name="ContributionsCents">What all municipalities contribute together, in whole euro cents.</param>
/// <param name="OtherIncomeCents">Money from the state and from reserves, in whole euro cents.</param>
public sealed record BudgetRecorded(int Year, int Revision, long ContributionsCents, long OtherIncomeCents) : IFact
{
    string IFact.Subject => $"budgets/{Year}";
}

/// <summary>An adopted initiative became a commitment of the fund. Amounts in whole euro cents before VAT.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="ItemId">The agenda item by which it was adopted.</param>
/// <param name="Year">The first year, which bears the one-off amount.</param>
/// <param name="OneOffCents">One-off amount, in the first year, in whole euro cents.</param>
/// <param name="YearlyCents">Amount of each year, the first included, in whole euro cents.</param>
/// <param name="CoveredCents">What the first year's budget covers, in whole euro cents.</param>
/// <param name="UncoveredCents">What it does not cover, in whole euro cents. The decision stands; the amount waits for a budget change.</param>
public sealed record CommitmentBooked(
    Guid CommitmentId,
    Guid InitiativeId,
    Guid ItemId,
    int Year,
    long OneOffCents,
    long YearlyCents,
    long CoveredCents,
    long UncoveredCents
) : IFact
{
    string IFact.Subject => $"commitments/{CommitmentId}";
}

/// <summary>The coverage of a commitment in a year changed: that year's budget was recorded or changed, or already existed when the commitment was booked.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Year">The budget year.</param>
/// <param name="CoveredCents">What the year's budget covers, in whole euro cents before VAT.</param>
/// <param name="UncoveredCents">What it does not cover, in whole euro cents before VAT.</param>
public sealed record CommitmentCoverageChanged(Guid CommitmentId, Guid InitiativeId, int Year, long CoveredCents, long UncoveredCents)
    : IFact
{
    string IFact.Subject => $"commitments/{CommitmentId}";
}

/// <summary>The contributions of a year were divided over the municipalities. Amounts in whole euro cents.</summary>
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

/// <summary>The contribution of a municipality in a year was determined. A run publishes one for each municipality. Amounts in whole euro cents.</summary>
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
