using System.Net;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;

namespace Samen.Funding.Tests;

/// <summary>A fund whose year 2019 is over: what came in, what it cost, and what the budget moves to and from reserves.</summary>
internal static class AccountsApp
{
    public const string Accounts = "/funding/v1/annual-accounts",
        Appropriations = "/funding/v1/appropriations",
        Discharges = "/funding/v1/discharges",
        Years = "/funding/v1/years";

    public static readonly DateOnly Assembly2020 = new(2020, 6, 26);

    /// <summary>Income 12,100, costs 10,250, and 1,000 to reserves: a result of 850.</summary>
    public static async Task<FundApp> Start(DatabaseKind? kind = null, string? withdrawFrom = null)
    {
        var fund = await FundApp.Start(kind);
        await fund.Register(("GM0014", 200_000), ("GM0344", 300_001));
        var lines = Lines(withdrawFrom);
        await fund.PostRecording((await fund.Prepare(2019, lines)).Id, await fund.Report(new DateOnly(2018, 6, 27)))
            .Read<FundProposalView>();
        await fund.NewRun(2019);
        await fund.Post(Entry(Chart.Bank, new LedgerPosting { Account = Chart.GeneralReserve }, 1_000, LedgerBasisKind.Decision));
        await Spend(fund, Cost("4500", "P.1", 7_000));
        await Spend(fund, Cost("4300", "P.2", 3_200));
        await fund.Post(Cost("4910", null, 50));
        await fund.Post(Entry(Chart.Bank, new LedgerPosting { Account = Chart.StateMoney, Year = 2019 }, 2_100, LedgerBasisKind.Contract));
        return fund;
    }

    public static LedgerEntry Cost(string account, string? line, long cents, int year = 2019) =>
        Entry(
            account,
            new LedgerPosting { Account = Chart.Bank },
            cents,
            LedgerBasisKind.Contract,
            new LedgerPosting { Year = year, Line = line }
        );

    /// <summary>Posts it by hand, by two persons.</summary>
    private static async Task Spend(FundApp fund, LedgerEntry cost)
    {
        var prepared = await fund.Manager.Create<ManualEntryView>(
            "/funding/v1/ledger/manual-entries",
            new PrepareManualEntryRequest
            {
                Date = cost.Date,
                Basis = new LedgerBasis { Kind = cost.BasisKind, Reference = cost.BasisReference },
                Text = cost.Text,
                Postings = cost.Postings,
            }
        );
        await fund.Deputy.Act<ManualEntryView>($"/funding/v1/ledger/manual-entries/{prepared.Id}/approval");
    }

    /// <summary>Closes the calendar years until this one.</summary>
    public static async Task Close(FundApp fund, int until = 2019)
    {
        await Patience.Until(async () => (await fund.Entries()).All(entry => entry.Hash is not null));
        foreach (var year in Enumerable.Range(2018, until - 2017))
        foreach (var by in new[] { fund.Manager, fund.Deputy })
            await by.Act<LedgerYearView>($"/funding/v1/ledger/years/{year}/closing");
    }

    public static Task<HttpResponseMessage> PostAccounts(FundApp fund, int year = 2019) =>
        fund.Manager.SendBody(
            "POST",
            Accounts,
            new PrepareAnnualAccountsRequest
            {
                Year = year,
                Title = $"Jaarrekening {year}",
                Explanation = "Wat wij deden en wat het kostte.",
                Programmes = [new ProgrammeReport { Programme = "Samen Organiseren", Text = "Alles is gedaan." }],
                Auditor = new AuditorStatement
                {
                    Opinion = AuditorOpinion.Unqualified,
                    Organisation = "Een kantoor",
                    On = new DateOnly(year + 1, 5, 1),
                },
            }
        );

    public static Task<AnnualAccountsView> Prepare(FundApp fund, int year = 2019) =>
        PostAccounts(fund, year).Read<AnnualAccountsView>(HttpStatusCode.Created);

    /// <summary>Closed, prepared, checked by the second person and handed over: the item that carries them.</summary>
    public static async Task<(AnnualAccountsView Accounts, Guid Item)> HandOver(FundApp fund, int year = 2019)
    {
        if (!(await fund.Manager.Fetch<LedgerYearView>($"/funding/v1/ledger/years/{year}")).Status.Equals(LedgerYearStatus.Closed))
            await Close(fund, year);
        var accounts = await Prepare(fund, year);
        await fund.Deputy.Act<FundProposalView>($"{FundApp.Steps}/{accounts.Id}/check");
        return (accounts, await fund.Carry(accounts));
    }

    public static Task<HttpResponseMessage> PostAppropriation(FundApp fund, params AppropriationPart[] parts) =>
        fund.Manager.SendBody(
            "POST",
            Appropriations,
            new PrepareAppropriationRequest
            {
                Year = 2019,
                Title = "Bestemming van het resultaat 2019",
                Explanation = "Naar de reserves.",
                Parts = parts,
            }
        );

    public static Task<AppropriationView> Appropriate(FundApp fund, params AppropriationPart[] parts) =>
        PostAppropriation(fund, parts).Read<AppropriationView>(HttpStatusCode.Created);

    public static AppropriationPart Part(long cents, string? reserve = null) => new() { Reserve = reserve, AmountCents = cents };

    public static Task<FundProposalView> Discharge(FundApp fund, int year = 2019) =>
        fund
            .Manager.SendBody(
                "POST",
                Discharges,
                new PrepareDischargeRequest
                {
                    Year = year,
                    Title = $"Décharge {year}",
                    Explanation = "Het bestuur krijgt décharge.",
                }
            )
            .Read<FundProposalView>(HttpStatusCode.Created);

    /// <summary>The result of 2019 that is left: credit is positive.</summary>
    public static async Task<long> Result(FundApp fund)
    {
        await using var reading = await fund.App.Database.Read(CancellationToken.None);
        return await AccountsLedger.Result(reading, 2019);
    }

    /// <summary>The assembly decides an item in June 2020.</summary>
    public static Task Decide(FundApp fund, Guid item, ItemOutcome outcome = ItemOutcome.Adopted) =>
        fund.App.Tell("municipalities", FundApp.Closing(null, Assembly2020, outcome) with { ItemId = item });

    private static IReadOnlyList<BudgetLine> Lines(string? withdrawFrom) =>
        [
            FundApp.Line("C.1", BudgetLineKind.Contributions, 10_000),
            FundApp.Line("S.1", BudgetLineKind.StateMoney, 2_000),
            FundApp.Line("P.1", BudgetLineKind.Operation, 7_800),
            FundApp.Line("P.2", BudgetLineKind.Purchase, 3_200, "Common Ground"),
            FundApp.Line("R.1", BudgetLineKind.ReserveAddition, 1_500) with
            {
                Reserve = "ICT",
            },
            FundApp.Line("R.2", BudgetLineKind.ReserveWithdrawal, 500) with
            {
                Reserve = withdrawFrom,
            },
        ];

    private static LedgerEntry Entry(string debit, LedgerPosting credit, long cents, LedgerBasisKind basis, LedgerPosting? of = null) =>
        new()
        {
            Id = FundApp.NewId(),
            Date = new DateOnly(2019, 7, 1),
            BookedBy = "fund-manager",
            Kind = LedgerEntryKind.Manual,
            BasisKind = basis,
            BasisReference = "2019-07",
            Text = "Wat in 2019 gebeurde",
            Postings = [(of ?? new LedgerPosting()) with { Account = debit, AmountCents = cents }, credit with { AmountCents = -cents }],
        };
}
