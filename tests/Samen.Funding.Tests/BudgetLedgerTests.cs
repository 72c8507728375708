using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>What budgets and commitments say on the memorandum accounts of the ledger.</summary>
public sealed class BudgetLedgerTests
{
    [Theory, EveryDatabase]
    public async Task A_budget_authorises_its_lines_from_the_day_of_the_assembly_on(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000, 200);
        (await Cents(fund, Chart.Available)).ShouldBe(1200);
        (await Cents(fund, Chart.Authorised)).ShouldBe(-1200);
        (await Cents(fund, Chart.IncomeToCome)).ShouldBe(-1200, "it is against what is budgeted");
        (await fund.Balance(Chart.Available, new LedgerFilter { Year = 2020, Line = "P.1" })).ShouldBe(1200);
        (await fund.Balance(Chart.Available, on: FundApp.Adopted)).ShouldBe(1200);
        (await fund.Balance(Chart.Available, on: FundApp.Adopted.AddDays(-1))).ShouldBe(0);
        var entry = (await fund.Entries()).Single();
        (entry.Date, entry.BasisKind, entry.BasisReference).ShouldBe((FundApp.Adopted, LedgerBasisKind.BudgetRevision, "2020/1"));
    }

    [Theory, EveryDatabase]
    public async Task A_change_reverses_what_it_replaces_and_its_annulment_brings_that_back(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        var change = await fund.Carry(await fund.Prepare(2020, FundApp.Lines(1500)));
        await fund.Decide(change);
        (await Cents(fund, Chart.Available)).ShouldBe(1500);
        (await fund.Entries())
            .Select(e => (e.Kind, e.BasisReference[..4]))
            .ShouldBe([
                (LedgerEntryKind.Budget, "2020"),
                (LedgerEntryKind.Reversal, (await fund.Entries())[0].Id.ToString()[..4]),
                (LedgerEntryKind.Budget, "2020"),
            ]);
        await fund.Annul(change);
        (await Cents(fund, Chart.Available)).ShouldBe(1000);
        await fund.Decide(change);
        (await Cents(fund, Chart.Available)).ShouldBe(1500);
        (await Cents(fund, Chart.Authorised)).ShouldBe(-1500);
    }

    [Theory, EveryDatabase]
    public async Task A_revision_that_does_not_count_any_more_is_annulled_without_an_entry(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var first = await fund.Carry(await fund.Prepare(2020, FundApp.Lines(1000)));
        await fund.Decide(first);
        var second = await fund.Carry(await fund.Prepare(2020, FundApp.Lines(1500)));
        await fund.Decide(second);
        await fund.Annul(first);
        (await Cents(fund, Chart.Available)).ShouldBe(1500);
        await fund.Annul(second);
        (await Cents(fund, Chart.Available)).ShouldBe(0, "no revision stands");
    }

    [Theory, EveryDatabase]
    public async Task A_commitment_reserves_what_is_covered_in_each_year(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.NewBudget(2020, 1000);
        await fund.NewBudget(2021, 30);
        var commitment = await fund.Adopt(900, 200);
        (await Reserved(fund)).ShouldBe((1000, 30));
        (await Cents(fund, Chart.Available)).ShouldBe(0);
        (await fund.Balance(Chart.Reserved, new LedgerFilter { Document = commitment.Id.ToString() })).ShouldBe(1030);
        (await fund.Entries())[^1].BasisReference.ShouldBe(commitment.ItemId.ToString());
        await fund.NewBudget(2020, 1300);
        (await Reserved(fund)).ShouldBe((1100, 30));
        await fund.NewBudget(2020, 400);
        (await Reserved(fund)).ShouldBe((400, 30));
        (await Cents(fund, Chart.Available)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_ends_or_is_annulled_is_no_longer_reserved_and_goes_to_the_next(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var thisYear = fund.App.Clock.Today().Year;
        await fund.NewBudget(2020, 1000);
        await fund.NewBudget(thisYear + 1, 100);
        var first = await fund.Adopt(800, 70);
        await fund.Adopt(300, 60);
        (await Reserved(fund, thisYear + 1)).ShouldBe((1000, 100));
        var ended = new InitiativePhaseChanged(first.InitiativeId, FundApp.NewId(), InitiativePhase.Pilot, InitiativePhase.Ended, "Klaar.");
        await fund.App.Tell("initiatives", ended);
        (await Reserved(fund, thisYear + 1)).ShouldBe((1000, 60));
        await fund.Annul(first.ItemId);
        (await Reserved(fund, thisYear + 1)).ShouldBe((360, 60));
    }

    private static Task<long> Cents(FundApp fund, string account, int year = 2020) =>
        fund.Balance(account, new LedgerFilter { Year = year });

    private static async Task<(long, long)> Reserved(FundApp fund, int later = 2021) =>
        (await Cents(fund, Chart.Reserved), await Cents(fund, Chart.Reserved, later));
}
