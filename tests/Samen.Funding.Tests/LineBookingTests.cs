using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Money that is for no invoice and no payment of the fund is booked on accounts, by two persons, and can be undone.</summary>
public sealed class LineBookingTests
{
    private const string Lines = "/funding/v1/statement-lines",
        Manual = "/funding/v1/ledger/manual-entries",
        Entries = "/funding/v1/ledger/entries";

    private static readonly LedgerPosting[] WithoutLine =
    [
        new() { Account = Chart.UnknownReceipts, AmountCents = 5 },
        new() { Account = Chart.VatToPay, AmountCents = -5 },
    ];

    private static readonly object Because = new PrepareReversalRequest { Reason = "Het was iets anders." };

    [Theory, EveryDatabase]
    public async Task Two_persons_book_a_line_and_two_open_it_again(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        var line = await Imported(fund, Camt.Entry(2_500, text: "Rijksbijdrage"));
        var booking = await fund.Book(line.Id, State(-2_500)).Read<ManualEntryView>(HttpStatusCode.Created);
        (await fund.Line(line.Id)).BookingId.ShouldBe(booking.Id);
        (await fund.Line(line.Id)).AllowedActions.ShouldBeEmpty();
        (await fund.Balance(Chart.StateMoney)).ShouldBe(0);
        await fund.Manager.SendBody("POST", $"{Manual}/{booking.Id}/approval").ShouldRefuse(409, "second-person");
        await fund.Deputy.Act<ManualEntryView>($"{Manual}/{booking.Id}/approval");
        var booked = await fund.Line(line.Id);
        (booked.Status, booked.OpenCents, booked.BookingId).ShouldBe((StatementLineStatus.Booked, 0, null));
        (await fund.Balance(Chart.StateMoney), await fund.Balance(Chart.UnknownReceipts)).ShouldBe((-2_500, 0));
        await fund.Book(line.Id, State(-2_500)).ShouldRefuse(409, "wrong-state");

        var reversal = await fund.Manager.Create<ManualEntryView>($"{Entries}/{booking.Id}/reversal", Because);
        (await fund.Line(line.Id)).Status.ShouldBe(StatementLineStatus.Booked, "a second person decides");
        await fund.Deputy.Act<ManualEntryView>($"{Manual}/{reversal.Id}/approval");
        (await fund.Line(line.Id)).OpenCents.ShouldBe(2_500);
        (await fund.Bookings(line.Id)).Select(one => one.Id).ShouldBe([booking.Id, reversal.Id]);
        await MustHold(fund);
    }

    [Theory, EveryDatabase]
    public async Task Only_what_is_open_is_booked_and_on_accounts_that_take_it(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        var line = await Imported(fund, Camt.Entry(-2_500, text: "Loon en btw"));
        await fund.Book(line.Id, State(-2_500)).ShouldRefuse(400, "invalid-request", "/postings entry-balance");
        await fund.Book(line.Id, State(2_499)).ShouldRefuse(400, "invalid-request", "/postings entry-balance");
        await No(Chart.StateMoney, "/postings/0/year required", null);
        await No(Chart.UnknownReceipts, "/postings/0/account by-line", null);
        await No(Chart.Receivable, "/postings/0/account kept", 2020, "GM0344");
        await No(Chart.GeneralReserve, "/postings/0/account decision-needed", null);
        await fund.Book(line.Id, new LedgerPosting { Account = Chart.Bank, AmountCents = 2_500 }).ShouldRefuse(409, "bank-kept");
        await MustHold(fund);

        Task No(string account, string field, int? year, string? municipality = null) =>
            fund.Book(
                    line.Id,
                    new LedgerPosting
                    {
                        Account = account,
                        Year = year,
                        Municipality = municipality,
                        AmountCents = 2_500,
                    }
                )
                .ShouldRefuse(400, "invalid-request", field);
    }

