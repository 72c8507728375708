using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Funding;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Whatever is done with the ledger, in any order and by several at once, not a cent is lost.</summary>
public sealed class LedgerPropertyTests
{
    /// <summary>More with <c>SAMEN_LEDGER_ACTS</c>, others with <c>SAMEN_SEED</c>.</summary>
    private static readonly int Acts = Setting("SAMEN_LEDGER_ACTS", 480),
        Seed = Setting("SAMEN_SEED", 20);

    /// <summary>An adopted appropriation of 2019, of which nothing was posted.</summary>
    private const string Appropriated = """
        UPDATE fund_proposal SET kind = 'Accounts', budget_year = 2019, status = 'Adopted' WHERE budget_year = 2018;
        UPDATE fund_proposal SET kind = 'Appropriation', budget_year = 2019 WHERE budget_year = 2020;
        """;

    [Theory, EveryDatabase]
    public async Task Any_sequence_keeps_every_invariant(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var acts = new LedgerActs(fund);
        await acts.Prepare();
        var random = new Random(Seed);
        for (var part = 0; part < 4; part++)
        {
            await acts.Do(random, Acts / 4);
            await MustHold(fund, $"seed {Seed}, part {part}");
        }
        acts.Done.ShouldBeGreaterThan(Acts / 8, "or it proves little");
        acts.Spent.ShouldBeGreaterThan(Acts / 16, "or it proves little");
    }

    [Theory, EveryDatabase]
    public async Task Any_acts_at_the_same_moment_keep_every_invariant(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var acts = new LedgerActs(fund);
        await acts.Prepare();
        await Task.WhenAll(Enumerable.Range(1, 6).Select(worker => acts.Do(new Random(Seed * 100 + worker), Acts / 6)));
        await MustHold(fund, $"seed {Seed}");
        acts.Done.ShouldBeGreaterThan(Acts / 8, "or it proves little");
        acts.Spent.ShouldBeGreaterThan(Acts / 16, "or it proves little");
    }

    /// <summary>A check that can't fail proves nothing: each of these is found.</summary>
    [Theory]
    [InlineData(
        LedgerCheckKind.EntriesBalance,
        "UPDATE ledger_posting SET amount_cents = amount_cents + 1 WHERE number = 1 AND position = 0"
    )]
    [InlineData(LedgerCheckKind.NumbersWithoutGaps, "UPDATE ledger_head SET number = number + 1")]
    [InlineData(LedgerCheckKind.EntriesHaveBasis, "UPDATE ledger_entry SET basis_reference = '' WHERE number = 2")]
    [InlineData(LedgerCheckKind.TotalsEqualPostings, "UPDATE ledger_total SET debit_cents = debit_cents + 1 WHERE slice = 'All'")]
    [InlineData(LedgerCheckKind.TotalsEqualPostings, "DELETE FROM ledger_total WHERE slice = 'Line' AND until_date < '9999-12-31'")]
    [InlineData(LedgerCheckKind.TotalsEqualPostings, "DELETE FROM ledger_total WHERE slice = 'Year' AND until_date = '9999-12-31'")]
    [InlineData(LedgerCheckKind.AuthorisedEqualsBudgets, "UPDATE budget SET contributions_cents = 5 WHERE budget_year = 2019")]
    [InlineData(LedgerCheckKind.ReservedEqualsCoverage, "UPDATE coverage SET covered_cents = covered_cents - 1")]
    [InlineData(
        LedgerCheckKind.NothingOverBudget,
        "UPDATE ledger_total SET credit_cents = credit_cents + 9999 WHERE account_code = '9100'"
    )]
    [InlineData(LedgerCheckKind.NothingOverBudget, "UPDATE ledger_total SET credit_cents = credit_cents + 1 WHERE account_code = '9150'")]
    [InlineData(LedgerCheckKind.ObligatedEqualsObligations, "UPDATE obligation_year SET amount_cents = amount_cents + 1")]
    [InlineData(LedgerCheckKind.RealisedEqualsCosts, "UPDATE purchase_invoice SET net_cents = net_cents + 1")]
    [InlineData(
        LedgerCheckKind.RealisedEqualsCosts,
        "UPDATE ledger_total SET debit_cents = debit_cents + 1 WHERE account_code = '4500' AND slice = 'Line'"
    )]
    [InlineData(LedgerCheckKind.PayableEqualsPurchaseInvoices, "UPDATE purchase_invoice SET paid_cents = paid_cents + 1")]
    [InlineData(LedgerCheckKind.ReceivableEqualsRuns, "UPDATE contribution SET net_cents = net_cents + 1")]
    [InlineData(LedgerCheckKind.ReservesByDecision, "UPDATE ledger_entry SET kind = 'Appropriation' WHERE number = 1")]
    [InlineData(LedgerCheckKind.AppropriatedResultIsNil, Appropriated)]
    [InlineData(LedgerCheckKind.ChainIsWhole, "UPDATE ledger_entry SET description = 'x' WHERE number = 1")]
    public async Task What_does_not_hold_is_found(LedgerCheckKind kind, string change)
    {
        await using var fund = await FundApp.Start();
        var acts = new LedgerActs(fund);
        await acts.Prepare();
        await fund.Adopt(100, 50, 2019);
        await fund.NewRun(2019);
        var order = await fund.Enter(SpendingCalls.Order(300, later: [(2031, 5)]));
        await fund.Buy(SpendingCalls.Invoice(order.Id, 100, 21));
        await LedgerChainTests.Sealed(fund, 3);
        await fund.App.Database.Write(work => work.Execute($"{LedgerChainTests.Triggers} {change}"), CancellationToken.None);
        var found = (await fund.Manager.Act<IReadOnlyList<LedgerCheckView>>("/funding/v1/ledger/checks")).Single(c => c.Kind == kind);
        found.Holds.ShouldBeFalse();
        found.Found.ShouldNotBeNullOrEmpty();
        (await fund.Anybody.Fetch<IReadOnlyList<LedgerCheckView>>("/funding/v1/ledger/checks")).ShouldContain(found);
    }

