namespace Samen.Contracts.Funding;

/// <summary>The fund's budget of a year, as the general assembly adopted or changed it. Whole euro cents before VAT.</summary>
/// <param name="Year">Budget year, a calendar year.</param>
/// <param name="Revision">1 for the first recording, one more for each change.</param>
/// <param name="ContributionsCents">What all municipalities contribute together.</param>
/// <param name="OtherIncomeCents">State money and reserves.</param>
public sealed record BudgetRecorded(int Year, int Revision, long ContributionsCents, long OtherIncomeCents) : IFact
{
    string IFact.Subject => $"budgets/{Year}";
}

/// <summary>An adopted initiative became a commitment of the fund. Whole euro cents before VAT.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="ItemId">The agenda item by which it was adopted.</param>
/// <param name="Year">The first year; the one-off amount falls in it.</param>
/// <param name="OneOffCents">Once, in the first year.</param>
/// <param name="YearlyCents">Each year from the first on.</param>
/// <param name="CoveredCents">What the first year's budget holds.</param>
/// <param name="UncoveredCents">What it does not hold: it awaits a budget change, the decision stands.</param>
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

/// <summary>The coverage of a commitment in a year changed, because that year's budget was recorded or changed, or held a later year of a commitment as it was booked.</summary>
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

/// <summary>The contributions of a year were divided over the municipalities. Whole euro cents.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Year">Budget year.</param>
/// <param name="ReferenceDate">Date of the inhabitants by which it was divided.</param>
/// <param name="Municipalities">Number of municipalities that share it.</param>
/// <param name="NetCents">Before VAT; equals the budget's contributions.</param>
/// <param name="VatCents">Sum of the VAT lines.</param>
/// <param name="ReplacesRunId">The run that this one replaces, if any.</param>
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

/// <summary>What a municipality contributes in a year, told of each one with the run that divided it. Whole euro cents.</summary>
/// <param name="RunId">The run; an earlier one of the year no longer counts.</param>
/// <param name="Year">Budget year.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="NetCents">Before VAT.</param>
/// <param name="VatCents">VAT on it.</param>
public sealed record ContributionDetermined(Guid RunId, int Year, string MunicipalityCode, long NetCents, long VatCents) : IFact
{
    string IFact.Subject => $"contributions/{Year}/{MunicipalityCode}";

    string? IFact.Municipality => MunicipalityCode;
}
