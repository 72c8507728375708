using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Years of the ledger: closed by two persons, and opened again by two.</summary>
public sealed class LedgerYearTests
{
    private const string Years = "/funding/v1/ledger/years";

    [Theory, EveryDatabase]
    public async Task A_year_that_two_persons_closed_takes_no_entry(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var proposed = await Close(fund.Manager);
        (proposed.Status, proposed.Figures).ShouldBe((LedgerYearStatus.ClosingProposed, new LedgerYearFiguresView(1, 0)));
        await fund.Manager.SendBody("POST", $"{Years}/2020/closing").ShouldRefuse(409, "second-person");
        (await fund.Post(LedgerTests.Receipt(5))).Number.ShouldBe(2);
        await LedgerChainTests.Sealed(fund, 2);
        var closed = await Close(fund.Deputy);
        (closed.Status, closed.ProposedBy, closed.ClosedAt is not null).ShouldBe((LedgerYearStatus.Closed, null, true));
        closed.Figures.ShouldBeNull();
        (await fund.App.Facts<LedgerYearClosed>()).ShouldBe([new LedgerYearClosed(2020)]);
        (await Should.ThrowAsync<RuleViolation>(() => fund.Post(LedgerTests.Receipt(5)))).Code.ShouldBe("year-closed");
        await fund
            .Manager.SendBody("POST", "/funding/v1/ledger/manual-entries", ManualEntryTests.Request(5))
            .ShouldRefuse(409, "year-closed");
        var reversal = await fund.Reverse((await fund.Entries())[0].Id, "Was van een ander.");
        reversal.Date.ShouldBe(fund.App.Clock.Today(), "a correction goes into the open year");
    }

