using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts.Funding;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;

namespace Samen.Funding.Tests;

/// <summary>Spending within the budget, with what a test wants of it.</summary>
internal static class SpendingCalls
{
    public const string Mandates = "/funding/v1/budget-mandates",
        Obligations = "/funding/v1/obligations",
        Purchases = "/funding/v1/purchase-invoices",
        Transfers = "/funding/v1/line-transfers",
        HolderName = "holder";

    /// <summary>Above it a fund manager approves too.</summary>
    public const long Second = 5_000_000;

    public static readonly Guid Supplier = Guid.Parse("0190a4a0-0000-7000-8000-00000000aaaa");

    public static readonly SpendingReasonRequest Because = new() { Reason = "Het klopt niet." };

    /// <summary>Lines of two programmes, of which the first has two.</summary>
    public static IReadOnlyList<BudgetLine> Lines(long first = 700, long second = 200, long other = 100) =>
        [
            FundApp.Line("C.1", BudgetLineKind.Contributions, first + second + other),
            FundApp.Line("P.1", BudgetLineKind.Operation, first),
            FundApp.Line("P.2", BudgetLineKind.Hire, second),
            FundApp.Line("Q.1", BudgetLineKind.Purchase, other, "Common Ground"),
        ];

    public static PrepareObligationRequest Order(
        long cents,
        string line = "P.1",
        Guid? commitment = null,
        params IReadOnlyList<(int Year, long Cents)> later
    ) =>
        new()
        {
            Kind = ObligationKind.Order,
            PartnerId = Supplier,
            Description = "Onderhoud van de koppeling",
            Reference = "INK-7",
            LineCode = line,
            CommitmentId = commitment,
            Amounts = Amounts([(2020, cents), .. later]),
        };

    public static IReadOnlyList<ObligationAmount> Amounts(params IReadOnlyList<(int Year, long Cents)> amounts) =>
        [.. amounts.Select(a => new ObligationAmount { Year = a.Year, AmountCents = a.Cents })];

    public static RecordPurchaseInvoiceRequest Invoice(Guid obligation, long net, long vat = 0, string number = "F-1", int year = 2020) =>
        new()
        {
            ObligationId = obligation,
            SupplierNumber = number,
            Date = new DateOnly(2020, 3, 31),
            Year = year,
            NetCents = net,
            VatCents = vat,
            PaymentReference = "Factuur F-1",
        };

    extension(FundApp fund)
    {
        public HttpClient Holder => fund.App.As(Roles.BudgetHolder, id: HolderName);

        /// <summary>A budget of 2020, a supplier, and a holder who may approve all of it.</summary>
        public async Task PrepareSpending(long limit = 10_000_000, IReadOnlyList<BudgetLine>? lines = null)
        {
            await fund.App.Tell("partners", new PartnerRegistered(Supplier, "Leverancier", PartnerKind.ChainPartner));
            await fund.NewBudget(2020, lines ?? Lines());
            foreach (var programme in new[] { "Samen Organiseren", "Common Ground" })
                await fund.Mandate(limit, programme: programme);
        }

        /// <summary>The next revision of a budget, decided elsewhere.</summary>
        public async Task<BudgetProposalView> NewBudget(int year, IReadOnlyList<BudgetLine> lines) =>
            await fund.PostRecording((await fund.Prepare(year, lines)).Id, await fund.Report(Day(fund, year))).Read<BudgetProposalView>();

        public Task<BudgetMandateView> Grant(
            long limit,
            string? line = null,
            string? programme = null,
            DateOnly? from = null,
            DateOnly? until = null,
            params IReadOnlyList<BudgetMandateKind> kinds
        ) =>
            fund.Manager.Create<BudgetMandateView>(
                Mandates,
                new GrantBudgetMandateRequest
                {
                    HeldBy = HolderName,
                    LineCode = line,
                    Programme = programme,
                    LimitCents = limit,
                    FromDay = from ?? fund.App.Clock.Today(),
                    UntilDay = until ?? fund.App.Clock.Today().AddYears(1),
                    Kinds = kinds.Count > 0 ? kinds : [BudgetMandateKind.Spend, BudgetMandateKind.Transfer],
                }
            );

        public async Task<BudgetMandateView> Mandate(long limit, string? line = null, string? programme = null)
        {
            var granted = await fund.Grant(limit, line, programme);
            return await fund.Deputy.Act<BudgetMandateView>($"{Mandates}/{granted.Id}/confirmation");
        }

        public Task<ObligationView> PrepareObligation(PrepareObligationRequest request) =>
            fund.Manager.Create<ObligationView>(Obligations, request);

        /// <summary>Prepares one and has it approved.</summary>
        public async Task<ObligationView> Enter(PrepareObligationRequest request) =>
            await fund.ApproveObligation((await fund.PrepareObligation(request)).Id);

        /// <summary>By mandate, and by a second person where that is needed.</summary>
        public async Task<ObligationView> ApproveObligation(Guid id)
        {
            var approved = await fund.Holder.Act<ObligationView>($"{Obligations}/{id}/approval");
            return approved.Change!.Status == ObligationChangeStatus.AwaitsSecondPerson
                ? await fund.Deputy.Act<ObligationView>($"{Obligations}/{id}/approval")
                : approved;
        }

        public async Task<ObligationView> Revise(Guid id, params IReadOnlyList<(int Year, long Cents)> amounts)
        {
            await fund.Manager.Act<ObligationView>($"{Obligations}/{id}/revision", Revision(amounts));
            return await fund.ApproveObligation(id);
        }

        public Task<ObligationView> Obligation(Guid id, HttpClient? by = null) =>
            (by ?? fund.Manager).Fetch<ObligationView>($"{Obligations}/{id}");

        /// <summary>Records one and has it approved.</summary>
        public async Task<PurchaseInvoiceView> Buy(RecordPurchaseInvoiceRequest request)
        {
            var recorded = await fund.Manager.Create<PurchaseInvoiceView>(Purchases, request);
            return await fund.Holder.Act<PurchaseInvoiceView>($"{Purchases}/{recorded.Id}/approval");
        }

        public async Task<BudgetLineView> BudgetLine(string code, int year = 2020) =>
            (await fund.Anybody.Pages<BudgetLineView>($"/funding/v1/budgets/{year}/lines?limit=100")).Single(line => line.Code == code);

        /// <summary>What a memorandum account says of a line, debit less credit.</summary>
        public Task<long> OfLine(string account, string line, int year = 2020) =>
            fund.Balance(account, new LedgerFilter { Year = year, Line = line });

        public Task<long> OfYear(string account, int year = 2020) => fund.Balance(account, new LedgerFilter { Year = year });

        /// <summary>Every check of the ledger holds.</summary>
        public async Task LedgerHolds() =>
            (await fund.App.Services.GetRequiredService<LedgerChecks>().Run(CancellationToken.None))
                .Where(check => !check.Holds)
                .Select(check => $"{check.Kind}: {check.Found}")
                .ShouldBeEmpty();
    }

    public static ReviseObligationRequest Revision(params IReadOnlyList<(int Year, long Cents)> amounts) =>
        new() { Amounts = Amounts(amounts), Reason = "Het werk loopt anders." };

    private static DateOnly Day(FundApp fund, int year) => new(Math.Min(year - 1, fund.App.Clock.Today().Year - 1), 6, 5);

    /// <summary>One that is not accepted.</summary>
    public static Task<HttpResponseMessage> Approve(this HttpClient by, string noun, Guid id) =>
        by.SendBody("POST", $"{noun}/{id}/approval", ifMatch: "*");
}
