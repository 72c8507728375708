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

/// <summary>
/// The fund handed a budget proposal over to the general assembly: it becomes a proposed agenda item. Amounts in whole euro cents before
/// VAT.
/// </summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Year">Budget year.</param>
/// <param name="Version">The version of its text that is handed over; it no longer changes.</param>
/// <param name="Title">Its title.</param>
/// <param name="Explanation">What it is for.</param>
/// <param name="OfRevision">The revision of the budget that it is to change; null: it is to be the first budget of the year.</param>
/// <param name="ContributionsCents">What all municipalities would contribute together, in whole euro cents.</param>
/// <param name="TotalCents">All income, in whole euro cents.</param>
/// <param name="FollowsItemId">The agenda item without a decision that carried it before; null: none did.</param>
public sealed record BudgetProposalSubmitted(
    Guid ProposalId,
    int Year,
    int Version,
    string Title,
    string Explanation,
    int? OfRevision,
    long ContributionsCents,
    long TotalCents,
    Guid? FollowsItemId
) : IFact
{
    string IFact.Subject => $"budget-proposals/{ProposalId}";
}
