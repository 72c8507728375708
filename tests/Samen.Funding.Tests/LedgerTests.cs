using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Entries of the ledger: what is posted, refused, reversed and added up.</summary>
public sealed class LedgerTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly DateOnly Day = new(2020, 3, 31);

    [Theory, EveryDatabase]
    public async Task An_entry_gets_the_next_number_and_changes_the_balances(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        (await fund.Post(Receipt(1000))).Number.ShouldBe(1);
        (await fund.Post(Receipt(500, "GM0014"))).Number.ShouldBe(2);
        (await fund.Balance(Chart.Bank)).ShouldBe(1500);
        (await fund.Balance(Chart.Receivable)).ShouldBe(-1500);
        (await fund.Balance(Chart.Receivable, new LedgerFilter { Municipality = "GM0344" })).ShouldBe(-1000);
        (await fund.Balance(Chart.Receivable, new LedgerFilter { Municipality = "GM0014", Year = 2020 })).ShouldBe(-500);
        (await fund.Balance(Chart.Receivable, new LedgerFilter { Municipality = "GM0014", Year = 2021 })).ShouldBe(0);
        (await fund.Balance(Chart.Receivable, new LedgerFilter { Year = 2020 })).ShouldBe(-1500);
    }

    [Theory, EveryDatabase]
    public async Task A_balance_is_that_of_the_end_of_a_day(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        DateOnly[] days = [new(2018, 12, 31), new(2019, 1, 1), new(2019, 12, 31), new(2020, 1, 1), new(2020, 2, 29)];
        foreach (var (i, day) in days.Index())
            await fund.Post(Receipt(1 << i) with { Date = day });
        foreach (var (i, day) in days.Index())
        {
            (await fund.Balance(Chart.Bank, on: day)).ShouldBe((1 << (i + 1)) - 1);
            (await fund.Balance(Chart.Bank, on: day.AddDays(-1))).ShouldBe((1 << i) - 1);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_same_entry_again_is_the_same_and_another_with_its_id_is_refused(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var entry = Receipt(1000);
        var posted = await fund.Post(entry);
        (await fund.Post(entry with { BookedBy = "somebody else" })).Number.ShouldBe(posted.Number);
        (await fund.Balance(Chart.Bank)).ShouldBe(1000);
        await Refused(fund, "entry-differs", Receipt(1001) with { Id = entry.Id });
        await Refused(fund, "entry-differs", entry with { Date = Day.AddDays(1) });
        await Refused(fund, "entry-differs", entry with { Text = "Iets anders" });
        (await fund.Post(Receipt(1))).Number.ShouldBe(2, "what is refused takes no number");
    }

    [Theory]
    [InlineData("postings: Debit and credit differ by 1 cents", 1000L, -999L)]
    [InlineData("postings: There must be 2", 1000L)]
    [InlineData("postings: There must be 2")]
    [InlineData("postings/1/amountCents: A posting has an amount", 1000L, 0L, -1000L)]
    [InlineData("postings/0/amountCents: At most", LedgerLimits.MostCents + 1, -LedgerLimits.MostCents - 1)]
    [InlineData("postings/0/amountCents: At most", long.MaxValue, -long.MaxValue)]
    [InlineData("postings/0/amountCents: At most", long.MinValue, long.MaxValue)]
    public async Task What_does_not_add_up_is_refused(string message, params long[] cents)
    {
        await using var fund = await FundApp.Start();
        var entry = Receipt(1) with
        {
            Postings = [.. cents.Select(amount => new LedgerPosting { Account = Chart.GeneralReserve, AmountCents = amount })],
        };
        (await Refused(fund, "entry-refused", entry)).ShouldStartWith(message);
        (await fund.Post(Receipt(1))).Number.ShouldBe(1);
    }

    [Fact]
    public async Task What_its_accounts_do_not_take_is_refused()
    {
        await using var fund = await FundApp.Start();
        LedgerPosting bank = new() { Account = Chart.Bank, AmountCents = 5 },
            receivable = Receipt(5).Postings[1];
        await No("postings/1/municipality", bank, receivable with { Municipality = null });
        await No("postings/1/year", bank, receivable with { Year = null });
        await No("postings/0/line", bank with { Line = "CG.1" }, receivable);
        await No("postings/0/partner", bank with { Partner = FundApp.NewId() }, receivable);
        await No("postings/1/account", bank, receivable with { Account = "7777" });
        await No(
            "postings: An entry is on memorandum",
            bank,
            new LedgerPosting
            {
                Account = "9100",
                Year = 2020,
                AmountCents = -5,
            }
        );
        await No("postings: Debit and credit of 2020 differ", Available(2020, 5), Available(2021, -5));

        async Task No(string message, params LedgerPosting[] postings) =>
            (await Refused(fund, "entry-refused", Receipt(5) with { Postings = postings })).ShouldStartWith(message);
    }

    [Fact]
    public async Task An_entry_rests_on_something_and_is_not_of_tomorrow_or_before_the_fund()
    {
        await using var fund = await FundApp.Start();
        (await Refused(fund, "entry-refused", Receipt(5) with { BasisReference = " " })).ShouldStartWith("basis/reference");
        (await Refused(fund, "entry-refused", Receipt(5) with { Date = fund.App.Clock.Today().AddDays(1) })).ShouldStartWith("date");
        (await Refused(fund, "entry-refused", Receipt(5) with { Date = new DateOnly(2016, 12, 31) })).ShouldStartWith("date");
        (await fund.Post(Receipt(5) with { Date = fund.App.Clock.Today() })).Number.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_reversal_is_a_new_entry_that_refers_and_is_made_once(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var entry = await fund.Post(Receipt(1000));
        var reversal = await fund.Reverse(entry.Id, "Bij de verkeerde gemeente.");
        (reversal.Number, reversal.Reverses, reversal.Reason).ShouldBe((2, entry.Id, "Bij de verkeerde gemeente."));
        (reversal.Kind, reversal.BasisKind, reversal.BasisReference).ShouldBe(
            (LedgerEntryKind.Reversal, LedgerBasisKind.Reversal, entry.Id.ToString("D"))
        );
        (await fund.Balance(Chart.Bank)).ShouldBe(0);
        (await fund.Balance(Chart.Bank, on: entry.Date.AddDays(-1))).ShouldBe(0);
        (await Should.ThrowAsync<RuleViolation>(() => fund.Reverse(entry.Id, "Nog eens."))).Code.ShouldBe("already-reversed");
        (await Should.ThrowAsync<RuleViolation>(() => fund.Reverse(reversal.Id, "Toch niet."))).Code.ShouldBe("reversal-of-reversal");
    }

    [Theory, EveryDatabase]
    public async Task Entries_at_the_same_moment_get_numbers_without_gaps_and_lose_no_cent(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 60)
                .Select(async i =>
                {
                    // Each third one fails after it took its number.
                    var entry = i % 3 == 0 ? Receipt(i) with { Date = new DateOnly(2016, 1, 1) } : Receipt(i);
                    try
                    {
                        return (await fund.Post(entry)).Number;
                    }
                    catch (RuleViolation)
                    {
                        return 0;
                    }
                })
        );
        answers.Where(number => number > 0).Order().ShouldBe(Enumerable.Range(1, 40).Select(i => (long)i));
        (await fund.Balance(Chart.Bank)).ShouldBe(Enumerable.Range(1, 60).Where(i => i % 3 != 0).Sum());
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_refuses_to_change_or_remove_an_entry(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind);
        await fund.Post(Receipt(1000));
        string[] changes =
        [
            "UPDATE ledger_entry SET description = 'x'",
            "DELETE FROM ledger_entry",
            "UPDATE ledger_posting SET amount_cents = 1",
            "DELETE FROM ledger_posting",
        ];
        foreach (var change in changes)
            (
                await Should.ThrowAsync<System.Data.Common.DbException>(() => fund.App.Database.Write(work => work.Execute(change), None))
            ).Message.ShouldContain("append-only");
    }

    [Fact]
    public void The_totals_of_as_many_postings_as_there_may_be_can_be_added_up() =>
        (LedgerLimits.MostCents <= long.MaxValue / 9_000_000).ShouldBeTrue();

    internal static LedgerEntry Receipt(long cents, string municipality = "GM0344") =>
        new()
        {
            Id = FundApp.NewId(),
            Date = Day,
            BookedBy = "fund-manager",
            Kind = LedgerEntryKind.Receipt,
            BasisKind = LedgerBasisKind.StatementLine,
            BasisReference = "2020-07/3",
            Text = "Ontvangen bijdrage",
            Postings =
            [
                new LedgerPosting { Account = Chart.Bank, AmountCents = cents },
                new LedgerPosting
                {
                    Account = Chart.Receivable,
                    Year = 2020,
                    Municipality = municipality,
                    AmountCents = -cents,
                },
            ],
        };

    private static LedgerPosting Available(int year, long cents) =>
        new()
        {
            Account = Chart.Available,
            Year = year,
            AmountCents = cents,
        };

    private static async Task<string> Refused(FundApp fund, string code, LedgerEntry entry)
    {
        var refused = await Should.ThrowAsync<RuleViolation>(() => fund.Post(entry));
        refused.Code.ShouldBe(code);
        return refused.Message;
    }
}
