namespace Samen.Contracts.Funding;

/// <summary>The general assembly adopted the fund's framework for four years.</summary>
/// <param name="ProposalId">The framework.</param>
/// <param name="Year">The year in which it was made.</param>
/// <param name="ContributionsCents">
/// What all municipalities would contribute in each of the four years after it, in whole euro cents before VAT.
/// </param>
/// <param name="ItemId">The agenda item, or the reported decision.</param>
/// <param name="AdoptedOn">Day of the assembly.</param>
public sealed record FrameworkAdopted(Guid ProposalId, int Year, IReadOnlyList<long> ContributionsCents, Guid ItemId, DateOnly AdoptedOn)
    : IFact
{
    string IFact.Subject => $"frameworks/{Year}";
}

/// <summary>The adoption of a framework no longer holds.</summary>
/// <param name="ProposalId">The framework.</param>
/// <param name="Year">The year in which it was made.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record FrameworkAnnulled(Guid ProposalId, int Year, string Reason) : IFact
{
    string IFact.Subject => $"frameworks/{Year}";
}
