using System.Net;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>A year's contributions, divided once and never silently redone.</summary>
public sealed class ContributionRunTests
{
    private static readonly DateOnly NewYear2021 = new(2021, 1, 1);

    [Theory, EveryDatabase]
    public async Task The_contributions_of_2020_add_up_over_355_municipalities(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var run = await Run2020(fund);
        (run.Year, run.BudgetRevision, run.ReferenceDate, run.Municipalities, run.Inhabitants).ShouldBe(
            (2020, 1, FundApp.NewYear2020, 355, 17_407_585)
        );
        (run.NetCents, run.VatPercentage, run.VatCents, run.GrossCents, run.ReplacedByRunId).ShouldBe(
            (4_325_000_000, 21m, 908_250_013, 5_233_250_013, null)
        );
        var lines = await fund.Contributions(run.Id);
        lines.Select(l => l.MunicipalityCode).ShouldBe(FundApp.Municipalities2020.Select(m => m.Code).Order(StringComparer.Ordinal));
        (lines.Sum(l => l.NetCents), lines.Sum(l => l.VatCents), lines.Sum(l => l.GrossCents)).ShouldBe(
            (run.NetCents, run.VatCents, run.GrossCents)
        );
        lines.Single(l => l.MunicipalityCode == "GM0363").ShouldBe(Amsterdam2020);
        lines.Single(l => l.MunicipalityCode == "GM0088").NetCents.ShouldBe(235_287);
    }

    [Fact]
    public async Task A_run_publishes_its_total_and_then_each_contribution()
    {
        await using var fund = await FundApp.Start();
        var run = await Run2020(fund);
        (await fund.App.Facts<ContributionRunCompleted>()).ShouldBe([
            new ContributionRunCompleted(run.Id, 2020, FundApp.NewYear2020, 355, 4_325_000_000, 908_250_013, null),
        ]);
        (await fund.App.Facts())
            .SkipWhile(f => f.Type != FactType.NameOf(typeof(ContributionRunCompleted)))
            .Select(f => f.Subject.Split('/')[0])
            .ShouldBe(["contribution-runs", .. Enumerable.Repeat("contributions", 355)]);
        (await fund.App.Facts<ContributionDetermined>()).ShouldBe(
            (await fund.Contributions(run.Id)).Select(l => new ContributionDetermined(
                run.Id,
                2020,
                l.MunicipalityCode,
                l.NetCents,
                l.VatCents
            ))
        );
    }

    [Fact]
    public async Task A_municipality_finds_its_contribution_by_year()
    {
        await using var fund = await FundApp.Start();
        var run = await Run2020(fund);
        (await fund.Anybody.GetAsync("/funding/v1/contributions/2020/GM0363").Read<ContributionView>()).ShouldBe(Amsterdam2020);
        foreach (var path in new[] { "2021/GM0363", "2020/GM9999" })
            await fund.Anybody.GetAsync($"/funding/v1/contributions/{path}").ShouldRefuse(404, "not-found");
        (await fund.Budget(2020)).CurrentRunId.ShouldBe(run.Id);
    }

    private static readonly ContributionView Amsterdam2020 = new(
        "GM0363",
        "Gemeente GM0363",
        872_757,
        new DateOnly(2020, 1, 1),
        216_840_764,
        45_536_560,
        262_377_324
    );

    /// <summary>The contributions of 2020 over the municipalities of that year.</summary>
    private static async Task<ContributionRunView> Run2020(FundApp fund)
    {
        await fund.Register(FundApp.Municipalities2020);
        await fund.NewBudget(2020, 4_325_000_000, 1_175_000_000);
        return await fund.NewRun(2020);
    }

    /// <summary>A successor pays from the year in which it takes over. Figures of an earlier date are added up; a split has none.</summary>
    [Theory, EveryDatabase]
    public async Task A_successor_pays_for_what_it_took_over(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0003", 10), ("GM0010", 20), ("GM0439", 30), ("GM0370", 40));
        foreach (var year in new[] { 2020, 2021, 2022 })
            await fund.NewBudget(year, 1_000);
        await fund.App.Tell(
            "municipalities",
            Reorganised(new DateOnly(2021, 1, 1), [("GM0003", ["GM1979"]), ("GM0010", ["GM1979"])], "GM1979"),
            Reorganised(new DateOnly(2022, 1, 1), [("GM0370", ["GM0439", "GM1979"])])
        );
        (await Paid(2020)).ShouldBe([("GM0003", 100), ("GM0010", 200), ("GM0370", 400), ("GM0439", 300)]);
        (await Paid(2021)).ShouldBe([("GM0370", 400), ("GM0439", 300), ("GM1979", 300)]);
        await fund.PostRun(2022).ShouldRefuse(409, "incomplete-figures");
        await fund.Record("GM0439", new DateOnly(2022, 1, 1), 35);
        await fund.Record("GM1979", new DateOnly(2022, 1, 1), 65);
        (await Paid(2022, new DateOnly(2022, 1, 1))).ShouldBe([("GM0439", 350), ("GM1979", 650)]);

        async Task<IEnumerable<(string, long)>> Paid(int year, DateOnly? date = null) =>
            (await fund.Contributions((await fund.NewRun(year, date ?? FundApp.NewYear2020)).Id)).Select(l =>
                (l.MunicipalityCode, l.NetCents)
            );
    }