    [Theory, EveryDatabase]
    public async Task A_line_is_booked_on_several_accounts(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        await fund.NewBudget(2026, SpendingCalls.Lines(2_000));
        var line = await Imported(fund, Camt.Entry(-2_500, text: "Loon en btw"));
        LedgerPosting vat = new() { Account = Chart.VatToPay, AmountCents = 500 },
            wages =
                new()
                {
                    Account = "4000",
                    Year = 2026,
                    Line = "P.1",
                    AmountCents = 2_000,
                };
        var booking = await fund.Book(line.Id, vat, wages).Read<ManualEntryView>(HttpStatusCode.Created);
        await fund.Deputy.Act<ManualEntryView>($"{Manual}/{booking.Id}/approval");
        (await fund.Balance(Chart.VatToPay), await fund.Balance("4000"), await fund.Balance(Chart.UnknownReceipts)).ShouldBe(
            (500, 2_000, 0)
        );
        await MustHold(fund);
    }

    [Fact]
    public async Task Only_the_fund_manager_prepares_a_booking_and_auditors_read()
    {
        await using var fund = await Started(DatabaseKind.Sqlite);
        var line = await Imported(fund, Camt.Entry(-2_500));
        await fund.Book(line.Id).ShouldRefuse(400, "invalid-request");
        await fund.Book(FundApp.NewId(), State(2_500)).ShouldRefuse(404, "not-found");
        await fund.Manager.GetAsync($"{Lines}/{FundApp.NewId()}/bookings").ShouldRefuse(404, "not-found");
        await fund
            .App.As(Roles.Auditor)
            .SendBody("POST", $"{Lines}/{line.Id}/bookings", Request(State(2_500)))
            .ShouldRefuse(403, "forbidden");
        await fund.Officer("GM0344").GetAsync($"{Lines}/{line.Id}/bookings").ShouldRefuse(403, "forbidden");
        (await fund.App.As(Roles.Auditor).GetAsync($"{Lines}/{line.Id}/bookings")).EnsureSuccessStatusCode();
        await fund.Anybody.SendBody("POST", $"{Lines}/{line.Id}/bookings", Request(State(2_500))).ShouldRefuse(401, "unauthenticated");
    }

