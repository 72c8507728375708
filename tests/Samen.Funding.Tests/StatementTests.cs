using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Bank statements: imported once and without gaps, matched by themselves where it is certain, else by a person.</summary>
public sealed class StatementTests
{
    private const string Statements = "/funding/v1/statements",
        Lines = "/funding/v1/statement-lines";

    private const StatementLineStatus Matched = StatementLineStatus.Matched;

    [Fact]
    public async Task A_statement_of_a_day_that_has_yet_to_come_is_refused()
    {
        await using var fund = await FundApp.Start(settings: InvoiceApp.Seller);
        var day = fund.App.Clock.Today().AddDays(1).ToString("yyyy-MM-dd", null);
        var file = Camt.Of(new Camt("A", 0, Camt.Entry(70))).Replace("2026-02-05", day, StringComparison.Ordinal);
        await fund.PostImport(file).ShouldRefuse(400, "invalid-request", "/statements/0 future");
        (await fund.Import(Camt.Of(new Camt("B", 0, Camt.Entry(70))))).Statements.Single().Outcome.ShouldBe(StatementOutcome.Imported);
    }

    [Theory, EveryDatabase]
    public async Task The_bank_account_equals_the_last_statement_or_a_check_says_by_how_much(DatabaseKind kind)
    {
        await using var fund = await FundApp.Start(kind, settings: InvoiceApp.Seller);
        await fund.Import(Camt.Of(new Camt("A", 500, Camt.Entry(70))));
        await Patience.Until(async () => await fund.Balance(Chart.Bank) == 70);
        var check = await Checked();
        (check.Holds, check.Found).ShouldBe((false, "A: -500"));
        var opening = LedgerTests.Receipt(500);
        await fund.Post(
            opening with
            {
                BasisKind = LedgerBasisKind.Decision,
                Postings = [opening.Postings[0], new LedgerPosting { Account = Chart.GeneralReserve, AmountCents = -500 }],
            }
        );
        (await Checked()).Holds.ShouldBeTrue();

        async Task<LedgerCheckView> Checked() =>
            (await fund.Manager.Act<IReadOnlyList<LedgerCheckView>>("/funding/v1/ledger/checks")).Single(c =>
                c.Kind == LedgerCheckKind.BankEqualsStatement
            );
    }

