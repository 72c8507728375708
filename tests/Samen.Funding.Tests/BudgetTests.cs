using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Budgets that an assembly decided elsewhere, their revisions and the bridge between them.</summary>
public sealed class BudgetTests
{
    [Theory, EveryDatabase]
    public async Task What_was_decided_elsewhere_becomes_the_budget_with_its_day_and_decision(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var item = await fund.Report(FundApp.Adopted);
        var proposal = await fund.Record(2020, item, 4_325_000_000, 1_175_000_000);
        (proposal.Status, proposal.Revision, proposal.Reported, proposal.DecidedOn).ShouldBe(
            (FundProposalStatus.Adopted, 1, true, FundApp.Adopted)
        );
        var budget = await fund.Budget(2020);
        (budget.Revision, budget.ContributionsCents, budget.OtherIncomeCents).ShouldBe((1, 4_325_000_000, 1_175_000_000));
        (budget.TotalCents, budget.FreeCents, budget.ObligatedCents, budget.ShortCents).ShouldBe((5_500_000_000, 5_500_000_000, 0, 0));
        (budget.AdoptedOn, budget.ItemId, budget.ProposalId, budget.CurrentRunId).ShouldBe((FundApp.Adopted, item, proposal.Id, null));
        (await fund.App.Facts<BudgetRecorded>()).ShouldBe([
            new BudgetRecorded(2020, 1, 4_325_000_000, 1_175_000_000, proposal.Id, item, FundApp.Adopted),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_decision_is_one_that_was_reported_decided_something_and_is_not_used_twice(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var draft = (await fund.Prepare(2020, FundApp.Lines(500))).Id;
        var before = await fund.Snapshot();
        await fund.PostRecording(draft, FundApp.NewId()).ShouldRefuse(400, "invalid-request", "/itemId unknown");
        await fund.PostRecording(draft, await fund.Report(fund.App.Clock.Today().AddDays(2)))
            .ShouldRefuse(400, "invalid-request", "/itemId future", "/itemId year");
        await fund.PostRecording(draft, await fund.Report(new DateOnly(2014, 6, 5))).ShouldRefuse(400, "invalid-request", "/itemId year");
        await fund.PostRecording(draft, await fund.Report(new DateOnly(2021, 1, 1))).ShouldRefuse(400, "invalid-request", "/itemId year");
        await fund.PostRecording(draft, await fund.Report(FundApp.Adopted, ItemOutcome.Held)).ShouldRefuse(409, "no-decision");
        var minutes = FundApp.Reported(FundApp.Adopted) with { Kind = ItemKind.Minutes };
        var unbound = FundApp.Reported(FundApp.Adopted, binding: false);
        await fund.App.Tell("municipalities", minutes, unbound);
        await fund.PostRecording(draft, minutes.ItemId).ShouldRefuse(400, "invalid-request", "/itemId kind");
        await fund.PostRecording(draft, unbound.ItemId).ShouldRefuse(409, "no-decision");
        (await fund.Snapshot()).ShouldBe(before);

        var decision = await fund.Report(FundApp.Adopted);
        await fund.PostRecording(draft, decision).Read<FundProposalView>();
        await fund.PostRecording((await fund.Prepare(2020, FundApp.Lines(600))).Id, decision).ShouldRefuse(409, "decision-used");
        var older = await fund.Report(new DateOnly(2018, 6, 27));
        await fund.PostRecording((await fund.Prepare(2020, FundApp.Lines(600))).Id, older).ShouldRefuse(409, "decision-older");
        (await fund.Record(2021, decision, 700)).Revision.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Who_made_a_budget_does_not_record_its_decision_and_who_recorded_it_does_not_take_it_back(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var (proposal, decision) = (await fund.Prepare(2020, FundApp.Lines(500)), await fund.Report(FundApp.Adopted));
        var (path, request) = ($"{FundApp.Steps}/{proposal.Id}/recording", new RecordFundDecisionRequest { ItemId = decision });
        proposal.AllowedActions.ShouldNotContain("Record");
        await fund.Manager.SendBody("POST", path, request).ShouldRefuse(409, "second-person");
        var recorded = await fund.Deputy.SendBody("POST", path, request).Read<FundProposalView>();
        recorded.AllowedActions.ShouldNotContain("TakeBack");
        var why = new TakeBackFundRecordingRequest { Reason = "Een ander besluit." };
        await fund.Deputy.SendBody("POST", $"{path}/annulment", why, "*").ShouldRefuse(409, "second-person");
        var draft = await fund.Manager.SendBody("POST", $"{path}/annulment", why, "*").Read<FundProposalView>();
        draft.AllowedActions.ShouldContain("Discard", "it need not stay a draft for ever");
    }

    [Theory, EveryDatabase]
    public async Task A_rejected_decision_makes_no_budget(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var proposal = await fund.Record(2020, await fund.Report(FundApp.Adopted, ItemOutcome.Rejected), 500);
        (proposal.Status, proposal.Revision).ShouldBe((FundProposalStatus.Rejected, null));
        await fund.Anybody.GetAsync("/funding/v1/budgets/2020").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task A_recording_that_was_wrong_is_taken_back_and_made_again(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 500);
        var commitment = await fund.Adopt(550, 0);
        var (decision, path) = (await fund.Report(FundApp.Adopted), FundApp.Steps);
        var wrong = await fund.Record(2020, decision, 5000);
        path = $"{path}/{wrong.Id}/recording/annulment";
        var why = new TakeBackFundRecordingRequest { Reason = "Een nul te veel." };
        await fund.Manager.SendBody("POST", path, why, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        var back = await fund.Manager.SendBody("POST", path, why, $"\"{wrong.Version}\"").Read<FundProposalView>();
        (back.Status, back.ItemId, back.Reason).ShouldBe((FundProposalStatus.Draft, null, "Een nul te veel."));
        ((await fund.Budget(2020)).Revision, (await fund.Budget(2020)).TotalCents).ShouldBe((1, 500));
        (await fund.Commitment(commitment.Id)).Coverage.Single().UncoveredCents.ShouldBe(50);

        await fund.PutProposal(wrong.Id, FundApp.Lines(600)).Read<BudgetProposalView>();
        await fund.PostRecording(wrong.Id, decision).Read<FundProposalView>();
        (await fund.Proposal(wrong.Id)).Revision.ShouldBe(3);
        (await fund.Commitment(commitment.Id)).Coverage.Single().UncoveredCents.ShouldBe(0);
        (await fund.App.Facts<BudgetRevisionAnnulled>()).Select(f => (f.Revision, f.CurrentRevision)).ShouldBe([(2, 1)]);
    }

    /// <summary>A reported decision is corrected where it was reported.</summary>
    [Theory, EveryDatabase]
    public async Task A_report_that_is_corrected_takes_its_budget_along(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var decision = FundApp.Reported(FundApp.Adopted);
        await fund.App.Tell("municipalities", decision);
        var proposal = await fund.Record(2020, decision.ItemId, 500);
        await fund.App.Tell("municipalities", decision with { Title = "Begroting GGU 2020" });
        (await fund.Budget(2020)).Revision.ShouldBe(1);
        await fund.App.Tell("municipalities", decision with { Outcome = ItemOutcome.Rejected });
        (await fund.Proposal(proposal.Id)).Status.ShouldBe(FundProposalStatus.Rejected);
        await fund.Anybody.GetAsync("/funding/v1/budgets/2020").ShouldRefuse(404, "not-found");
        await fund.App.Tell("municipalities", decision);
        (await fund.Budget(2020)).Revision.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task The_bridge_goes_from_the_first_budget_over_the_changes_to_what_counts(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 500, 100);
        var annulled = await fund.Record(2020, await fund.Report(FundApp.Adopted), 9000);
        await fund
            .Manager.SendBody(
                "POST",
                $"{FundApp.Steps}/{annulled.Id}/recording/annulment",
                new TakeBackFundRecordingRequest { Reason = "Dit was een ander besluit." },
                $"\"{annulled.Version}\""
            )
            .Read<BudgetProposalView>();
        await fund.NewBudget(2020, 700);

        var bridge = await fund.Anybody.Fetch<BudgetBridgeView>("/funding/v1/budgets/2020/bridge");
        bridge.Revisions.ShouldBe([1, 3]);
        bridge
            .Lines.Select(l => (l.Code, l.FirstCents, l.ChangesCents.Single(), l.CurrentCents))
            .ShouldBe([("C.1", 500, 200, 700), ("P.1", 600, 100, 700), ("S.1", 100, -100, 0)]);
        var revisions = await fund.Manager.Fetch<BudgetRevisionView[]>("/funding/v1/budgets/2020/revisions");
        revisions
            .Select(r => (r.Revision, r.TotalCents, r.Counts, r.AnnulledReason, r.Lines.Count))
            .ShouldBe([(3, 700, true, null, 2), (2, 9000, false, "Dit was een ander besluit.", 2), (1, 600, false, null, 3)]);
        revisions.ShouldAllBe(r => r.RecordedBy == "fund-deputy");
        (await fund.Anybody.Fetch<BudgetRevisionView[]>("/funding/v1/budgets/2020/revisions")).ShouldAllBe(r => r.RecordedBy == null);
    }

    [Theory, EveryDatabase]
    public async Task Of_recordings_of_one_decision_at_the_same_moment_one_succeeds(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var decision = await fund.Report(FundApp.Adopted);
        var drafts = new List<Guid>();
        for (var i = 0; i < 8; i++)
            drafts.Add((await fund.Prepare(2020, FundApp.Lines(1000 + i))).Id);
        var answers = await Task.WhenAll(drafts.Select(draft => fund.PostRecording(draft, decision)));
        answers.Count(a => a.IsSuccessStatusCode).ShouldBe(1);
        answers.Count(a => a.StatusCode == System.Net.HttpStatusCode.Conflict).ShouldBe(7);
        (await fund.Revisions(2020)).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Budgets_are_listed_newest_year_first_page_by_page(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        foreach (var year in (int[])[2019, 2021, 2018, 2020, 2025])
            await fund.NewBudget(year, year);
        var (first, next) = await fund.Anybody.Page<BudgetView>("/funding/v1/budgets?limit=2");
        first.Select(b => b.Year).ShouldBe([2025, 2021]);
        next.ShouldNotBeNull();
        (await fund.Anybody.Pages<BudgetView>("/funding/v1/budgets?limit=2")).Select(b => b.Year).ShouldBe([2025, 2021, 2020, 2019, 2018]);
    }

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        await using var fund = await FundApp.Start();
        await fund.NewBudget(2020, 1000);
        await fund.Adopt(400, 0);
        var before = await fund.Snapshot();
        await fund.Restart();
        (await fund.Snapshot()).ShouldBe(before);
        (await fund.Budget(2020)).CoveredCents.ShouldBe(400);
    }
}
