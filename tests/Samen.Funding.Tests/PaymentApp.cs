using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;

namespace Samen.Funding.Tests;

/// <summary>What tests do with creditors and payments out.</summary>
internal static class PaymentApp
{
    public const string Batches = "/funding/v1/payment-batches",
        Accounts = "/funding/v1/creditor-accounts";

    public static readonly ProposeCreditorAccountRequest Account = new()
    {
        AccountName = "Gemeente Utrecht, afdeling Financiën & Co",
        Iban = "NL55 BNGH 0285 0000 11",
        Evidence = "Gebeld met het nummer van de website.",
    };

    extension(FundApp fund)
    {
        public Task<CreditorAccountView> Propose(string creditor, ProposeCreditorAccountRequest? request = null) =>
            fund.Manager.Create<CreditorAccountView>($"/funding/v1/creditors/{creditor}/accounts", request ?? Account);

        /// <summary>Bank details that two persons agree on.</summary>
        public async Task<CreditorAccountView> Trust(string creditor, ProposeCreditorAccountRequest? request = null) =>
            await fund.Deputy.Act<CreditorAccountView>($"{Accounts}/{(await fund.Propose(creditor, request)).Id}/confirmation");

        public Task<IReadOnlyList<PayableView>> Payables() => fund.Manager.Fetch<IReadOnlyList<PayableView>>("/funding/v1/payables");

        public Task<HttpResponseMessage> PostBatch(params IReadOnlyList<PaymentPart> parts) =>
            fund.Manager.SendBody(
                "POST",
                Batches,
                new PreparePaymentBatchRequest { ExecuteOn = Web.DutchTime.Today(fund.App.Clock), Payments = parts }
            );

        public Task<PaymentBatchView> PrepareBatch(params IReadOnlyList<PaymentPart> parts) =>
            fund.PostBatch(parts).Read<PaymentBatchView>(HttpStatusCode.Created);

        /// <summary>A batch that is at the bank.</summary>
        public async Task<PaymentBatchView> Send(params IReadOnlyList<PaymentPart> parts)
        {
            var batch = await fund.PrepareBatch(parts);
            await fund.Deputy.Act<PaymentBatchView>($"{Batches}/{batch.Id}/approval");
            return await fund.Manager.Act<PaymentBatchView>($"{Batches}/{batch.Id}/export");
        }

        public Task<PaymentBatchView> Batch(Guid id) => fund.Manager.Fetch<PaymentBatchView>($"{Batches}/{id}");

        /// <summary>Two invoices: one overpaid by 500, one paid and then credited; what is to be paid back of both.</summary>
        public static async Task<(FundApp Fund, PaymentPart Over, PaymentPart Credit, InvoiceView Credited)> Refundable(
            DatabaseKind? kind = null,
            params IReadOnlyList<(string Name, string Value)> settings
        )
        {
            var (started, a, b) = await FundApp.Invoiced(kind, 100_000, settings);
            await started.Import(Camt.Of(new Camt("A", 0, Entry(a, 500), Entry(b, 0))));
            await started.Credit(b.Id);
            await started.Trust("GM0014");
            await started.Trust("GM0344");
            var payables = await started.Payables();
            return (
                started,
                new PaymentPart
                {
                    Kind = PaymentKind.Overpayment,
                    TargetId = payables.Single(p => p.Kind == PaymentKind.Overpayment).TargetId,
                    Creditor = "GM0014",
                },
                new PaymentPart { Kind = PaymentKind.CreditBalance, TargetId = b.Id },
                b
            );

            static string Entry(InvoiceView invoice, long more) => Camt.Entry(invoice.GrossCents + more, invoice.Details!.PaymentReference);
        }
    }

    /// <summary>An entry of a payment of the fund, as a bank reports it.</summary>
    public static string Line(PaymentView payment, long? cents = null) =>
        Camt.Entry(cents ?? -payment.AmountCents, text: "Betaling")
            .Replace("NOTPROVIDED", payment.Id.ToString("N"), StringComparison.Ordinal);

    /// <summary>A payment that comes back, as a bank reports it: a credit with a reason.</summary>
    public static string Returned(PaymentView payment) =>
        Line(payment, payment.AmountCents)
            .Replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>", StringComparison.Ordinal);

    /// <summary>A batch booked as one, without details.</summary>
    public static string Whole(PaymentBatchView batch) =>
        Camt.Whole(-batch.TotalCents, $"<Btch><PmtInfId>{batch.Id:N}</PmtInfId><NbOfTxs>{batch.Count}</NbOfTxs></Btch>");
}
