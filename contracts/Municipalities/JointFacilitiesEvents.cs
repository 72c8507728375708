namespace Samen.Contracts.Municipalities;

/// <summary>A council's decision on the joint facilities of a year was recorded or changed.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Year">Budget year.</param>
/// <param name="DecisionId">The council's decision.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="ContributionCents">The fund's contribution at that time, in whole euro cents before VAT; null: not determined yet.</param>
/// <param name="BudgetedCents">What the municipality budgeted, in whole euro cents.</param>
public sealed record JointFacilitiesDecided(
    string MunicipalityCode,
    int Year,
    Guid DecisionId,
    CouncilOutcome Outcome,
    long? ContributionCents,
    long BudgetedCents
) : IFact
{
    string IFact.Subject => $"municipalities/{MunicipalityCode}/joint-facilities/{Year}";

    string? IFact.Municipality => MunicipalityCode;
}
