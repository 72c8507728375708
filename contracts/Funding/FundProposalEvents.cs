namespace Samen.Contracts.Funding;

/// <summary>The fund handed a proposal over to the general assembly: it becomes a proposed agenda item. Amounts before VAT.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Year">The year that it is about.</param>
/// <param name="Version">The version of its text that is handed over; it no longer changes.</param>
/// <param name="Title">Its title.</param>
/// <param name="Explanation">What it is for.</param>
/// <param name="OfRevision">The revision of the budget that it is to change; null: it is the first budget of the year, or none.</param>
/// <param name="ContributionsCents">
/// Of a budget or framework: what all municipalities would contribute together in that year, in whole euro cents; null: it decides none.
/// </param>
/// <param name="TotalCents">Of a budget or framework: all income of that year, in whole euro cents; null: it decides none.</param>
/// <param name="FollowsItemId">The agenda item without a decision that carried it before; null: none did.</param>
public sealed record FundProposalSubmitted(
    Guid ProposalId,
    FundProposalKind Kind,
    int Year,
    int Version,
    string Title,
    string Explanation,
    int? OfRevision,
    long? ContributionsCents,
    long? TotalCents,
    Guid? FollowsItemId
) : IFact
{
    string IFact.Subject => $"fund-proposals/{ProposalId}";
}