    private static MunicipalitiesReorganised Reorganised(
        DateOnly day,
        (string Code, string[] Successors)[] abolished,
        params string[] established
    ) =>
        new(
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            day,
            ReorganisationKind.Merger,
            [.. established.Select(code => new EstablishedMunicipality(Guid.Empty, code, $"Gemeente {code}", "Groningen"))],
            [
                .. abolished.Select(a => new AbolishedMunicipality(
                    Guid.Empty,
                    a.Code,
                    [.. a.Successors.Select(s => new SuccessorMunicipality(s, null))]
                )),
            ],
            []
        );

    [Theory, EveryDatabase]
    public async Task The_same_inputs_again_answer_the_run_that_stands(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var run = await fund.NewRun(2020);
        var before = await fund.Snapshot();
        (await fund.PostRun(2020).Read<ContributionRunView>()).Id.ShouldBe(run.Id);
        (await fund.PostRun(2020, replaces: run.Id).Read<ContributionRunView>()).Id.ShouldBe(run.Id);
        (await fund.Snapshot()).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task Another_budget_date_or_figure_is_refused_unless_the_run_is_named(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var run = await fund.NewRun(2020);
        await fund.Record("GM0344", NewYear2021, 360_000);
        await fund.Record("GM0014", NewYear2021, 240_000);
        await fund.PostRun(2020, NewYear2021).ShouldRefuse(409, "run-differs");
        await fund.NewBudget(2020, 2000);
        await fund.PostRun(2020).ShouldRefuse(409, "run-differs");
        await fund.NewBudget(2020, 1001);
        await fund.PostRun(2020).ShouldRefuse(409, "run-differs");
        (await fund.Anybody.Pages<ContributionRunView>("/funding/v1/contribution-runs"))
            .Single()
            .ShouldBeEquivalentTo(run with { Stale = new StaleRunView(3, 1001, 0) });
        (await fund.App.Facts<ContributionRunCompleted>()).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_corrected_figure_needs_a_replacement_and_the_old_run_stays_readable(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var old = await fund.NewRun(2020);
        var oldLines = await fund.Contributions(old.Id);
        await fund.Record("GM0014", FundApp.NewYear2020, 400_000);
        await fund.PostRun(2020).ShouldRefuse(409, "run-differs");

        var replacement = await fund.NewRun(2020, replaces: old.Id);
        replacement.Inhabitants.ShouldBe(400_000 + 357_597);
        (await fund.Run(old.Id)).ShouldBeEquivalentTo(old with { ReplacedByRunId = replacement.Id });
        (await fund.Contributions(old.Id)).ShouldBe(oldLines);
        (await fund.Budget(2020)).CurrentRunId.ShouldBe(replacement.Id);
        (await fund.Anybody.Pages<ContributionRunView>("/funding/v1/contribution-runs?year=2020&limit=1"))
            .Select(r => r.Id)
            .ShouldBe([replacement.Id, old.Id]);
        (await fund.App.Facts<ContributionRunCompleted>()).Select(f => f.ReplacesRunId).ShouldBe([null, old.Id]);
        (await fund.App.Facts<ContributionDetermined>())
            .Select(f => (f.RunId, f.MunicipalityCode))
            .ShouldBe([
                .. oldLines.Select(l => (old.Id, l.MunicipalityCode)),
                .. oldLines.Select(l => (replacement.Id, l.MunicipalityCode)),
            ]);
        (await fund.Anybody.GetAsync("/funding/v1/contributions/2020/GM0014").Read<ContributionView>()).ShouldBe(
            (await fund.Contributions(replacement.Id)).Single(l => l.MunicipalityCode == "GM0014")
        );

        // The request that made it, once more.
        (await fund.PostRun(2020, replaces: old.Id).Read<ContributionRunView>()).Id.ShouldBe(replacement.Id);
    }

    [Theory, EveryDatabase]
    public async Task A_run_says_what_it_no_longer_fits_until_another_replaces_it(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var run = await fund.NewRun(2020);
        run.Stale.ShouldBeNull();
        var change = await fund.Carry(await fund.Prepare(2020, FundApp.Lines(1500)));
        await fund.Decide(change);
        (await fund.Run(run.Id)).Stale.ShouldBe(new StaleRunView(2, 1500, 499));
        await fund.Annul(change);
        (await fund.Run(run.Id)).Stale.ShouldBeNull();

        await fund.Decide(change);
        (await fund.Anybody.Pages<ContributionRunView>("/funding/v1/contribution-runs"))
            .Single()
            .Stale.ShouldBe(new StaleRunView(3, 1500, 499));
        var replacement = await fund.NewRun(2020, replaces: run.Id);
        (replacement.Stale, replacement.NetCents, (await fund.Run(run.Id)).Stale).ShouldBe((null, 1500, null));
    }

    [Theory, EveryDatabase]
    public async Task Only_the_current_run_can_be_replaced(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        await fund.PostRun(2020, replaces: FundApp.NewId()).ShouldRefuse(409, "not-current-run");
        var first = await fund.NewRun(2020);
        await fund.PostRun(2020, replaces: FundApp.NewId()).ShouldRefuse(409, "not-current-run");
        await fund.NewBudget(2020, 2000);
        await fund.NewRun(2020, replaces: first.Id);
        await fund.NewBudget(2020, 3000);
        var before = await fund.Snapshot();
        await fund.PostRun(2020, replaces: first.Id).ShouldRefuse(409, "not-current-run");
        await fund.PostRun(2020, replaces: FundApp.NewId()).ShouldRefuse(409, "not-current-run");
        (await fund.Snapshot()).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task Without_a_budget_or_figures_there_is_nothing_to_divide(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PostRun(2020).ShouldRefuse(409, "no-budget");
        await fund.NewBudget(2020, 1000);
        await fund.PostRun(2020).ShouldRefuse(409, "no-figures");
        await fund.Register(("GM0344", 357_597));
        await fund.PostRun(2020, NewYear2021).ShouldRefuse(409, "no-figures");
        (await fund.Anybody.Pages<ContributionRunView>("/funding/v1/contribution-runs")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_reference_date_on_which_a_municipality_has_no_figure_is_refused(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        await fund.Record("GM0344", NewYear2021, 360_000);
        (await (await fund.PostRun(2020, NewYear2021)).Content.ReadAsStringAsync()).ShouldContain("not known: GM0014;");
        await fund.PostRun(2020, NewYear2021).ShouldRefuse(409, "incomplete-figures");
        await fund.Record("GM0014", NewYear2021, 240_000);
        (await fund.PrepareRun(2020, NewYear2021)).Municipalities.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Runs_at_the_same_moment_become_one(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => fund.PostRun(2020)));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(9);
        (await fund.Manager.Pages<ContributionRunView>("/funding/v1/contribution-runs")).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Replacements_at_the_same_moment_become_one(DatabaseKind kind)
    {
        await using var fund = await Prepared(kind);
        var first = await fund.NewRun(2020);
        await fund.NewBudget(2020, 2000);
        await fund.Record("GM0344", NewYear2021, 360_000);
        await fund.Record("GM0014", NewYear2021, 240_000);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => fund.PostRun(2020, i % 2 == 0 ? FundApp.NewYear2020 : NewYear2021, first.Id))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.OK).ShouldBe(4);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(5);
        (await fund.Manager.Pages<ContributionRunView>("/funding/v1/contribution-runs")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_repeat_with_the_same_idempotency_key_gets_the_same_answer()
    {
        await using var fund = await Prepared();
        using var first = await fund.PostRun(2020, key: "run-2020");
        using var again = await fund.PostRun(2020, key: "run-2020");
        (first.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        await fund.PostRun(2020, NewYear2021, key: "run-2020").ShouldRefuse(422, "idempotency-key-reused");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("9", 90)]
    [InlineData("20.5", 205)]
    [InlineData("21.05", 211)] // 210.71
    [InlineData("100", 1001)]
    public async Task Vat_follows_the_setting(string percentage, long vatCents)
    {
        await using var fund = await FundApp.Start(vat: percentage);
        await fund.Register(("GM0344", 357_597));
        await fund.NewBudget(2020, 1001);
        (await fund.NewRun(2020)).VatCents.ShouldBe(vatCents);
    }

    [Theory, EveryDatabase]
    public async Task Another_percentage_holds_for_the_next_division_and_not_for_the_last(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Register(("GM0344", 357_597));
        await fund.NewBudget(2020, 1001);
        await fund.NewBudget(2021, 1001);
        var before = await fund.NewRun(2020);
        await fund.Manager.ChangeSetting(fund.App.As(Roles.Admin), FundingService.Name, "fund", ("vatPercentage", 9.5m));
        (await fund.Run(before.Id)).VatPercentage.ShouldBe(21m);
        (await fund.NewRun(2021)).VatPercentage.ShouldBe(9.5m);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("100.01")]
    [InlineData("21.005")]
    [InlineData("21,0")]
    [InlineData("high")]
    [InlineData("")]
    public async Task A_vat_that_is_no_percentage_stops_the_start_and_says_why(string percentage)
    {
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => FundApp.Start(vat: percentage));
        refused.Message.ShouldContain("Samen:Funding:VatPercentage");
    }

    private static async Task<FundApp> Prepared(DatabaseKind? kind = null)
    {
        var fund = await FundApp.Start(kind);
        await fund.Register(("GM0014", 232_874), ("GM0344", 357_597));
        await fund.NewBudget(2020, 1001);
        return fund;
    }
}
