using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>A budget on its way to the assembly, and what its decision does to the year.</summary>
public sealed class BudgetProposalTests
{
    [Theory, EveryDatabase]
    public async Task A_binding_adoption_makes_it_the_budget_of_its_year(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var commitment = await fund.Adopt(400, 50, 2021);
        var proposal = await fund.Prepare(2021, FundApp.Lines(1000, 200));
        var item = await fund.Carry(proposal);
        (await fund.Proposal(proposal.Id)).ShouldSatisfyAllConditions(
            p => p.Status.ShouldBe(FundProposalStatus.OnAgenda),
            p => p.ItemId.ShouldBe(item),
            p => p.AllowedActions.ShouldBeEmpty()
        );
        await fund.Anybody.GetAsync("/funding/v1/budgets/2021").ShouldRefuse(404, "not-found");

        await fund.Decide(item);
        var adopted = await fund.Proposal(proposal.Id, fund.Anybody);
        (adopted.Status, adopted.Revision, adopted.DecidedOn).ShouldBe((FundProposalStatus.Adopted, 1, FundApp.Assembly));
        var budget = await fund.Budget(2021);
        (budget.TotalCents, budget.CoveredCents, budget.AdoptedOn, budget.ItemId).ShouldBe((1200, 450, FundApp.Assembly, item));
        (await fund.Commitment(commitment.Id)).AwaitsBudgetChange.ShouldBeFalse();
        (await fund.App.Facts<FundProposalSubmitted>()).Single().TotalCents.ShouldBe(1200);
    }

    [Theory, EveryDatabase]
    public async Task It_is_revised_until_it_is_handed_over_and_each_version_is_kept(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var proposal = await fund.Prepare(2021, FundApp.Lines(1000));
        var revised = await fund.PutProposal(proposal.Id, FundApp.Lines(1100), $"\"{proposal.Version}\"").Read<BudgetProposalView>();
        (revised.TextVersion, revised.TotalCents).ShouldBe((2, 1100));
        await fund.PutProposal(proposal.Id, FundApp.Lines(1200), $"\"{proposal.Version}\"").ShouldRefuse(412, "stale-version");
        await fund.Anybody.GetAsync($"{FundApp.Proposals}/{proposal.Id}").ShouldRefuse(404, "not-found");
        (await fund.Anybody.Pages<BudgetProposalView>(FundApp.Proposals)).ShouldBeEmpty();
        (await fund.Proposal(proposal.Id, fund.App.As(Roles.Auditor))).AllowedActions.ShouldBeEmpty();

        await fund.Carry(revised);
        await fund.PutProposal(proposal.Id, FundApp.Lines(1200)).ShouldRefuse(409, "wrong-state");
        await fund.Manager.DeleteAsync($"{FundApp.Steps}/{proposal.Id}").ShouldRefuse(409, "wrong-state");
        var versions = await fund.Anybody.Fetch<BudgetProposalVersionView[]>($"{FundApp.Proposals}/{proposal.Id}/versions");
        versions.Select(v => (v.TextVersion, v.Lines[0].AmountCents, v.SavedBy)).ShouldBe([(2, 1100, null), (1, 1000, null)]);
    }

    [Theory, EveryDatabase]
    public async Task A_rejected_proposal_ends_and_the_budget_stays(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        var item = await fund.Carry(await fund.Prepare(2020, FundApp.Lines(2000)));
        await fund.Decide(item, ItemOutcome.Rejected);
        (await fund.Anybody.Pages<BudgetProposalView>($"{FundApp.Proposals}?status=Rejected")).Single().ItemId.ShouldBe(item);
        ((await fund.Budget(2020)).Revision, (await fund.Budget(2020)).TotalCents).ShouldBe((1, 1000));
    }

    [Theory, EveryDatabase]
    public async Task An_annulled_decision_restores_what_was_before(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var (first, _) = (await fund.Carry(await fund.Prepare(2021, FundApp.Lines(1000))), 0);
        await fund.Decide(first);
        var yearly = await fund.Adopt(500, 300, 2020);
        var change = await fund.Carry(await fund.Prepare(2021, FundApp.Lines(200)));
        await fund.Decide(change);
        (await fund.Budget(2021)).UncoveredCents.ShouldBe(100);

        await fund.Annul(change, voteGoesOn: true);
        var restored = await fund.Budget(2021);
        (restored.Revision, restored.TotalCents, restored.UncoveredCents).ShouldBe((1, 1000, 0));
        (await fund.Anybody.Pages<BudgetProposalView>($"{FundApp.Proposals}?status=Voting"))
            .Single()
            .Reason.ShouldBe("De telling klopte niet.");

        await fund.Annul(first);
        await fund.Anybody.GetAsync("/funding/v1/budgets/2021").ShouldRefuse(404, "not-found");
        (await fund.Commitment(yearly.Id)).Coverage.Select(c => c.Year).ShouldBe([2020]);
        (await fund.App.Facts<BudgetRevisionAnnulled>()).Select(f => (f.Revision, f.CurrentRevision)).ShouldBe([(2, 1), (1, null)]);
        await fund.Decide(change);
        (await fund.Budget(2021)).ShouldSatisfyAllConditions(b => b.Revision.ShouldBe(3), b => b.CoveredCents.ShouldBe(200));
        (await fund.Revisions(2021)).ShouldBe([1000, 200, 200]);
    }

