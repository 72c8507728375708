using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What differs between the kinds of what the fund submits: when it may be handed over, and what its adoption does.</summary>
internal abstract class ProposalKind
{
    private static readonly IReadOnlyDictionary<FundProposalKind, ProposalKind> All = new Dictionary<FundProposalKind, ProposalKind>
    {
        [FundProposalKind.Budget] = new BudgetKind(),
        [FundProposalKind.Framework] = new FrameworkKind(),
        [FundProposalKind.Accounts] = new AccountsKind(),
        [FundProposalKind.Appropriation] = new AppropriationKind(),
        [FundProposalKind.Discharge] = new DischargeKind(),
    };

    public static ProposalKind Of(FundProposal proposal) => All[proposal.Kind];

    /// <summary>Reports a reported decision that, by its year, can't have been one on a proposal of this kind and year.</summary>
    public abstract IEnumerable<Fault> FaultsOf(ReportedDecision decision, int year);

    /// <summary>Refuses what needs no check by a second person, or can't be checked now.</summary>
    /// <exception cref="RuleViolation">Which rule of the kind.</exception>
    public virtual Task MustBeCheckable(Work work, FundProposal proposal, ProposalText text) =>
        throw new RuleViolation("wrong-state", "This is handed over without a check by a second person.");

    /// <summary>Refuses what can't be handed over now; completes what is told. The caller holds the fund.</summary>
    /// <exception cref="RuleViolation">Which rule of the kind.</exception>
    public abstract Task<FundProposalSubmitted> HandOver(
        Work work,
        FundProposal proposal,
        ProposalText text,
        FundProposalSubmitted fact,
        DateTimeOffset now
    );

    /// <summary>Refuses what can't be recorded with this decision. The caller holds the fund.</summary>
    /// <exception cref="RuleViolation">Which rule of the kind.</exception>
    public abstract Task MustBeRecordable(
        Work work,
        FundProposal proposal,
        ProposalText text,
        ReportedDecision decision,
        DateTimeOffset now
    );

    /// <summary>What a binding adoption does, before the proposal is saved. The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="adopted">The proposal as it will be saved.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cause">The fact by which it was adopted; null: it was recorded here.</param>
    public abstract Task<FundProposal> Adopt(Work work, FundProposal adopted, DateTimeOffset now, FactCause? cause);

    /// <summary>Refuses to take back a recording on which something rests that was adopted.</summary>
    /// <exception cref="RuleViolation"><c>built-upon</c>, with what that is.</exception>
    public virtual Task MustNotBeBuiltUpon(Work work, FundProposal proposal) => Task.CompletedTask;

    /// <summary>What it does that the adoption no longer holds; nothing where it was not adopted. The caller holds the fund.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="proposal">The proposal as it was until now.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cause">The fact by which it was annulled; null: the fund manager took it back.</param>
    public abstract Task Annul(Work work, FundProposal proposal, string reason, DateTimeOffset now, FactCause? cause);

    /// <summary>What was adopted of this kind and year loses its effect: what it rests on does not hold, or another one counts.</summary>
    /// <param name="work">The transaction; it holds the fund.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="year">The year.</param>
    /// <param name="except">The one that stays; null: none.</param>
    /// <param name="reason">Why, in a sentence.</param>
    /// <param name="now">The current time.</param>
    /// <param name="cause">The fact by which.</param>
    public static async Task Lapse(
        Work work,
        FundProposalKind kind,
        int year,
        Guid? except,
        string reason,
        DateTimeOffset now,
        FactCause? cause
    )
    {
        foreach (var one in await FundProposalStore.OfYear(work, kind, year))
        {
            if (one.Id == except || one.Status != FundProposalStatus.Adopted)
                continue;
            await Of(one).Annul(work, one, reason, now, cause);
            await FollowFundItem.Save(work, one.Lapsed(reason));
        }
    }
}
