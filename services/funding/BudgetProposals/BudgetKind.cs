using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A budget of a year, or a change of it: adopted, it becomes the next revision.</summary>
internal sealed class BudgetKind : ProposalKind
{
    public override IEnumerable<Fault> FaultsOf(ReportedDecision decision, int year) =>
        decision.FaultsOfYear(
            FundProposalKind.Budget,
            year,
            $"The budget of {year} is decided in the 5 years before it, and changed until its last day."
        );

    public override async Task<FundProposalSubmitted> HandOver(
        Work work,
        FundProposal proposal,
        ProposalText text,
        FundProposalSubmitted fact,
        DateTimeOffset now
    )
    {
        var (current, content) = (await BudgetStore.Get(work, proposal.Year), text.As<BudgetContent>());
        await MustBuildOn(work, proposal, current);
        if (current is not null && content.IsSameAs(await BudgetContents.Now(work, current)))
            throw new RuleViolation(
                "nothing-changed",
                "These are the lines and the key of the budget that counts; there is nothing to decide."
            );
        await ProposedLines.MustHold(work, proposal.Year, content.Lines, text.SavedAt);
        await CarriedAlternative.MustStand(work, content);
        return fact with
        {
            OfRevision = proposal.OfRevision,
            ContributionsCents = content.Lines.ContributionsCents,
            TotalCents = content.Lines.TotalCents,
        };
    }

    public override async Task MustBeRecordable(
        Work work,
        FundProposal proposal,
        ProposalText text,
        ReportedDecision decision,
        DateTimeOffset now
    )
    {
        var current = await BudgetStore.Get(work, proposal.Year);
        await MustBuildOn(work, proposal, current);
        if (current is not null && decision.DecidedOn < current.AdoptedOn)
            throw new RuleViolation(
                "decision-older",
                $"The budget that counts was adopted on {current.AdoptedOn:yyyy-MM-dd}, after this decision."
            );
        var content = text.As<BudgetContent>();
        if (decision.IsAdopted)
            await ProposedLines.MustHold(work, proposal.Year, content.Lines, text.SavedAt);
        await CarriedAlternative.MustStand(work, content);
    }

    public override async Task<FundProposal> Adopt(Work work, FundProposal adopted, DateTimeOffset now, FactCause? cause) =>
        adopted.As(await AdoptBudget.Handle(work, adopted, adopted.DecidedOn!.Value, now, cause));

    public override Task Annul(Work work, FundProposal proposal, string reason, DateTimeOffset now, FactCause? cause) =>
        AnnulBudget.Handle(work, proposal, reason, now, cause);

    private static async Task MustBuildOn(Work work, FundProposal proposal, Budget? current)
    {
        if ((await FundProposalStore.Frozen(work, proposal.Year)).Count > 0)
            throw new RuleViolation("accounts-adopted", $"The accounts of {proposal.Year} are before the assembly or adopted.");
        if (proposal.OfRevision != current?.Revision)
            throw new RuleViolation(
                "budget-changed",
                "The budget of the year has changed since this was prepared; revise it on that one first."
            );
    }
}
