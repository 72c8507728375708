using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A budget of a year as it was adopted; it never changes. Whole euro cents before VAT.</summary>
internal sealed record BudgetRevision
{
    public int Year { get; init; }
    public int Revision { get; init; }
    public long ContributionsCents { get; init; }
    public long OtherIncomeCents { get; init; }
    public long ReserveAdditionsCents { get; init; }
    public DateOnly AdoptedOn { get; init; }
    public Guid? ProposalId { get; init; }
    public int? ProposalVersion { get; init; }
    public Guid? ItemId { get; init; }
    public string RecordedBy { get; init; } = "";
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>When its decision ceased to hold; null: it stands.</summary>
    public DateTimeOffset? AnnulledAt { get; init; }
    public string? AnnulledReason { get; init; }

    public Budget AsBudget() =>
        new()
        {
            Year = Year,
            Revision = Revision,
            ContributionsCents = ContributionsCents,
            OtherIncomeCents = OtherIncomeCents,
            ReserveAdditionsCents = ReserveAdditionsCents,
            AdoptedOn = AdoptedOn,
            ProposalId = ProposalId,
            ProposalVersion = ProposalVersion,
            ItemId = ItemId,
        };

    public BudgetRevisionView View(BudgetLines? lines, bool counts, Caller caller) =>
        new(
            Year,
            Revision,
            ContributionsCents,
            ContributionsCents + OtherIncomeCents,
            ReserveAdditionsCents,
            AdoptedOn,
            RecordedAt,
            BudgetReaders.Include(caller) ? RecordedBy : null,
            ItemId,
            ProposalId,
            ProposalVersion,
            AnnulledAt,
            AnnulledReason,
            counts,
            lines?.Items ?? []
        );
}
