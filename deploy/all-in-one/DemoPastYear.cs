using Samen.Contracts.Funding;

namespace Samen.AllInOne;

/// <summary>
/// The year 2019 of the demo, taken over from the books that the fund kept before Samen: what it had, what came in, what it cost; and then
/// closed, accounted for and discharged. The amounts are an example.
/// </summary>
internal sealed class DemoPastYear(DemoClient client)
{
    /// <summary>The earmarked reserve from which the demo's budgets draw.</summary>
    public const string Reserve = "OPSCHALEN";

    private const string Manager = "fund-manager",
        Deputy = "fund-deputy",
        Steps = "/funding/v1/fund-proposals";

    private static readonly Guid Adopted2020 = Guid.Parse("5a3e0000-2020-8626-8000-000000000001");

    private static readonly (string Account, string Line, long Cents)[] Costs =
    [
        ("4000", "IBD.1", 1_081_450_000),
        ("4300", "IBD.2", 1_274_318_260),
        ("4000", "GEM.1", 792_600_000),
        ("4500", "GEM.2", 431_772_540),
        ("4100", "SO.1", 1_166_904_175),
        ("4200", "SO.2", 288_350_500),
    ];

    public async Task Load()
    {
        await TakeOver();
        foreach (var year in new[] { 2018, 2019 })
            await Close(year);
        await Settle();
    }

    private async Task TakeOver()
    {
        await Book(
            new DateOnly(2018, 12, 31),
            "Beginbalans, overgenomen uit de vorige administratie",
            new() { Account = "1000", AmountCents = 2_150_000_000 },
            new() { Account = "3000", AmountCents = -950_000_000 },
            new()
            {
                Account = "3100",
                Line = Reserve,
                AmountCents = -1_200_000_000,
            }
        );
        await Book(
            new DateOnly(2019, 2, 28),
            "Bijdragen van alle gemeenten over 2019, zonder btw",
            new() { Account = "1000", AmountCents = DemoBudgets.ContributionsCents },
            new()
            {
                Account = "8000",
                Year = 2019,
                AmountCents = -DemoBudgets.ContributionsCents,
            }
        );
        await Book(
            new DateOnly(2019, 4, 1),
            "Bijdrage van het Rijk over 2019",
            new() { Account = "1000", AmountCents = 500_000_000 },
            new()
            {
                Account = "8100",
                Year = 2019,
                Line = "I.2",
                AmountCents = -500_000_000,
            }
        );
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            // The last quarter bears the cents that don't divide.
            LedgerPosting[] costs =
            [
                .. Costs.Select(cost => new LedgerPosting
                {
                    Account = cost.Account,
                    Year = 2019,
                    Line = cost.Line,
                    AmountCents = quarter < 4 ? cost.Cents / 4 : cost.Cents - 3 * (cost.Cents / 4),
                }),
            ];
            await Book(
                new DateOnly(2019, 3 * quarter, DateTime.DaysInMonth(2019, 3 * quarter)),
                $"Lasten van kwartaal {quarter} van 2019",
                [.. costs, new() { Account = "1000", AmountCents = -costs.Sum(cost => cost.AmountCents!.Value) }]
            );
        }
    }

    private async Task Book(DateOnly date, string text, params IReadOnlyList<LedgerPosting> postings)
    {
        var entry = await client.Post<ManualEntryView>(
            Manager,
            "/funding/v1/ledger/manual-entries",
            new PrepareManualEntryRequest
            {
                Date = date,
                Basis = new LedgerBasis { Kind = LedgerBasisKind.Decision, Reference = DemoBudgets.Decided2018.ToString() },
                Text = text,
                Postings = postings,
            }
        );
        await client.Post<ManualEntryView>(Deputy, $"/funding/v1/ledger/manual-entries/{entry.Id}/approval");
    }

    /// <summary>One proposes it, another confirms it; what was posted is sealed before, some seconds after.</summary>
    private async Task Close(int year)
    {
        foreach (var by in new[] { Manager, Deputy })
            await client.PostOnceKnown<LedgerYearView>(by, $"/funding/v1/ledger/years/{year}/closing");
    }

    private async Task Settle()
    {
        var accounts = await client.Post<AnnualAccountsView>(
            Manager,
            "/funding/v1/annual-accounts",
            new PrepareAnnualAccountsRequest
            {
                Year = 2019,
                Title = "Jaarrekening 2019 van het fonds",
                Explanation = "Wat de gemeenten in 2019 samen deden, en wat het kostte. De bedragen zijn een voorbeeld.",
                Programmes =
                [
                    Report("Informatiebeveiliging", "Alle gemeenten gebruikten de bewaking. Er was minder inhuur nodig dan gepland."),
                    Report("Standaarden", "De catalogus is in beheer genomen."),
                    Report("Samen Organiseren", "Drie oplossingen zijn opgeschaald, waarvoor de bestemmingsreserve is gebruikt."),
                ],
                Auditor = new AuditorStatement
                {
                    Opinion = AuditorOpinion.Unqualified,
                    Organisation = "Voorbeeld Accountants",
                    On = new DateOnly(2020, 5, 14),
                },
            }
        );
        await client.PostOnceKnown<FundProposalView>(Deputy, $"{Steps}/{accounts.Id}/check");
        await Record(accounts.Id);
        var result = await client.Post<AppropriationView>(
            Manager,
            "/funding/v1/appropriations",
            new PrepareAppropriationRequest
            {
                Year = 2019,
                Title = "Bestemming van het resultaat over 2019",
                Explanation = "Wat in 2019 overbleef, gaat naar de algemene reserve.",
                Parts = [new AppropriationPart { AmountCents = accounts.Figures!.ResultAfterCents }],
            }
        );
        await Record(result.Id);
        var discharge = await client.Post<FundProposalView>(
            Manager,
            "/funding/v1/discharges",
            new PrepareDischargeRequest
            {
                Year = 2019,
                Title = "Décharge van het bestuur over 2019",
                Explanation = "De vergadering verleent het bestuur décharge voor het beheer van het fonds in 2019.",
            }
        );
        await Record(discharge.Id);
    }

    private Task<FundProposalView> Record(Guid proposal) =>
        client.PostOnceKnown<FundProposalView>(
            Deputy,
            $"{Steps}/{proposal}/recording",
            new RecordFundDecisionRequest { ItemId = Adopted2020 }
        );

    private static ProgrammeReport Report(string programme, string text) => new() { Programme = programme, Text = text };
}
