using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>A contribution run on its way to being owed: prepared, checked by a second person, final.</summary>
public sealed class RunStepTests
{
    [Theory, EveryDatabase]
    public async Task Nobody_owes_anything_before_a_run_is_final(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var run = await fund.PrepareRun(2020);
        run.Status.ShouldBe(ContributionRunStatus.Prepared);
        run.AllowedActions.ShouldBe(["Withdraw"]);
        await Nothing();
        var check = await fund.Deputy.Act<ContributionRunView>($"{FundApp.Runs}/{run.Id}/check");
        (check.Status, check.CheckedBy).ShouldBe((ContributionRunStatus.Checked, "fund-deputy"));
        await Nothing();
        await fund.Manager.Act<ContributionRunView>($"{FundApp.Runs}/{run.Id}/finalisation");
        (await fund.Run(run.Id)).PreparedBy.ShouldBeNull("everybody sees the run, and not the persons");
        (await fund.App.Facts<ContributionDetermined>()).Count.ShouldBe(2);
        (await fund.Budget(2020)).CurrentRunId.ShouldBe(run.Id);

        async Task Nothing()
        {
            await fund.Anybody.GetAsync($"{FundApp.Runs}/{run.Id}").ShouldRefuse(404, "not-found");
            await fund.Anybody.GetAsync($"{FundApp.Runs}/{run.Id}/contributions").ShouldRefuse(404, "not-found");
            (await fund.Anybody.Pages<ContributionRunView>(FundApp.Runs)).ShouldBeEmpty();
            (await fund.Budget(2020)).CurrentRunId.ShouldBeNull();
            (await fund.App.Facts<ContributionRunCompleted>()).ShouldBeEmpty();
            (await fund.Balance(Chart.Receivable)).ShouldBe(0);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_final_run_posts_what_each_municipality_owes_against_income_and_VAT(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var run = await fund.NewRun(2020);
        foreach (var part in await fund.Contributions(run.Id))
            (await fund.Balance(Chart.Receivable, new LedgerFilter { Year = 2020, Municipality = part.MunicipalityCode })).ShouldBe(
                part.GrossCents
            );
        (await fund.Balance(Chart.Receivable)).ShouldBe(run.GrossCents);
        (await fund.Balance(Chart.Contributions, new LedgerFilter { Year = 2020 })).ShouldBe(-run.NetCents);
        (await fund.Balance(Chart.VatToPay)).ShouldBe(-run.VatCents);
        var entry = (await fund.Entries())[^1];
        (entry.BasisKind, entry.BasisReference).ShouldBe((LedgerBasisKind.ContributionRun, run.Id.ToString()));
    }

    [Theory, EveryDatabase]
    public async Task A_run_that_replaces_another_reverses_what_that_one_asked(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var old = await fund.NewRun(2020);
        await fund.NewBudget(2020, 5000);
        var next = await fund.PrepareRun(2020, replaces: old.Id);
        (await fund.Balance(Chart.Receivable)).ShouldBe(old.GrossCents);
        await fund.Deputy.Act<ContributionRunView>($"{FundApp.Runs}/{next.Id}/check");
        await fund.Deputy.Act<ContributionRunView>($"{FundApp.Runs}/{next.Id}/finalisation");
        (await fund.Balance(Chart.Receivable)).ShouldBe(next.GrossCents);
        (await fund.Balance(Chart.Contributions)).ShouldBe(-5000);
        (await fund.Run(old.Id)).ReplacedByRunId.ShouldBe(next.Id);
    }

    [Theory, EveryDatabase]
    public async Task Who_prepares_a_run_does_not_check_it(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var run = $"{FundApp.Runs}/{(await fund.PrepareRun(2020)).Id}";
        await fund.Manager.SendBody("POST", $"{run}/check").ShouldRefuse(409, "second-person");
        await fund.Manager.SendBody("POST", $"{run}/refusal", Reason).ShouldRefuse(409, "second-person");
        await fund.Deputy.SendBody("POST", $"{run}/withdrawal").ShouldRefuse(403, "not-your-entry");
        await fund.Deputy.SendBody("POST", $"{run}/finalisation").ShouldRefuse(409, "wrong-state");
        await fund.Deputy.SendBody("POST", $"{run}/check", ifMatch: "\"7\"").ShouldRefuse(412, "stale-version");
        await fund.Deputy.Act<ContributionRunView>($"{run}/check");
        await fund.Deputy.SendBody("POST", $"{run}/check").ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task A_run_is_refused_or_withdrawn_before_it_is_final_and_then_made_anew(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var first = $"{FundApp.Runs}/{(await fund.PrepareRun(2020)).Id}";
        (await fund.Deputy.Act<ContributionRunView>($"{first}/refusal", Reason)).Refusal.ShouldBe("De peildatum klopt niet.");
        var second = $"{FundApp.Runs}/{(await fund.PrepareRun(2020)).Id}";
        await fund.Deputy.Act<ContributionRunView>($"{second}/check");
        (await fund.Manager.Act<ContributionRunView>($"{second}/withdrawal")).Status.ShouldBe(ContributionRunStatus.Withdrawn);
        var third = await fund.NewRun(2020);
        await fund.Deputy.SendBody("POST", $"{FundApp.Runs}/{third.Id}/refusal", Reason).ShouldRefuse(409, "wrong-state");
        (await fund.Manager.Pages<ContributionRunView>($"{FundApp.Runs}?status=Refused")).Count.ShouldBe(1);
        (await fund.Anybody.Pages<ContributionRunView>(FundApp.Runs)).Select(r => r.Id).ShouldBe([third.Id]);
        (await fund.Anybody.Pages<ContributionRunView>($"{FundApp.Runs}?status=Refused")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_run_whose_budget_or_figures_changed_goes_no_further(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var run = $"{FundApp.Runs}/{(await fund.PrepareRun(2020)).Id}";
        await fund.Record("GM0344", FundApp.NewYear2020, 5);
        await fund.Deputy.SendBody("POST", $"{run}/check").ShouldRefuse(409, "run-outdated");
        await fund.Record("GM0344", FundApp.NewYear2020, 357_597);
        await fund.Deputy.Act<ContributionRunView>($"{run}/check");
        await fund.NewBudget(2020, 2000);
        await fund.Deputy.SendBody("POST", $"{run}/finalisation").ShouldRefuse(409, "run-outdated");
        await fund.PostRun(2020).ShouldRefuse(409, "run-waits");
        await fund.Manager.Act<ContributionRunView>($"{run}/withdrawal");
        (await fund.NewRun(2020)).NetCents.ShouldBe(2000);
    }

    [Theory, EveryDatabase]
    public async Task Of_finalisations_at_the_same_moment_one_counts(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var run = $"{FundApp.Runs}/{(await fund.PrepareRun(2020)).Id}";
        await fund.Deputy.Act<ContributionRunView>($"{run}/check");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? fund.Manager : fund.Deputy).SendBody("POST", $"{run}/finalisation"))
        );
        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        (await fund.Balance(Chart.Contributions)).ShouldBe(-1001);
        (await fund.App.Facts<ContributionDetermined>()).Count.ShouldBe(2);
    }

    [Fact]
    public void Every_step_that_is_not_in_the_table_is_refused()
    {
        foreach (var status in Enum.GetValues<ContributionRunStatus>())
        foreach (var action in Enum.GetValues<RunAction>())
        {
            var run = new ContributionRun { Status = status, RunBy = "a" };
            var now = TimeProvider.System.GetUtcNow();
            Action step = action switch
            {
                RunAction.Check => () => run.Check("b", now),
                RunAction.Finalise => () => run.Finalise("b", now),
                RunAction.Refuse => () => run.Refuse("Fout.", "b", now),
                _ => () => run.Withdraw("a", now),
            };
            if (ContributionRun.LifeCycle.ContainsKey((status, action)))
                step.ShouldNotThrow();
            else
                Should.Throw<RuleViolation>(step).Code.ShouldBe("wrong-state");
        }
    }

    private static readonly RefuseContributionRunRequest Reason = new() { Reason = "De peildatum klopt niet." };

    private static async Task<FundApp> Prepared(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind);
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        await fund.NewBudget(2020, 1001);
        return fund;
    }
}
