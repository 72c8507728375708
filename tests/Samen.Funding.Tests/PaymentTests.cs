using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Funding.Tests;

/// <summary>Payments out: prepared by one, approved by another, and paid, returned or undone as the bank says.</summary>
public sealed class PaymentTests
{
    private static readonly PaymentReasonRequest Wrong = new() { Reason = "De bank weigert het bestand." };

    [Theory, EveryDatabase]
    public async Task A_batch_is_approved_by_another_and_paid_by_the_statement(DatabaseKind kind)
    {
        var (fund, over, credit, _) = await FundApp.Refundable(kind);
        await using var _1 = fund;
        var batch = await fund.PrepareBatch(over, credit);
        (batch.Count, batch.TotalCents, batch.Payments[0].AmountCents).ShouldBe((2, batch.Payments.Sum(p => p.AmountCents), 500));
        (await fund.Payables()).ShouldBeEmpty();
        await fund.Manager.SendBody("POST", $"{PaymentApp.Batches}/{batch.Id}/approval").ShouldRefuse(409, "second-person");
        await fund.Manager.SendBody("POST", $"{PaymentApp.Batches}/{batch.Id}/export").ShouldRefuse(409, "wrong-state");
        await fund.Deputy.Act<PaymentBatchView>($"{PaymentApp.Batches}/{batch.Id}/approval");
        var sent = await fund.Manager.Act<PaymentBatchView>($"{PaymentApp.Batches}/{batch.Id}/export");
        (sent.Status, sent.Format).ShouldBe((PaymentBatchStatus.Exported, PaymentSettings.V09));
        await fund.Manager.SendBody("POST", $"{PaymentApp.Batches}/{batch.Id}/withdrawal").ShouldRefuse(409, "wrong-state");
        await Import(fund, "B", [.. sent.Payments.Select(p => PaymentApp.Line(p))]);
        var paid = await fund.Batch(batch.Id);
        paid.Payments.ShouldAllBe(p => p.Status == PaymentStatus.Paid);
        paid.PaidCents.ShouldBe(batch.TotalCents);
        await MustBeSettled(fund);
    }

    [Theory, EveryDatabase]
    public async Task A_batch_that_the_bank_books_as_one_is_recognised_by_its_id(DatabaseKind kind)
    {
        var (fund, over, credit, credited) = await FundApp.Refundable(kind);
        await using var _ = fund;
        var sent = await fund.Send(over, credit);
        await Import(fund, "B", PaymentApp.Whole(sent));
        (await fund.Batch(sent.Id)).Payments.ShouldAllBe(p => p.Status == PaymentStatus.Paid);
        (await fund.Invoice(credited.Id)).OpenCents.ShouldBe(0);
        await MustBeSettled(fund);
    }

    [Theory, EveryDatabase]
    public async Task What_the_bank_returns_is_to_be_paid_again(DatabaseKind kind)
    {
        var (fund, over, credit, credited) = await FundApp.Refundable(kind);
        await using var _ = fund;
        var sent = await fund.Send(over, credit);
        await Import(fund, "B", [.. sent.Payments.Select(p => PaymentApp.Line(p)), .. sent.Payments.Select(PaymentApp.Returned)]);
        (await fund.Batch(sent.Id)).Payments.ShouldAllBe(p => p.Status == PaymentStatus.Returned);
        (await fund.Payables()).Select(p => p.OpenCents).Order().ShouldBe(sent.Payments.Select(p => p.AmountCents).Order());
        (await fund.Invoice(credited.Id)).OpenCents.ShouldBe(-credited.GrossCents);
        await MustAgree(fund);
        var again = await fund.Send(over, credit);
        await Import(fund, "C", PaymentApp.Whole(again));
        await MustBeSettled(fund);
    }