    [Theory, EveryDatabase]
    public async Task A_closed_year_is_opened_again_by_two_persons_with_a_reason(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        await Close(fund.Manager);
        await Close(fund.Deputy);
        await fund
            .Manager.SendBody("POST", $"{Years}/2020/reopening", new ReopenLedgerYearRequest())
            .ShouldRefuse(400, "invalid-request", "/reason required");
        var reason = new ReopenLedgerYearRequest { Reason = "Er kwam nog een factuur." };
        (await fund.Manager.Act<LedgerYearView>($"{Years}/2020/reopening", reason)).Status.ShouldBe(LedgerYearStatus.ReopeningProposed);
        (await Should.ThrowAsync<RuleViolation>(() => fund.Post(LedgerTests.Receipt(5)))).Code.ShouldBe("year-closed");
        await fund.Manager.SendBody("POST", $"{Years}/2020/reopening", reason).ShouldRefuse(409, "second-person");
        var open = await fund.Deputy.Act<LedgerYearView>($"{Years}/2020/reopening", new ReopenLedgerYearRequest());
        (open.Status, open.Reason).ShouldBe((LedgerYearStatus.Open, "Er kwam nog een factuur."));
        (await fund.App.Facts<LedgerYearReopened>()).ShouldBe([new LedgerYearReopened(2020, "Er kwam nog een factuur.")]);
        (await fund.Post(LedgerTests.Receipt(5))).Number.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_is_withdrawn_and_leaves_the_year_as_it_was(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        await fund.Manager.SendBody("DELETE", $"{Years}/2020/proposal").ShouldRefuse(409, "wrong-state");
        await Close(fund.Manager);
        (await fund.Deputy.SendBody("DELETE", $"{Years}/2020/proposal").Read<LedgerYearView>()).Status.ShouldBe(LedgerYearStatus.Open);
        await Close(fund.Deputy);
        await Close(fund.Manager);
        await fund.Manager.Act<LedgerYearView>($"{Years}/2020/reopening", new ReopenLedgerYearRequest { Reason = "Bij nader inzien." });
        var still = await fund.Manager.SendBody("DELETE", $"{Years}/2020/proposal", ifMatch: "\"5\"").Read<LedgerYearView>();
        (still.Status, still.Reason).ShouldBe((LedgerYearStatus.Closed, null));
        await fund.Manager.SendBody("POST", $"{Years}/2020/closing", ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
    }

    [Theory, EveryDatabase]
    public async Task A_year_is_not_closed_while_something_of_it_waits(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        var year = fund.App.Clock.Today().Year;
        await fund.Manager.SendBody("POST", $"{Years}/{year}/closing").ShouldRefuse(409, "year-not-ready");
        await fund.Manager.SendBody("POST", $"{Years}/2021/closing").ShouldRefuse(409, "year-not-ready");
        await fund.Manager.SendBody("POST", "/funding/v1/ledger/manual-entries", ManualEntryTests.Request(5));
        await fund.Manager.SendBody("POST", $"{Years}/2020/closing").ShouldRefuse(409, "year-not-ready");
        var shown = (await fund.Manager.Fetch<IReadOnlyList<LedgerYearView>>(Years)).Single(y => y.Year == 2020);
        shown.Waiting.ShouldBe([new(LedgerYearWaitingKind.EntriesWaiting, 1)]);
        shown.AllowedActions.ShouldBeEmpty();
        (await fund.Anybody.Fetch<LedgerYearView>($"{Years}/2020")).Waiting.ShouldBeEmpty();
        await fund.Anybody.GetAsync($"{Years}/2016").ShouldRefuse(404, "not-found");
        await fund.Manager.SendBody("POST", $"{Years}/{year + 1}/closing").ShouldRefuse(404, "not-found");
    }

    [Theory, EveryDatabase]
    public async Task Years_are_closed_in_their_order_and_opened_in_the_opposite_one(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        await Close(fund.Manager);
        await Close(fund.Deputy);
        await Close(fund.Manager, 2021);
        await Close(fund.Deputy, 2021);
        await fund
            .Manager.SendBody("POST", $"{Years}/2020/reopening", new ReopenLedgerYearRequest { Reason = "Er kwam nog iets." })
            .ShouldRefuse(409, "later-year-closed");
    }

    [Theory, EveryDatabase]
    public async Task A_year_before_a_closed_one_takes_no_entry_even_if_it_never_had_one(DatabaseKind kind)
    {
        await using var fund = await Filled(kind);
        await Close(fund.Manager);
        await Close(fund.Deputy);
        var earlier = LedgerTests.Receipt(5) with { Date = new DateOnly(2019, 6, 5) };
        (await Should.ThrowAsync<RuleViolation>(() => fund.Post(earlier))).Code.ShouldBe("year-closed");
        (await fund.Anybody.Fetch<LedgerYearView>($"{Years}/2019")).Status.ShouldBe(LedgerYearStatus.Closed);
        var reason = new ReopenLedgerYearRequest { Reason = "Er kwam nog een factuur." };
        await fund.Manager.SendBody("POST", $"{Years}/2019/reopening", reason).ShouldRefuse(409, "later-year-closed");
        await fund.Manager.Act<LedgerYearView>($"{Years}/2020/reopening", reason);
        await fund.Deputy.Act<LedgerYearView>($"{Years}/2020/reopening", new ReopenLedgerYearRequest());
        (await fund.Post(earlier)).Date.ShouldBe(new DateOnly(2019, 6, 5));
    }

    [Theory, EveryDatabase]
    public async Task Without_an_entry_the_present_year_is_all_there_is(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var year = (await fund.Anybody.Fetch<IReadOnlyList<LedgerYearView>>(Years)).Single();
        (year.Year, year.Status, year.Version).ShouldBe((fund.App.Clock.Today().Year, LedgerYearStatus.Open, 0));
    }

    private static Task<LedgerYearView> Close(HttpClient by, int year = 2020) => by.Act<LedgerYearView>($"{Years}/{year}/closing");

    /// <summary>With one entry, of 2020.</summary>
    private static async Task<FundApp> Filled(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind);
        await fund.Post(LedgerTests.Receipt(1000));
        await LedgerChainTests.Sealed(fund, 1);
        return fund;
    }
}
