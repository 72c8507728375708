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