    [Theory, EveryDatabase]
    public async Task What_is_certain_is_matched_by_itself_and_the_rest_waits(DatabaseKind kind)
    {
        var (fund, a, b) = await Invoiced(kind);
        await using var _ = fund;
        var file = Camt.Of(
            new Camt(
                "A",
                0,
                Camt.Entry(a.GrossCents, Ref(a)),
                Camt.Entry(100, Ref(b)),
                Camt.Entry(b.GrossCents, Ref(b)),
                Camt.Entry(75, "8202705180000001"),
                Camt.Entry(-1250)
            )
        );
        await fund.Import(file);
        var lines = await fund.LinesOf("A");
        lines.Select(l => l.OpenCents).ShouldBe([0, 0, 100, 75, -1250]);
        lines.Take(3).Select(l => l.Status).ShouldBe([Matched, Matched, StatementLineStatus.PartlyMatched]);
        lines.Skip(3).ShouldAllBe(l => l.Status == StatementLineStatus.Suspense);
        foreach (var paid in new[] { await fund.Invoice(a.Id), await fund.Invoice(b.Id) })
            (paid.Status, paid.PaidCents, paid.OpenCents).ShouldBe((InvoiceStatus.Paid, paid.GrossCents, 0));
        (await fund.Balance(Chart.Bank)).ShouldBe(a.GrossCents + b.GrossCents + 100 + 75 - 1250);
        (await fund.Balance(Chart.UnknownReceipts)).ShouldBe(-(100 + 75 - 1250));
        (await fund.Manager.Pages<StatementLineView>($"{Lines}?waiting=true&limit=1")).Count.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task A_dry_run_shows_what_would_be_matched_and_changes_nothing(DatabaseKind kind)
    {
        var (fund, a, b) = await Invoiced(kind);
        await using var _ = fund;
        var file = Camt.Of(new Camt("A", 0, Camt.Entry(a.GrossCents, Ref(a)), Camt.Entry(1, Ref(b)), Camt.Entry(75, "8202705180000001")));
        var dry = await fund.Import(file, dryRun: true);
        dry.Statements.Single().Lines.Select(l => l.Invoices.SingleOrDefault()).ShouldBe([a.Number, b.Number, null]);
        (await fund.Manager.Pages<StatementView>(Statements)).ShouldBeEmpty();
        (await fund.Invoice(a.Id)).PaidCents.ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_dry_run_says_of_each_line_what_the_import_does_with_it(DatabaseKind kind)
    {
        var (fund, a, b) = await Invoiced(kind);
        await using var _ = fund;
        string[] entries =
        [
            Camt.Entry(a.GrossCents, Ref(a)),
            Camt.Entry(1, Ref(a)), // Nothing is left of it by then.
            Camt.Entry(b.GrossCents + 250, Ref(b)),
            Camt.Entry(100, iban: Camt.Amersfoort), // It waits until the bank takes it back.
            Camt.Entry(-100, iban: Camt.Amersfoort, isReturn: true),
            Camt.Whole(970, Camt.Detail(1000)), // The bank kept 30.
        ];
        var file = Camt.Of(new Camt("A", 0, entries));
        var dry = (await fund.Import(file, dryRun: true)).Statements.Single().Lines;
        dry.Select(l => (l.Fate, l.OpenCents))
            .ShouldBe([
                (ReadLineFate.Invoice, 0),
                (ReadLineFate.Waits, 1),
                (ReadLineFate.Invoice, 250),
                (ReadLineFate.Waits, 100),
                (ReadLineFate.Return, 0),
                (ReadLineFate.Waits, 1000),
                (ReadLineFate.Charge, 0),
            ]);
        await fund.Import(file);
        var lines = await fund.LinesOf("A");
        lines.Where(l => l.Number != 4).Select(l => l.OpenCents).ShouldBe(dry.Where(l => l.Number != 4).Select(l => l.OpenCents));
    }

    [Theory, EveryDatabase]
    public async Task A_statement_again_is_passed_over_and_a_gap_stops_everything(DatabaseKind kind)
    {
        var (fund, a, _) = await Invoiced(kind);
        await using var _1 = fund;
        var first = new Camt("A", 0, Camt.Entry(100, Ref(a)));
        await fund.Import(Camt.Of(first));
        var again = await fund.Import(Camt.Of(first, new Camt("B", 100, Camt.Entry(50))));
        again.Statements.Select(s => s.Outcome).ShouldBe([StatementOutcome.Known, StatementOutcome.Imported]);
        var gap = Camt.Of(new Camt("D", 170, Camt.Entry(1)));
        (await fund.Import(gap, dryRun: true)).Statements.Single().Outcome.ShouldBe(StatementOutcome.Gap);
        await fund.PostImport(gap).ShouldRefuse(409, "statement-gap");
        await fund.PostImport(Camt.Of(first with { OpeningCents = 5 }))
            .ShouldRefuse(400, "invalid-request", "/statements/0 statement-differs");
        await fund.Import(Camt.Of(new Camt("C", 150, Camt.Entry(20)), new Camt("D", 170, Camt.Entry(1))));
        (await fund.Manager.Pages<StatementView>($"{Statements}?limit=3")).Select(s => s.Name).Order().ShouldBe(["A", "B", "C", "D"]);
        (await fund.Invoice(a.Id)).PaidCents.ShouldBe(100);
        (await fund.Balance(Chart.Bank)).ShouldBe(171);
    }

    [Theory, EveryDatabase]
    public async Task What_the_bank_takes_back_opens_the_invoice_again(DatabaseKind kind)
    {
        var (fund, a, _) = await Invoiced(kind);
        await using var _1 = fund;
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(100, Ref(a)), Camt.Entry(-100, Ref(a), isReturn: true))));
        var lines = await fund.LinesOf("A");
        lines.ShouldAllBe(l => l.Status == StatementLineStatus.Returned && l.OpenCents == 0);
        lines[0].Matches.Single().UndoneAt.ShouldNotBeNull();
        var after = await fund.Invoice(a.Id);
        (after.Status, after.PaidCents).ShouldBe((InvoiceStatus.Open, 0));
        (await fund.Balance(Chart.Bank), await fund.Balance(Chart.UnknownReceipts)).ShouldBe((0, 0));
    }

    [Theory, EveryDatabase]
    public async Task What_is_taken_back_is_found_by_its_reference_before_its_account(DatabaseKind kind)
    {
        var (fund, a, b) = await Invoiced(kind);
        await using var _ = fund;
        var returned = Camt.Entry(-100, Ref(a), iban: Camt.Amersfoort, isReturn: true);
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(100, Ref(a)), Camt.Entry(100, Ref(b), iban: Camt.Amersfoort), returned)));
        (await fund.Invoice(a.Id)).PaidCents.ShouldBe(0);
        (await fund.Invoice(b.Id)).PaidCents.ShouldBe(100);
    }

    [Theory, EveryDatabase]
    public async Task A_person_splits_a_line_and_undoes_it_in_sight(DatabaseKind kind)
    {
        var (fund, a, b) = await Invoiced(kind);
        await using var _ = fund;
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(a.GrossCents + 100, text: "samen"))));
        var line = (await fund.LinesOf("A")).Single();
        await fund.PostMatch(line.Id, (a.Id, a.GrossCents + 1)).ShouldRefuse(409, "over-matched");
        await fund.PostMatch(line.Id, (a.Id, a.GrossCents), (b.Id, 101)).ShouldRefuse(409, "over-matched");
        var matched = await fund.PostMatch(line.Id, (a.Id, a.GrossCents), (b.Id, 100)).Read<StatementLineView>();
        (matched.Status, matched.Matches.Count).ShouldBe((StatementLineStatus.Matched, 2));
        (await fund.Invoice(b.Id)).Status.ShouldBe(InvoiceStatus.PartlyPaid);
        var owed = await fund.Balance(Chart.Receivable);
        var undo = new UndoMatchesRequest { Reason = "Het was voor iets anders." };
        var undone = await fund.Manager.Act<StatementLineView>($"{Lines}/{line.Id}/matches/annulment", undo);
        (undone.Status, undone.OpenCents).ShouldBe((StatementLineStatus.Suspense, line.AmountCents));
        undone.Matches.ShouldAllBe(m => m.Reason == undo.Reason && m.UndoneAt != null);
        (await fund.Invoice(a.Id)).Status.ShouldBe(InvoiceStatus.Open);
        ((await fund.Balance(Chart.Receivable)) - owed).ShouldBe(line.AmountCents);
        await fund.Manager.SendBody("POST", $"{Lines}/{line.Id}/matches/annulment", undo).ShouldRefuse(409, "wrong-state");
        var stale = new MatchLineRequest { Parts = [new MatchPart { InvoiceId = a.Id, AmountCents = 1 }] };
        await fund.Manager.SendBody("POST", $"{Lines}/{line.Id}/matches", stale, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
    }

    [Theory, EveryDatabase]
    public async Task Suggestions_come_by_text_account_sum_and_amount(DatabaseKind kind)
    {
        var (fund, a, b) = await Invoiced(kind);
        await using var _ = fund;
        await fund.Import(
            Camt.Of(
                new Camt(
                    "A",
                    0,
                    Camt.Entry(10, text: $"kenmerk {Ref(a)}"),
                    Camt.Entry(b.GrossCents, iban: Camt.Amersfoort),
                    Camt.Entry(1, Ref(a), iban: Camt.Utrecht),
                    Camt.Entry(a.GrossCents - 1, iban: Camt.Utrecht)
                )
            )
        );
        var lines = await fund.LinesOf("A");
        (await fund.Suggested(lines[0])).ShouldBe($"reference {a.Number}");
        (await fund.Suggested(lines[1])).ShouldBe($"amount {b.Number}");
        (await fund.Suggested(lines[3])).ShouldBe($"account {a.Number}");
        await fund.Credit(a.Id, 100, another: 90);
        var another = (await fund.AllInvoices("&kind=Invoice"))[^1];
        var open = (await fund.Invoice(a.Id)).OpenCents + another.OpenCents;
        await fund.Import(Camt.Of(new Camt("B", 10 + b.GrossCents + a.GrossCents, Camt.Entry(open, iban: Camt.Utrecht))));
        (await fund.Suggested((await fund.LinesOf("B")).Single())).ShouldBe($"sum {a.Number} {another.Number}");
    }

    [Theory, EveryDatabase]
    public async Task Two_thousand_lines_survive_a_restart_in_the_middle(DatabaseKind kind)
    {
        var (fund, a, b) = await Invoiced(kind, cents: 100_000_000);
        await using var _ = fund;
        string[] entries = [.. Enumerable.Range(0, 2000).Select(i => Camt.Entry(100 + (i % 7), Ref(i % 2 == 0 ? a : b)))];
        var file = Camt.Of(new Camt("A", 0, entries));
        var sending = fund.PostImport(file);
        await Patience.Until(async () => (await fund.Manager.Pages<StatementView>(Statements)).Count == 1, () => "It did not come in.");
        await fund.Restart();
        await sending.ContinueWith(_ => { }, TaskScheduler.Default);
        await Patience.Until(async () => (await fund.Import(file)).Statements.Single().Outcome == StatementOutcome.Known, () => "");
        await Patience.Until(async () => (await fund.LinesOf("A")).All(l => l.Status != StatementLineStatus.New), () => "Lines wait.");
        var lines = await fund.LinesOf("A");
        lines.Count(l => l.Status == StatementLineStatus.Matched && l.Matches.Count == 1).ShouldBe(2000);
        var paid = (await fund.Invoice(a.Id)).PaidCents + (await fund.Invoice(b.Id)).PaidCents;
        paid.ShouldBe(Enumerable.Range(0, 2000).Sum(i => 100 + (i % 7)));
        (await fund.Balance(Chart.Bank), await fund.Balance(Chart.UnknownReceipts)).ShouldBe((paid, 0));
    }

    [Fact]
    public async Task Only_the_fund_manager_imports_and_auditors_read()
    {
        var (fund, a, _) = await Invoiced();
        await using var _1 = fund;
        await fund.Import(Camt.Of(new Camt("A", 0, Camt.Entry(100))));
        var line = (await fund.LinesOf("A")).Single();
        foreach (var path in new[] { Statements, Lines, $"{Lines}/{line.Id}", $"{Statements}/{line.StatementId}/lines" })
        {
            await fund.Anybody.GetAsync(path).ShouldRefuse(401, "unauthenticated");
            await fund.Officer("GM0344").GetAsync(path).ShouldRefuse(403, "forbidden");
            (await fund.App.As(Roles.Auditor).GetAsync(path)).EnsureSuccessStatusCode();
        }
        foreach (var path in new[] { Statements, $"{Lines}/{line.Id}/matches", $"{Lines}/{line.Id}/bookings" })
            await fund.App.As(Roles.Auditor).SendBody("POST", path, "{}").ShouldRefuse(403, "forbidden");
        await fund.PostImport("<a/>").ShouldRefuse(400, "invalid-request", "/xml format");
        await fund.PostImport(Camt.Of(new Camt("B", 100) { Iban = Camt.Utrecht }))
            .ShouldRefuse(400, "invalid-request", "/statements/0 not-our-account");
        await fund.PostMatch(line.Id, (line.Id, 1)).ShouldRefuse(400, "invalid-request", "/parts/0/invoiceId unknown");
        await fund.PostMatch(line.Id, (a.Id, 1), (a.Id, 1)).ShouldRefuse(400, "invalid-request", "/parts/1/invoiceId duplicate");
        await fund.PostMatch(line.Id).ShouldRefuse(400, "invalid-request");
        await fund.Manager.GetAsync($"{Lines}/{a.Id}").ShouldRefuse(404, "not-found");
    }

    private static string Ref(InvoiceView invoice) => invoice.Details!.PaymentReference!;

    private static async Task<(FundApp Fund, InvoiceView A, InvoiceView B)> Invoiced(DatabaseKind? kind = null, long cents = 1001)
    {
        var (fund, run) = await FundApp.WithRun(kind, cents);
        await fund.Know("GM0014");
        await fund.Know("GM0344");
        await fund.MakeInvoices(run.Id);
        return await fund.AllInvoices() is [var a, var b] ? (fund, a, b) : throw new InvalidOperationException("There are two.");
    }
}
