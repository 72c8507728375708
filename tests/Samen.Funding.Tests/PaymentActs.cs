using System.Net;
using Samen.Contracts.Funding;
using Samen.Contracts.Partners;
using Samen.Testing;

namespace Samen.Funding.Tests;

/// <summary>Anything that can be done with reminders, interest, creditors and payments, in any order.</summary>
internal sealed class PaymentActs(FundApp fund)
{
    private static readonly string[] Codes = ["GM0014", "GM0344", "GM0599"];
    private static readonly PaymentReasonRequest Reason = new() { Reason = "Bij nader inzien niet." };

    public async Task Prepare()
    {
        foreach (var code in Codes)
            await fund.Trust(code);
        await fund.App.Tell("partners", new PartnerRegistered(SpendingCalls.Supplier, "Leverancier", PartnerKind.ChainPartner));
        await fund.Trust($"{SpendingCalls.Supplier}");
        await fund.NewBudget(2019, SpendingCalls.Lines());
        await fund.Mandate(1_000, programme: "Samen Organiseren");
        var order = await fund.Enter(SpendingCalls.Order(700) with { Amounts = SpendingCalls.Amounts((2019, 700)) });
        for (var i = 1; i <= 6; i++)
            await fund.Buy(SpendingCalls.Invoice(order.Id, 100, 21, $"F-{i}", 2019));
        await fund.Buy(SpendingCalls.Invoice(order.Id, -50, -10, "C-1", 2019));
        var staff = await fund.Enter(SettlementTests.Own(200, "P.2", 2019));
        for (var i = 1; i <= 2; i++)
            await fund.Buy(SpendingCalls.Invoice(staff.Id, 100, 0, $"LOON-{i}", 2019));
    }

    public async Task<HttpResponseMessage> Act(Random random)
    {
        var by = random.Next(2) == 0 ? fund.Manager : fund.Deputy;
        return random.Next(13) switch
        {
            0 => await by.SendBody("POST", "/funding/v1/reminders", new SendRemindersRequest()),
            1 => await fund.PostInterest((await fund.AllInvoices("&kind=Invoice")).MinBy(_ => random.Next())!),
            2 or 3 => await Interest(random, by),
            4 or 5 or 6 => await Batch(random, by),
            7 => await Reject(random, by),
            8 => await Account(random, by),
            9 => await Reverse(random, by),
            _ => await Step(random, by),
        };
    }

    /// <summary>A line pays purchase invoices, wholly or in part, or a supplier gave something back.</summary>
    public async Task<HttpResponseMessage> Settle(Random random)
    {
        var waiting = await fund.Manager.Pages<StatementLineView>("/funding/v1/statement-lines?waiting=true&limit=100");
        var line = waiting.Where(l => l.OpenCents < 0 || random.Next(4) == 0).MinBy(_ => random.Next());
        var open = await fund.Manager.Pages<PurchaseInvoiceView>($"{SpendingCalls.Purchases}?status=Approved&limit=100");
        if (line is null)
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var fitting = open.Where(i => Math.Sign(i.GrossCents) != Math.Sign(line.AmountCents)).OrderBy(_ => random.Next()).Take(2);
        var parts = fitting.Select(i => new MatchPart
        {
            PurchaseInvoiceId = i.Id,
            AmountCents = random.NextInt64(1, Math.Min(Math.Abs(i.GrossCents - i.PaidCents), Math.Abs(line.OpenCents)) + 2),
        });
        return await fund.Manager.SendBody(
            "POST",
            $"/funding/v1/statement-lines/{line.Id}/matches",
            new MatchLineRequest { Parts = [.. parts] }
        );
    }