    [Theory, EveryDatabase]
    public async Task A_line_that_waits_for_a_booking_is_left_alone(DatabaseKind kind)
    {
        var (fund, over, _, _) = await FundApp.Refundable(kind);
        await using var _1 = fund;
        var line = over.TargetId!.Value;
        var batch = await fund.PrepareBatch(over with { AmountCents = 200 });
        await fund.Book(line, State(-500)).ShouldRefuse(409, "in-batch");
        await fund.Manager.Act<PaymentBatchView>($"{PaymentApp.Batches}/{batch.Id}/withdrawal");
        var booking = await fund.Book(line, State(-500)).Read<ManualEntryView>(HttpStatusCode.Created);
        await fund.Book(line, State(-500)).ShouldRefuse(409, "booking-waits");
        await fund.PostBatch(over).ShouldRefuse(409, "booking-waits");
        (await fund.Payables()).ShouldNotContain(payable => payable.TargetId == line);
        await fund.PostMatch(line, ((await fund.AllInvoices())[0].Id, 1)).ShouldRefuse(409, "booking-waits");
        await Undo(fund, line).ShouldRefuse(409, "booking-waits");
        await fund
            .Deputy.SendBody("POST", $"{Manual}/{booking.Id}/refusal", new RefuseManualEntryRequest { Reason = "Betaal het terug." })
            .Read<ManualEntryView>();
        (await fund.Line(line)).BookingId.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task What_two_persons_booked_one_does_not_undo_with_the_matches(DatabaseKind kind)
    {
        var (fund, over, _, _) = await FundApp.Refundable(kind);
        await using var _1 = fund;
        var line = over.TargetId!.Value;
        var again = await fund.Book(line, State(-500)).Read<ManualEntryView>(HttpStatusCode.Created);
        await fund.Deputy.Act<ManualEntryView>($"{Manual}/{again.Id}/approval");
        var undone = await Undo(fund, line).Read<StatementLineView>();
        (undone.Status, undone.OpenCents).ShouldBe((StatementLineStatus.PartlyMatched, undone.AmountCents - 500));
        (await fund.Balance(Chart.StateMoney)).ShouldBe(-500);
        await MustHold(fund);
    }

    private static Task<HttpResponseMessage> Undo(FundApp fund, Guid line) =>
        fund.Manager.SendBody("POST", $"{Lines}/{line}/matches/annulment", new UndoMatchesRequest { Reason = "Het was iets anders." });

    [Theory, EveryDatabase]
    public async Task A_line_that_changed_is_not_booked(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        var line = await Imported(fund, Camt.Entry(-700, "RF18539007547034"));
        var booking = await fund.Book(line.Id, State(700)).Read<ManualEntryView>(HttpStatusCode.Created);
        await fund.Import(Camt.Of(new Camt("B", -700, Camt.Entry(700, "RF18539007547034", isReturn: true))));
        (await fund.Line(line.Id)).Status.ShouldBe(StatementLineStatus.Returned);
        await fund.Deputy.SendBody("POST", $"{Manual}/{booking.Id}/approval").ShouldRefuse(409, "line-changed");
        await fund.Manager.Act<ManualEntryView>($"{Manual}/{booking.Id}/withdrawal");
        await MustHold(fund);
    }

    [Theory, EveryDatabase]
    public async Task The_bank_account_follows_its_statements(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        await fund.Import(Camt.Of(new Camt("A", 4_000, Camt.Entry(100))));
        await fund.Manager.SendBody("POST", Manual, ManualEntryTests.Request(3_999)).ShouldRefuse(409, "bank-kept");
        var opening = await fund.Manager.Create<ManualEntryView>(Manual, ManualEntryTests.Request(4_000));
        var twice = await fund.Manager.Create<ManualEntryView>(Manual, ManualEntryTests.Request(4_000));
        await fund.Deputy.Act<ManualEntryView>($"{Manual}/{opening.Id}/approval");
        await fund.Deputy.SendBody("POST", $"{Manual}/{twice.Id}/approval").ShouldRefuse(409, "bank-kept");
        await fund.Manager.SendBody("POST", $"{Entries}/{opening.Id}/reversal", Because).ShouldRefuse(409, "bank-kept");
        await MustHold(fund);
    }

    [Theory, EveryDatabase]
    public async Task What_nobody_knows_yet_must_be_what_is_open_of_lines(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        var line = await Imported(fund, Camt.Entry(100));
        await Refuse(fund, line, LedgerBasisKind.Contract, "/postings/0/account by-line");
        await Refuse(fund, line, LedgerBasisKind.StatementLine, "/basis/kind by-line");
        await fund.Post(
            new LedgerEntry
            {
                Id = FundApp.NewId(),
                Date = ManualEntryTests.Day,
                Kind = LedgerEntryKind.Manual,
                BasisKind = LedgerBasisKind.Contract,
                BasisReference = "C-7",
                Text = "Niet bij een regel",
                Postings = WithoutLine,
            }
        );
        var found = (await fund.App.Services.GetRequiredService<LedgerChecks>().Run(CancellationToken.None)).Single(check =>
            check.Kind == LedgerCheckKind.SuspenseEqualsLines
        );
        (found.Holds, found.Found).ShouldBe((false, "1900: 5"));
    }

    private static Task Refuse(FundApp fund, StatementLineView line, LedgerBasisKind basis, string field) =>
        fund
            .Manager.SendBody(
                "POST",
                Manual,
                ManualEntryTests.Request(5) with
                {
                    Basis = new LedgerBasis { Kind = basis, Reference = $"{line.Id}" },
                    Postings = WithoutLine,
                }
            )
            .ShouldRefuse(400, "invalid-request", field);

    [Theory, EveryDatabase]
    public async Task Small_charges_are_booked_by_themselves_and_can_be_undone(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        await fund.Import(
            Camt.Of(new Camt("A", 0, Camt.Whole(970, Camt.Detail(1000)), Charge(-50), Charge(-10_001), Camt.Entry(-60), Charge(40)))
        );
        var lines = await fund.LinesOf("A");
        lines
            .Select(l => l.Status)
            .ShouldBe([
                StatementLineStatus.Suspense,
                StatementLineStatus.Charged,
                StatementLineStatus.Charged,
                StatementLineStatus.Suspense,
                StatementLineStatus.Suspense,
                StatementLineStatus.Suspense,
            ]);
        (await fund.Balance(Chart.BankCharges), await fund.Balance(Chart.UnknownReceipts)).ShouldBe((80, 10_001 + 60 - 1000 - 40));
        var undone = await fund.Manager.Act<StatementLineView>(
            $"{Lines}/{lines[2].Id}/matches/annulment",
            new UndoMatchesRequest { Reason = "Het was iets anders." }
        );
        (undone.Status, undone.Matches.Single().Reason).ShouldBe((StatementLineStatus.Suspense, "Het was iets anders."));
        (await fund.Balance(Chart.BankCharges)).ShouldBe(30);
        await MustHold(fund);
    }

    private static string Charge(long cents) =>
        Camt.Entry(cents)
            .Replace(
                "<NtryDtls>",
                "<BkTxCd><Domn><Cd>ACMT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls>",
                StringComparison.Ordinal
            );

    [Theory, EveryDatabase]
    public async Task An_overpayment_goes_back_to_the_payer_only(DatabaseKind kind)
    {
        var (fund, over, _, _) = await FundApp.Refundable(kind);
        await using var _1 = fund;
        (await Offered(fund)).ShouldBe(("GM0014", Camt.Utrecht, null), "the first of two that share the account");
        var other = await fund.Propose("GM0014", PaymentApp.Account with { Iban = Camt.Amersfoort });
        await fund.Deputy.Act<CreditorAccountView>($"{PaymentApp.Accounts}/{other.Id}/confirmation");
        await fund.PostBatch(over).ShouldRefuse(409, "not-the-payer");
        (await Offered(fund)).ShouldBe(("GM0344", Camt.Utrecht, null));
        (await fund.PrepareBatch(over with { Creditor = "GM0344" })).Payments.Single().Iban.ShouldBe(Camt.Utrecht);
    }

    [Theory, EveryDatabase]
    public async Task An_overpayment_is_offered_to_whom_the_account_is_of_or_says_what_is_missing(DatabaseKind kind)
    {
        await using var fund = await Started(kind);
        await fund.Register(("GM0344", 357_597));
        await Imported(fund, Camt.Entry(500, text: "geen"));
        (await Offered(fund)).ShouldBe((null, Camt.Utrecht, "no-creditor"));
        var account = await fund.Propose("GM0344", PaymentApp.Account with { Iban = Camt.Utrecht });
        (await Offered(fund)).ShouldBe((null, Camt.Utrecht, "no-creditor"), "nobody confirmed them");
        await fund.Deputy.Act<CreditorAccountView>($"{PaymentApp.Accounts}/{account.Id}/confirmation");
        (await Offered(fund)).ShouldBe(("GM0344", Camt.Utrecht, null));
        await fund.Propose("GM0344", PaymentApp.Account with { Iban = Camt.Amersfoort });
        (await Offered(fund)).ShouldBe(("GM0344", Camt.Utrecht, "creditor-waits"));
    }

    private static async Task<(string? Creditor, string? PaidFrom, string? Blocked)> Offered(FundApp fund) =>
        (await fund.Payables()).Single(payable => payable.Kind == PaymentKind.Overpayment) is var one
            ? (one.Creditor, one.PaidFrom, one.Blocked)
            : default;

    private static async Task<FundApp> Started(DatabaseKind kind) =>
        await FundApp.Start(kind, settings: new Dictionary<string, string>(InvoiceApp.Seller));

    private static async Task<StatementLineView> Imported(FundApp fund, string entry)
    {
        await fund.Import(Camt.Of(new Camt("A", 0, entry)));
        return (await fund.LinesOf("A")).Single();
    }

    private static LedgerPosting State(long cents) =>
        new()
        {
            Account = Chart.StateMoney,
            Year = 2026,
            AmountCents = cents,
        };

    private static BookLineRequest Request(params IReadOnlyList<LedgerPosting> postings) =>
        new() { Text = "Rijksbijdrage", Postings = postings };

    private static async Task MustHold(FundApp fund)
    {
        await Patience.Until(async () => (await fund.Entries()).All(entry => entry.Hash is not null));
        (await fund.App.Services.GetRequiredService<LedgerChecks>().Run(CancellationToken.None)).ShouldAllBe(check => check.Holds);
    }
}
