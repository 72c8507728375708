using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;

namespace Samen.AllInOne;

/// <summary>
/// The budgets of the demo: those of 2019 and 2020 as assemblies decided them, 55 million euros in 2020, and that of 2021 on the agenda of
/// the next assembly. How they are spread over programmes was not published, so those lines are an example.
/// </summary>
/// <remarks>What is there already is looked up, so that a scenario that a crash interrupted goes on.</remarks>
internal sealed class DemoBudgets(DemoClient client)
{
    private const string Manager = "fund-manager",
        Proposals = "/funding/v1/budget-proposals",
        Steps = "/funding/v1/fund-proposals";

    /// <summary>What all municipalities contribute in 2019 and in 2020 together.</summary>
    public const long ContributionsCents = 4_325_000_000;

    /// <summary>The item by which the assembly adopted the budget of 2019.</summary>
    public static readonly Guid Decided2018 = Guid.Parse("5a3e0000-2018-8627-8000-000000000003");

    private static readonly Guid Decided2019 = Guid.Parse("5a3e0000-2019-8605-8000-000000000001");

    /// <summary>What was decided before.</summary>
    public async Task RecordPast()
    {
        await Record(2019, Decided2018, Lines(ContributionsCents, 500_000_000, 300_000_000));
        await Record(2020, Decided2019, Lines(ContributionsCents, 700_000_000, 475_000_000));
    }

    /// <summary>What the assembly is to decide.</summary>
    public async Task Propose(Guid assembly)
    {
        if (await Find(2021) is { Status: not FundProposalStatus.Draft and not FundProposalStatus.Submitted })
            return;
        var proposal = await Find(2021) ?? await Prepare(2021, Lines(4_450_000_000, 700_000_000, 350_000_000));
        if (proposal.Status == FundProposalStatus.Draft)
            await client.Send<FundProposalView>(HttpMethod.Post, Manager, $"{Steps}/{proposal.Id}/submission");
        var item = Guid.Empty;
        await client.Known(async () =>
            item = (await client.Send<BudgetProposalView>(HttpMethod.Get, Manager, $"{Proposals}/{proposal.Id}")).ItemId
                ?? throw new InvalidOperationException("No item carries it yet.")
        );
        await client.Put<AgendaItemView>(
            "assembly-secretary",
            $"/municipalities/v1/agenda-items/{item}/placement",
            new PlaceItemRequest { AssemblyId = assembly, BoardRecommendation = Recommendation.Adopt }
        );
    }

    private async Task Record(int year, Guid decision, IReadOnlyList<BudgetLine> lines)
    {
        var proposal = await Find(year) ?? await Prepare(year, lines);
        if (proposal.Status == FundProposalStatus.Draft)
            await client.Known(() =>
                client.Send<FundProposalView>(
                    HttpMethod.Post,
                    "fund-deputy", // Who made it does not record it.
                    $"{Steps}/{proposal.Id}/recording",
                    new RecordFundDecisionRequest { ItemId = decision }
                )
            );
    }

    private async Task<BudgetProposalView?> Find(int year) =>
        (await client.Send<BudgetProposalView[]>(HttpMethod.Get, Manager, $"{Proposals}?year={year}")).FirstOrDefault();

    private Task<BudgetProposalView> Prepare(int year, IReadOnlyList<BudgetLine> lines) =>
        client.Send<BudgetProposalView>(
            HttpMethod.Post,
            Manager,
            Proposals,
            new PrepareBudgetProposalRequest
            {
                Year = year,
                Title = $"Begroting {year} van het fonds",
                Explanation =
                    $"Wat de gemeenten in {year} samen doen, en wat elke gemeente daaraan bijdraagt. "
                    + "De verdeling over programma's is een voorbeeld.",
                Lines = lines,
            }
        );

    /// <summary>The costs take what comes in: half for information security and standards, the rest for services and innovation.</summary>
    private static IReadOnlyList<BudgetLine> Lines(long contributions, long state, long reserves)
    {
        var left = contributions + state + reserves - 2_400_000_000 - 1_250_000_000;
        return
        [
            Line("I.1", "Bijdragen van alle gemeenten", BudgetLineKind.Contributions, contributions),
            Line("I.2", "Bijdrage van het Rijk", BudgetLineKind.StateMoney, state),
            Line("I.3", "Uit de bestemmingsreserve", BudgetLineKind.ReserveWithdrawal, reserves) with
            {
                Reserve = DemoPastYear.Reserve,
            },
            Line("IBD.1", "Medewerkers informatiebeveiliging", BudgetLineKind.Staff, 1_100_000_000, "Informatiebeveiliging"),
            Line("IBD.2", "Netwerk en bewaking", BudgetLineKind.Purchase, 1_300_000_000, "Informatiebeveiliging"),
            Line("GEM.1", "Standaarden en catalogus", BudgetLineKind.Staff, 800_000_000, "Standaarden"),
            Line("GEM.2", "Beheer van de catalogus", BudgetLineKind.Operation, 450_000_000, "Standaarden"),
            Line("SO.1", "Samen ontwikkelen en opschalen", BudgetLineKind.Hire, left - 300_000_000, "Samen Organiseren"),
            Line("SO.2", "Mensen uit de praktijk", BudgetLineKind.Secondment, 300_000_000, "Samen Organiseren"),
        ];
    }

    private static BudgetLine Line(string code, string title, BudgetLineKind kind, long cents, string? programme = null) =>
        new()
        {
            Code = code,
            Title = title,
            Kind = kind,
            Programme = programme,
            AmountCents = cents,
        };
}
