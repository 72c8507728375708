using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Funding.Tests.SpendingCalls;

namespace Samen.Funding.Tests;

/// <summary>Costs that people post by hand on a line of the budget, without an obligation.</summary>
public sealed class DirectCostTests
{
    private const string Manual = "/funding/v1/ledger/manual-entries",
        Entries = "/funding/v1/ledger/entries";

    [Theory, EveryDatabase]
    public async Task What_is_posted_by_hand_takes_of_its_line(DatabaseKind kind)
    {
        await using var fund = await Start(kind);
        await fund.Enter(Order(300));
        await Approve(fund, await Prepare(fund, 150));
        var line = await fund.BudgetLine("P.1");
        (line.ObligatedCents, line.RealisedCents, line.LeftCents).ShouldBe((450, 150, 250));
        (await fund.OfLine(Chart.Realised, "P.1"), await fund.OfLine(Chart.Available, "P.1")).ShouldBe((150, 250));
        var figures = (await fund.Anybody.Fetch<YearOverviewView>("/funding/v1/years/2020/overview")).Figures;
        (figures.Spending.RealisedCents, figures.Spending.ObligatedCents, figures.Spending.FreeCents).ShouldBe((150, 300, 550));
        var order = await fund.PrepareObligation(Order(251));
        await fund.Holder.Approve(Obligations, order.Id).ShouldRefuse(409, "over-budget");
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task It_fits_in_the_line_when_it_is_prepared_and_when_it_is_approved(DatabaseKind kind)
    {
        await using var fund = await Start(kind);
        await Post(fund, 701).ShouldRefuse(409, "over-budget");
        await Post(fund, 1, "X.1").ShouldRefuse(409, "unknown-line");
        await Post(fund, 1, year: 2031).ShouldRefuse(409, "no-budget");
        var prepared = await Prepare(fund, 500);
        await fund.Enter(Order(300));
        await fund.Deputy.SendBody("POST", $"{Manual}/{prepared.Id}/approval", ifMatch: "*").ShouldRefuse(409, "over-budget");
        (await fund.OfLine(Chart.Realised, "P.1")).ShouldBe(0, "a refusal leaves nothing");
        (await fund.Manager.Fetch<ManualEntryView>($"{Manual}/{prepared.Id}")).Status.ShouldBe(ManualEntryStatus.Prepared);
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task What_is_reversed_is_free_again(DatabaseKind kind)
    {
        await using var fund = await Start(kind);
        var posted = await Approve(fund, await Prepare(fund, 700));
        await Post(fund, 1).ShouldRefuse(409, "over-budget");
        var reversal = await fund.Manager.Create<ManualEntryView>(
            $"{Entries}/{posted.Id}/reversal",
            new PrepareReversalRequest { Reason = "Van een ander jaar." }
        );
        await Approve(fund, reversal);
        var line = await fund.BudgetLine("P.1");
        (line.ObligatedCents, line.RealisedCents, line.LeftCents).ShouldBe((0, 0, 700));
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task It_takes_nothing_that_is_reserved_for_commitments(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.PrepareSpending(lines: Lines(700, 0 + 1, 1));
        await fund.Adopt(600, 0, 2020);
        (await fund.Commitments()).Count.ShouldBe(1);
        await Post(fund, 200).ShouldRefuse(409, "over-budget");
        await Approve(fund, await Prepare(fund, 100));
        await fund.LedgerHolds();
    }

    [Theory, EveryDatabase]
    public async Task The_same_asked_again_is_answered_though_the_line_is_used_up(DatabaseKind kind)
    {
        await using var fund = await Start(kind);
        var request = Request(700) with { Id = FundApp.NewId() };
        var first = await fund.Manager.Create<ManualEntryView>(Manual, request);
        await Approve(fund, first);
        (await fund.Manager.Act<ManualEntryView>(Manual, request)).Status.ShouldBe(ManualEntryStatus.Posted);
    }

    /// <summary>Wages, paid by the bank.</summary>
    internal static IReadOnlyList<LedgerPosting> Wages(int year, string line, long cents) =>
        [
            new()
            {
                Account = "4500",
                Year = year,
                Line = line,
                AmountCents = cents,
            },
            new() { Account = Chart.Bank, AmountCents = -cents },
        ];

    private static async Task<FundApp> Start(DatabaseKind kind)
    {
        var fund = await FundApp.Start(kind);
        await fund.PrepareSpending();
        return fund;
    }

    private static PrepareManualEntryRequest Request(long cents, string line = "P.1", int year = 2020) =>
        ManualEntryTests.Request(1) with
        {
            Postings = Wages(year, line, cents),
        };

    private static Task<HttpResponseMessage> Post(FundApp fund, long cents, string line = "P.1", int year = 2020) =>
        fund.Manager.SendBody("POST", Manual, Request(cents, line, year));

    private static Task<ManualEntryView> Prepare(FundApp fund, long cents) => fund.Manager.Create<ManualEntryView>(Manual, Request(cents));

    private static Task<ManualEntryView> Approve(FundApp fund, ManualEntryView entry) =>
        fund.Deputy.Act<ManualEntryView>($"{Manual}/{entry.Id}/approval");
}