    private static async Task MustHold(FundApp fund, string where)
    {
        await Patience.Until(async () => (await fund.Entries()).All(entry => entry.Hash is not null));
        var checks = await fund.App.Services.GetRequiredService<LedgerChecks>().Run(CancellationToken.None);
        checks.Count.ShouldBe(Enum.GetValues<LedgerCheckKind>().Length);
        checks.Where(check => !check.Holds).Select(check => $"{check.Kind}: {check.Found}").ShouldBeEmpty(where);
        var entries = await fund.Entries();
        (await Kept(fund)).ShouldBe(Recomputed(entries), where);
        var posted = (await fund.Manager.Pages<ManualEntryView>("/funding/v1/ledger/manual-entries?status=Posted&limit=100"))
            .SelectMany(entry => entry.Postings)
            .Where(posting => posting.Account == Chart.GeneralReserve)
            .Sum(posting => posting.AmountCents!.Value);
        var decided = entries
            .Where(entry => Settles(entry) || (entry.Reverses is { } id && Settles(entries.First(other => other.Id == id))))
            .SelectMany(entry => entry.Postings)
            .Where(posting => posting.Account == Chart.GeneralReserve)
            .Sum(posting => posting.AmountCents!.Value);
        (await fund.Balance(Chart.GeneralReserve)).ShouldBe(posted + decided, where);
        foreach (var year in await fund.Manager.Fetch<IReadOnlyList<LedgerYearView>>("/funding/v1/ledger/years"))
            if (year.Status == LedgerYearStatus.Closed)
                entries.ShouldNotContain(entry => entry.Date.Year == year.Year && entry.BookedAt > year.ClosedAt, where);
    }

    private static bool Settles(LedgerEntry entry) => entry.Kind is LedgerEntryKind.ReserveMovement or LedgerEntryKind.Appropriation;

    /// <summary>Every kept total, worked out from all entries: of each day on which something was posted, and of all days.</summary>
    private static IEnumerable<string> Recomputed(IEnumerable<LedgerEntry> entries) =>
        from total in entries.SelectMany(entry => LedgerTotal.Of(entry.Date, entry.Postings))
        group total by (total.Account, total.Slice, total.Key) into part
        from until in part.Select(total => total.Until).Append(DateOnly.MaxValue).Distinct()
        let before = part.Where(total => total.Until <= until).ToList()
        let line = Line(part.First() with { Until = until }, before.Sum(t => t.DebitCents), before.Sum(t => t.CreditCents))
        orderby line
        select line;

    private static async Task<IEnumerable<string>> Kept(FundApp fund)
    {
        await using var reading = await fund.App.Database.Read(CancellationToken.None);
        var totals = await reading.Many<LedgerTotal>(
            """
            SELECT account_code AS Account, slice AS Slice, slice_key AS "Key", until_date AS Until,
                   debit_cents AS DebitCents, credit_cents AS CreditCents
            FROM ledger_total
            """
        );
        return totals.Select(t => Line(t, t.DebitCents, t.CreditCents)).Order();
    }

    private static string Line(LedgerTotal of, long debit, long credit) =>
        $"{of.Account} {of.Slice} {of.Key} {of.Until:yyyy-MM-dd}: {debit} {credit}";

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;
}