    /// <summary>Whatever is annulled, the latest decision that stands counts.</summary>
    [Theory, EveryDatabase]
    public async Task A_change_stands_when_an_earlier_decision_is_annulled(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var first = await fund.Carry(await fund.Prepare(2021, FundApp.Lines(1000)));
        await fund.Decide(first);
        await fund.Decide(await fund.Carry(await fund.Prepare(2021, FundApp.Lines(1200))));
        await fund.Annul(first);
        ((await fund.Budget(2021)).Revision, (await fund.Budget(2021)).TotalCents).ShouldBe((2, 1200));
    }

    [Theory, EveryDatabase]
    public async Task What_a_consultation_adopts_is_the_budget_once_it_is_ratified(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var item = await fund.Carry(await fund.Prepare(2021, FundApp.Lines(1000)));
        await fund.Decide(item, binding: false);
        await fund.Anybody.GetAsync("/funding/v1/budgets/2021").ShouldRefuse(404, "not-found");
        var ratified = new ItemRatified(item, null, FundApp.NewId(), FundApp.NewId(), FundApp.Assembly);
        await fund.App.Tell("municipalities", ratified);
        (await fund.Budget(2021)).Revision.ShouldBe(1);
        await fund.App.Tell("municipalities", new ItemRatificationAnnulled(item, null, ratified.RatifyingItemId));
        await fund.Anybody.GetAsync("/funding/v1/budgets/2021").ShouldRefuse(404, "not-found");
        (await fund.Anybody.Pages<BudgetProposalView>($"{FundApp.Proposals}?status=AwaitsRatification")).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Without_a_decision_it_comes_back_and_is_handed_over_again(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var proposal = await fund.Prepare(2021, FundApp.Lines(1000));
        var item = await fund.Carry(proposal);
        await fund.App.Tell("municipalities", new ItemHeld(item, null, FundApp.NewId()));
        (await fund.Proposal(proposal.Id)).Status.ShouldBe(FundProposalStatus.Submitted);
        await fund.App.Tell("municipalities", new ItemWithdrawn(item, null));
        var back = await fund.PutProposal(proposal.Id, FundApp.Lines(900)).Read<BudgetProposalView>();
        (await fund.Proposal(proposal.Id, fund.Anybody)).TotalCents.ShouldBe(1000);
        back.AllowedActions.ShouldBe(["Revise", "Submit", "Discard"]);

        var next = await fund.Carry(back);
        (await fund.App.Facts<FundProposalSubmitted>()).Select(f => (f.Version, f.FollowsItemId)).ShouldBe([(1, null), (2, item)]);
        await fund.Decide(next, ItemOutcome.NoQuorum);
        (await fund.Proposal(proposal.Id)).Status.ShouldBe(FundProposalStatus.Draft);
        await fund.Annul(next, voteGoesOn: true);
        await fund.Decide(next);
        (await fund.Budget(2021)).TotalCents.ShouldBe(900);
    }

    [Theory, EveryDatabase]
    public async Task Of_a_year_one_proposal_at_a_time_is_before_the_assembly(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        await Submit((await fund.Prepare(2020, FundApp.Lines(1000))).Id).ShouldRefuse(409, "nothing-changed");
        var drafts = new List<BudgetProposalView>();
        for (var i = 0; i < 6; i++)
            drafts.Add(await fund.Prepare(2020, FundApp.Lines(2000 + i)));
        var answers = await Task.WhenAll(drafts.Select(draft => Submit(draft.Id)));
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        await Submit(drafts[Array.FindIndex(answers, a => !a.IsSuccessStatusCode)].Id).ShouldRefuse(409, "another-proposal");
        await fund.PostRecording((await fund.Prepare(2020, FundApp.Lines(9))).Id, await fund.Report(FundApp.Adopted))
            .ShouldRefuse(409, "another-proposal");

        Task<HttpResponseMessage> Submit(Guid id) => fund.Manager.SendBody("POST", $"{FundApp.Steps}/{id}/submission");
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_is_handed_over_on_the_budget_that_counts(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var proposal = await fund.Prepare(2020, FundApp.Lines(2000));
        await fund.NewBudget(2020, 1000);
        var path = $"{FundApp.Steps}/{proposal.Id}/submission";
        await fund.Manager.SendBody("POST", path).ShouldRefuse(409, "budget-changed");
        await fund.PutProposal(proposal.Id, FundApp.Lines(2000)).Read<BudgetProposalView>();
        await fund.Manager.Act<FundProposalView>(path);
        (await fund.Proposal(proposal.Id)).OfRevision.ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_is_discarded_and_is_gone_for_good()
    {
        await using var fund = await FundApp.Start();
        var proposal = await fund.Prepare(2020, FundApp.Lines(2000));
        (await fund.Manager.DeleteAsync($"{FundApp.Steps}/{proposal.Id}")).EnsureSuccessStatusCode();
        (await fund.Proposal(proposal.Id)).Status.ShouldBe(FundProposalStatus.Discarded);
        await fund.PutProposal(proposal.Id, FundApp.Lines(2000)).ShouldRefuse(409, "wrong-state");
    }
}