    /// <summary>What the bank says of payments: paid, by one or all of a batch, or returned.</summary>
    public async Task<string?> Entry(Random random)
    {
        var batches = await fund.Manager.Pages<PaymentBatchView>($"{PaymentApp.Batches}?status=Exported&limit=100");
        if (batches.Count == 0)
            return null;
        var batch = await fund.Batch(batches[random.Next(batches.Count)].Id);
        var payment = batch.Payments[random.Next(batch.Count)];
        return random.Next(4) switch
        {
            0 => PaymentApp.Whole(batch),
            1 => PaymentApp.Returned(payment),
            2 => PaymentApp.Line(payment, -random.Next(1, 9000)),
            _ => PaymentApp.Line(payment),
        };
    }

    private async Task<HttpResponseMessage> Interest(Random random, HttpClient by)
    {
        var charges = await fund.Manager.Pages<InterestChargeView>($"{ReminderApp.Charges}?limit=100");
        if (charges.Count == 0)
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var step = random.Next(3) == 0 ? "reversal" : "approval";
        object? body = step == "reversal" ? new InterestReasonRequest { Reason = Reason.Reason } : null;
        return await by.SendBody("POST", $"{ReminderApp.Charges}/{charges[random.Next(charges.Count)].Id}/{step}", body);
    }

    private async Task<HttpResponseMessage> Batch(Random random, HttpClient by)
    {
        var payables = (await fund.Payables()).Where(_ => random.Next(2) == 0).Take(3).ToList();
        var request = new PreparePaymentBatchRequest
        {
            ExecuteOn = Web.DutchTime.Today(fund.App.Clock),
            Payments =
            [
                .. payables.Select(p => new PaymentPart
                {
                    Kind = p.Kind,
                    TargetId = p.TargetId,
                    Creditor = p.Creditor is null ? Codes[random.Next(Codes.Length)] : null,
                    AmountCents = random.Next(3) == 0 ? Math.Max(1, p.OpenCents / 2) : null,
                }),
            ],
        };
        return await by.SendBody("POST", PaymentApp.Batches, request);
    }

    private async Task<HttpResponseMessage> Step(Random random, HttpClient by)
    {
        var batches = await fund.Manager.Fetch<IReadOnlyList<PaymentBatchView>>($"{PaymentApp.Batches}?limit=10");
        if (batches.Count == 0)
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var step = random.Next(8) switch
        {
            0 => "refusal",
            1 => "withdrawal",
            < 5 => "approval",
            _ => "export",
        };
        return await by.SendBody(
            "POST",
            $"{PaymentApp.Batches}/{batches[random.Next(batches.Count)].Id}/{step}",
            step == "refusal" ? Reason : null
        );
    }

    private async Task<HttpResponseMessage> Reject(Random random, HttpClient by)
    {
        var batches = await fund.Manager.Pages<PaymentBatchView>($"{PaymentApp.Batches}?status=Exported&limit=100");
        if (batches.Count == 0)
            return new HttpResponseMessage(HttpStatusCode.NotFound);
        var batch = await fund.Batch(batches[random.Next(batches.Count)].Id);
        return await by.SendBody("POST", $"/funding/v1/payments/{batch.Payments[0].Id}/rejection", Reason);
    }

    private async Task<HttpResponseMessage> Reverse(Random random, HttpClient by)
    {
        var all = await fund.Manager.Pages<PurchaseInvoiceView>($"{SpendingCalls.Purchases}?limit=100");
        return await by.SendBody("POST", $"{SpendingCalls.Purchases}/{all[random.Next(all.Count)].Id}/reversal", SpendingCalls.Because);
    }

    private async Task<HttpResponseMessage> Account(Random random, HttpClient by)
    {
        var code = Codes[random.Next(Codes.Length)];
        var waiting = await fund.Manager.Fetch<IReadOnlyList<CreditorAccountView>>($"{PaymentApp.Accounts}?status=Proposed");
        return waiting.Count == 0
            ? await by.SendBody("POST", $"/funding/v1/creditors/{code}/accounts", PaymentApp.Account)
            : await by.SendBody("POST", $"{PaymentApp.Accounts}/{waiting[0].Id}/confirmation");
    }
}
