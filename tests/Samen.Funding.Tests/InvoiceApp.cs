using System.Net;
using Samen.Contracts.Funding;
using Samen.Testing;
using Samen.Web;

namespace Samen.Funding.Tests;

/// <summary>A fund that can send invoices.</summary>
internal static class InvoiceApp
{
    public const string Debtors = "/funding/v1/debtors",
        Invoices = "/funding/v1/invoices",
        Credits = "/funding/v1/credit-proposals";

    public static readonly IReadOnlyDictionary<string, string> Seller = new Dictionary<string, string>
    {
        ["Samen:Funding:Seller:Name"] = "Fonds GGU",
        ["Samen:Funding:Seller:KvkNumber"] = "27365323",
        ["Samen:Funding:Seller:VatNumber"] = "NL123456789B12",
        ["Samen:Funding:Seller:Iban"] = "NL34 BNGH 0285 0000 01",
        ["Samen:Funding:Seller:Street"] = "Nassaulaan 12",
        ["Samen:Funding:Seller:Postcode"] = "2514JS",
        ["Samen:Funding:Seller:City"] = "Den Haag",
        ["Samen:Funding:Seller:ElectronicAddressScheme"] = "0106",
        ["Samen:Funding:Seller:ElectronicAddress"] = "27365323",
    };

    public static DebtorRequest Complete(string code) =>
        new()
        {
            Name = $"Gemeente {code}",
            KvkNumber = $"1234{code[2..]}",
            Street = "Stadsplateau 1",
            Postcode = "3521az",
            City = "Utrecht",
            ElectronicAddressScheme = "0106",
            ElectronicAddress = $"1234{code[2..]}",
            Email = $"facturen@{code.ToLowerInvariant()}.example",
            BuyerReference = "Financiën",
        };

    extension(FundApp fund)
    {
        /// <summary>Two municipalities, a budget and its run.</summary>
        public static async Task<(FundApp Fund, ContributionRunView Run)> WithRun(
            DatabaseKind? kind = null,
            long cents = 1001,
            string? setting = null,
            string value = ""
        )
        {
            var settings = new Dictionary<string, string>(Seller);
            if (setting is not null)
                settings[setting] = value;
            var started = await FundApp.Start(kind, settings: settings);
            await started.Register(("GM0014", 232_874), ("GM0344", 357_597));
            await started.NewBudget(2020, cents);
            return (started, await started.NewRun(2020));
        }

        public Task<DebtorView> Know(string code, DebtorRequest? request = null) =>
            fund.Manager.Put<DebtorView>($"{Debtors}/{code}", request ?? Complete(code));

        /// <summary>Has a run invoiced, and answers how far it is afterwards.</summary>
        public async Task<InvoicingView> MakeInvoices(Guid run)
        {
            await fund.Manager.Act<InvoicingView>($"/funding/v1/contribution-runs/{run}/invoicing");
            return await fund.Manager.Fetch<InvoicingView>($"/funding/v1/contribution-runs/{run}/invoicing");
        }

        /// <summary>By number, the first one first.</summary>
        public async Task<IReadOnlyList<InvoiceView>> AllInvoices(string query = "") =>
            [.. (await fund.Manager.Pages<InvoiceView>($"{Invoices}?limit=100{query}")).Reverse()];

        /// <summary>Prepares a credit.</summary>
        public Task<HttpResponseMessage> PostCredit(
            Guid invoice,
            long? net = null,
            long? another = null,
            string reason = "Dubbel gefactureerd."
        ) =>
            fund.Manager.SendBody(
                "POST",
                $"{Invoices}/{invoice}/credit-proposals",
                new PrepareCreditRequest
                {
                    NetCents = net,
                    NewNetCents = another,
                    Reason = reason,
                }
            );

        public Task<CreditProposalView> PrepareCredit(Guid invoice, long? net = null, long? another = null) =>
            fund.PostCredit(invoice, net, another).Read<CreditProposalView>(HttpStatusCode.Created);

        /// <summary>Takes a step of a credit; who decides on it is the deputy.</summary>
        public Task<HttpResponseMessage> StepCredit(Guid proposal, string step = "approval", HttpClient? by = null) =>
            (by ?? fund.Deputy).SendBody(
                "POST",
                $"{Credits}/{proposal}/{step}",
                step == "refusal" ? new RefuseCreditRequest { Reason = "Het was juist." } : null
            );

        /// <summary>Two persons credit an invoice; the credit note.</summary>
        public async Task<InvoiceView> Credit(Guid invoice, long? net = null, long? another = null)
        {
            var prepared = await fund.PrepareCredit(invoice, net, another);
            return await fund.Invoice((await fund.StepCredit(prepared.Id).Read<CreditProposalView>()).CreditNoteId!.Value);
        }

        public Task<InvoiceView> Invoice(Guid id) => fund.Manager.Fetch<InvoiceView>($"{Invoices}/{id}");

        public HttpClient Officer(string code) => fund.App.As(Roles.MunicipalityOfficer, code, "HeadOfOperations");
    }
}