    [Theory, EveryDatabase]
    public async Task A_person_matches_and_undoes_a_payment(DatabaseKind kind)
    {
        var (fund, over, _, _) = await FundApp.Refundable(kind);
        await using var _1 = fund;
        var payment = (await fund.Send(over)).Payments.Single();
        await Import(fund, "B", Camt.Entry(-500), Camt.Entry(-499));
        var (line, other) = await fund.LinesOf("B") is [var first, var second] ? (first, second) : throw new InvalidOperationException();
        var suggested = await fund.Manager.Fetch<IReadOnlyList<StatementSuggestionView>>(
            $"/funding/v1/statement-lines/{line.Id}/suggestions"
        );
        suggested.Single().Payment!.Id.ShouldBe(payment.Id);
        await Match(fund, other.Id, payment, 499).ShouldRefuse(409, "over-matched");
        await Match(fund, line.Id, payment, 500).Read<StatementLineView>();
        (await fund.Batch(payment.BatchId)).Payments.Single().Status.ShouldBe(PaymentStatus.Paid);
        await fund.Manager.Act<StatementLineView>(
            $"/funding/v1/statement-lines/{line.Id}/matches/annulment",
            new UndoMatchesRequest { Reason = "Het was iets anders." }
        );
        (await fund.Batch(payment.BatchId)).Payments.Single().Status.ShouldBe(PaymentStatus.Sent);
        await MustAgree(fund);
        await Match(fund, line.Id, payment, 500).Read<StatementLineView>();
        await fund
            .Manager.SendBody(
                "POST",
                $"/funding/v1/statement-lines/{over.TargetId}/matches/annulment",
                new UndoMatchesRequest { Reason = "Het was iets anders." }
            )
            .ShouldRefuse(409, "wrong-state");
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_paid_twice_or_more_than_is_open(DatabaseKind kind)
    {
        var (fund, over, credit, credited) = await FundApp.Refundable(kind);
        await using var _ = fund;
        await fund.PostBatch(over with { AmountCents = 501 }).ShouldRefuse(409, "over-paid");
        var batch = await fund.PrepareBatch(over with { AmountCents = 400 });
        await fund.PostBatch(over with { AmountCents = 100 }).ShouldRefuse(409, "in-batch");
        await fund.PostMatch(over.TargetId!.Value, ((await fund.AllInvoices())[0].Id, 101)).ShouldRefuse(409, "in-batch");
        await fund.Deputy.Act<PaymentBatchView>($"{PaymentApp.Batches}/{batch.Id}/refusal", Wrong);
        (await fund.Payables()).Count.ShouldBe(2);
        var both = await Task.WhenAll(fund.PostBatch(credit), fund.PostBatch(credit), fund.PostBatch(credit, over));
        both.Count(r => r.IsSuccessStatusCode).ShouldBe(1);
        (await fund.Invoice(credited.Id)).OpenCents.ShouldBe(-credited.GrossCents);
    }

    [Theory, EveryDatabase]
    public async Task A_payment_that_the_bank_refused_can_be_in_another_batch(DatabaseKind kind)
    {
        var (fund, over, _, _) = await FundApp.Refundable(kind);
        await using var _1 = fund;
        var payment = (await fund.Send(over)).Payments.Single();
        await fund.PostBatch(over).ShouldRefuse(409, "in-batch");
        await fund.Manager.SendBody("POST", $"/funding/v1/payments/{payment.Id}/rejection", Wrong).Read<PaymentView>();
        await fund.Manager.SendBody("POST", $"/funding/v1/payments/{payment.Id}/rejection", Wrong).ShouldRefuse(409, "wrong-state");
        await Import(fund, "B", PaymentApp.Line(payment));
        (await fund.LinesOf("B")).Single().Status.ShouldBe(StatementLineStatus.Suspense, "a person looks: it was paid after all");
        await fund.Send(over);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_waits_for_confirmation_is_not_paid(DatabaseKind kind)
    {
        var (fund, over, credit, _) = await FundApp.Refundable(kind);
        await using var _1 = fund;
        var batch = await fund.PrepareBatch(credit);
        var other = await fund.Propose("GM0344", PaymentApp.Account with { Iban = Camt.Amersfoort });
        await fund.Deputy.SendBody("POST", $"{PaymentApp.Batches}/{batch.Id}/approval").ShouldRefuse(409, "creditor-waits");
        await fund.Deputy.Act<CreditorAccountView>($"{PaymentApp.Accounts}/{other.Id}/confirmation");
        await fund.Deputy.SendBody("POST", $"{PaymentApp.Batches}/{batch.Id}/approval").ShouldRefuse(409, "creditor-changed");
        await fund.Manager.Act<PaymentBatchView>($"{PaymentApp.Batches}/{batch.Id}/withdrawal");
        (await fund.PrepareBatch(credit)).Payments.Single().Iban.ShouldBe(Camt.Amersfoort);
        await fund.PostBatch(over with { Creditor = "GM0599" }).ShouldRefuse(400, "invalid-request", "/payments/0/creditor unknown");
    }

    [Fact]
    public async Task A_batch_that_cannot_be_is_refused_and_a_day_that_passed_too()
    {
        var (fund, over, credit, _) = await FundApp.Refundable();
        await using var _1 = fund;
        await fund.PostBatch(over, over).ShouldRefuse(400, "invalid-request", "/payments/1/targetId duplicate");
        await fund.PostBatch(over with { Creditor = null }).ShouldRefuse(400, "invalid-request", "/payments/0/creditor required");
        await fund.PostBatch(credit with { Creditor = "GM0014" }).ShouldRefuse(400, "invalid-request", "/payments/0/creditor needless");
        await fund.PostBatch(credit with { TargetId = FundApp.NewId() })
            .ShouldRefuse(400, "invalid-request", "/payments/0/targetId unknown");
        await fund.PostBatch().ShouldRefuse(400, "invalid-request", "/payments format");
        var batch = await fund.PrepareBatch(over);
        fund.App.Clock.Advance(TimeSpan.FromDays(1));
        await fund.Deputy.SendBody("POST", $"{PaymentApp.Batches}/{batch.Id}/approval").ShouldRefuse(409, "date-passed");
        await fund.Manager.GetAsync($"{PaymentApp.Batches}/{batch.Id}/file").ShouldRefuse(404, "not-found");
        foreach (var path in new[] { PaymentApp.Batches, PaymentApp.Accounts, "/funding/v1/payables", $"{PaymentApp.Batches}/{batch.Id}" })
        {
            await fund.Officer("GM0014").GetAsync(path).ShouldRefuse(403, "forbidden");
            (await fund.App.As(Roles.Auditor).GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        await fund.App.As(Roles.Auditor).SendBody("POST", $"{PaymentApp.Batches}/{batch.Id}/approval").ShouldRefuse(403, "forbidden");
    }

    private static Task<HttpResponseMessage> Match(FundApp fund, Guid line, PaymentView payment, long cents) =>
        fund.Manager.SendBody(
            "POST",
            $"/funding/v1/statement-lines/{line}/matches",
            new MatchLineRequest { Parts = [new MatchPart { PaymentId = payment.Id, AmountCents = cents }] }
        );

    private static async Task Import(FundApp fund, string name, params IReadOnlyList<string> entries)
    {
        var last = (await fund.Manager.Pages<StatementView>("/funding/v1/statements")).MaxBy(s => s.Name, StringComparer.Ordinal)!;
        await fund.Import(Camt.Of(new Camt(name, last.ClosingCents, entries)));
    }

    private static async Task MustBeSettled(FundApp fund)
    {
        await MustAgree(fund);
        (await fund.Payables()).ShouldBeEmpty();
        (await fund.Balance(Chart.UnknownReceipts)).ShouldBe(0);
        (await fund.Balance(Chart.Receivable)).ShouldBe(0);
    }

    private static async Task MustAgree(FundApp fund)
    {
        var lines = await fund.Manager.Pages<StatementLineView>("/funding/v1/statement-lines?limit=100");
        (await fund.Balance(Chart.UnknownReceipts)).ShouldBe(-lines.Sum(l => l.OpenCents));
        (await fund.Balance(Chart.Receivable)).ShouldBe((await fund.AllInvoices("&kind=Invoice")).Sum(i => i.OpenCents));
    }
}
