using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>
/// The fund's budget of a calendar year as the general assembly adopted it: the latest revision whose decision stands. Whole euro cents
/// before VAT.
/// </summary>
[Audited]
internal sealed record Budget
{
    public int Year { get; init; }

    /// <summary>From 1; 0: each decision was annulled, and the year has no budget.</summary>
    public int Revision { get; init; }
    public long ContributionsCents { get; init; }
    public long OtherIncomeCents { get; init; }
    public long ReserveAdditionsCents { get; init; }
    public DateOnly AdoptedOn { get; init; }

    /// <summary>The proposal that was adopted; null: the year has no budget any more.</summary>
    public Guid? ProposalId { get; init; }
    public int? ProposalVersion { get; init; }
    public Guid? ItemId { get; init; }
    public int Version { get; init; }

    public bool Counts => Revision > 0;

    public long TotalCents => ContributionsCents + OtherIncomeCents;

    /// <summary>What commitments can claim.</summary>
    public long AvailableCents => TotalCents - ReserveAdditionsCents;

    /// <summary>
    /// The next revision. The assembly may set a total below what commitments claim: what no longer fits becomes uncovered.
    /// </summary>
    public static Budget Adopt(FundProposal proposal, BudgetLines lines, DateOnly on, Budget? current, int revision) =>
        new()
        {
            Year = proposal.Year,
            Revision = revision,
            ContributionsCents = lines.ContributionsCents,
            OtherIncomeCents = lines.TotalCents - lines.ContributionsCents,
            ReserveAdditionsCents = lines.ReserveAdditionsCents,
            AdoptedOn = on,
            ProposalId = proposal.Id,
            ProposalVersion = proposal.SubmittedVersion,
            ItemId = proposal.ItemId,
            Version = (current?.Version ?? 0) + 1,
        };

    /// <summary>What the year has after an annulment.</summary>
    /// <param name="standing">The latest revision that stands; null: none does.</param>
    public Budget RestoredTo(Budget? standing) =>
        (standing ?? new Budget { Year = Year, AdoptedOn = AdoptedOn }) with
        {
            Version = Version + 1,
        };

    public BudgetRecorded Recorded() =>
        new(Year, Revision, ContributionsCents, OtherIncomeCents, ProposalId!.Value, ItemId!.Value, AdoptedOn);
}
