namespace Samen.Contracts.Funding;

/// <summary>The general assembly adopted the fund's budget of a year, or a change of it. Amounts in whole euro cents before VAT.</summary>
/// <param name="Year">Budget year, a calendar year.</param>
/// <param name="Revision">1 for the first version; increases with each change.</param>
/// <param name="ContributionsCents">What all municipalities contribute together, in whole euro cents.</param>
/// <param name="OtherIncomeCents">Money from the state, other income and from reserves, in whole euro cents.</param>
/// <param name="ProposalId">The budget proposal that was adopted.</param>
/// <param name="ItemId">The agenda item by which it was adopted, or the reported decision.</param>
/// <param name="AdoptedOn">Day of the assembly.</param>
public sealed record BudgetRecorded(
    int Year,
    int Revision,
    long ContributionsCents,
    long OtherIncomeCents,
    Guid ProposalId,
    Guid ItemId,
    DateOnly AdoptedOn
) : IFact
{
    string IFact.Subject => $"budgets/{Year}";
}

/// <summary>The decision behind a revision of a year's budget no longer holds, so the revision does not count any more.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Revision">The revision that does not count any more.</param>
/// <param name="CurrentRevision">The revision that counts now; null: the year has no budget.</param>
/// <param name="ProposalId">The budget proposal that had been adopted.</param>
/// <param name="ItemId">The agenda item, or the reported decision.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record BudgetRevisionAnnulled(int Year, int Revision, int? CurrentRevision, Guid ProposalId, Guid ItemId, string Reason)
    : IFact
{
    string IFact.Subject => $"budgets/{Year}";
}
