using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>What happens to an agenda and its items beside a plain vote.</summary>
public class AgendaTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Fact]
    public async Task Items_are_listed_by_assembly_and_by_their_number()
    {
        await using var samen = await Start();
        var assembly = (await samen.Convened()).Id;
        foreach (var number in new[] { 12, 3, 1 })
        {
            var item = await samen.Proposed();
            await samen
                .Secretary.SendBody("PUT", $"{Items}/{item.Id}/placement", Placing(assembly) with { Number = number })
                .Read<AgendaItemView>();
        }
        var waiting = await samen.Proposed();
        (await samen.Get<AgendaItemView[]>($"{Items}?assemblyId={assembly}")).Select(i => i.Number).ShouldBe([1, 3, 12]);
        var all = await samen.Everybody.Pages<AgendaItemView>($"{Items}?limit=2");
        all[0].Id.ShouldBe(waiting.Id);
        all.Select(i => i.AssemblyDate ?? DateOnly.MaxValue).ShouldBeInOrder(SortDirection.Descending);
        all.Where(i => i.AssemblyId == assembly).Select(i => i.Number).ShouldBe([1, 3, 12]);
        all.Select(i => i.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Nothing_comes_on_an_agenda_that_is_history_or_from_a_municipality_that_is_no_more()
    {
        var samen = await shared.On();
        var history = (await samen.Get<AssemblyView[]>($"{Assemblies}?limit=100")).First(a => a.ReferenceDate is null).Id;
        await samen.Officer("GM0363").SendBody("POST", Items, Motion("GM0363", history)).ShouldRefuse(409, "not-convened-here");
        var coming = await samen.Coming();
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", coming);
        await samen
            .Secretary.SendBody("PUT", $"{Items}/{item.Id}/placement", new PlaceItemRequest { AssemblyId = history })
            .ShouldRefuse(409, "not-convened-here");
        // Weesp went into Amsterdam in 2022.
        await samen.Secretary.SendBody("POST", Items, Motion("GM0457", coming)).ShouldRefuse(400, "invalid-request");
        await samen
            .Secretary.SendBody("POST", $"{Items}/{item.Id}/amendments", Amendment("GM0457", "Toch anders"))
            .ShouldRefuse(400, "invalid-request");
        await samen
            .Secretary.SendBody("POST", $"{Items}/reported", Reporting(coming, "Nog te houden") with { Acclamation = true })
            .ShouldRefuse(400, "invalid-request");
    }

    [Theory, EveryDatabase]
    public async Task An_assembly_is_put_right_until_a_vote_of_it_opens(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (assembly, item) = await Mistaken(samen);
        var revised = await samen.Secretary.Put<AssemblyView>($"{Assemblies}/{assembly.Id}", Right);
        (revised.Version, revised.Date, revised.Place).ShouldBe((2, Right.Date!.Value, "Utrecht"));
        revised.Deadlines.Count.ShouldBe(assembly.Deadlines.Count);
        revised.Deadlines.ShouldAllBe(d => d.DueAt.Year == 2020);
        (await samen.App.Facts<AssemblyRevised>())
            .Single(f => f.AssemblyId == assembly.Id)
            .ShouldBe(new AssemblyRevised(assembly.Id, AssemblyKind.Ordinary, Right.Date.Value, "Utrecht", ReferenceDate, Right.Reason!));
        (await samen.Item(item)).AssemblyDate.ShouldBe(Right.Date);
        await samen.Open(item);
        await samen.Secretary.SendBody("PUT", $"{Assemblies}/{assembly.Id}", Right).ShouldRefuse(409, "votes-begun");
    }

    [Fact]
    public async Task An_assembly_with_a_wrong_date_opens_no_vote_and_takes_no_wrong_correction()
    {
        var samen = await shared.On();
        var (assembly, item) = await Mistaken(samen);
        // Of 2020, while it votes with the municipalities of 2099: it says which ones lack.
        await samen.OnTheDayOf(item);
        var refused = await samen.Secretary.SendBody("POST", $"{Items}/{item}/opening");
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Oisterwijk");
        (await Refusal(refused)).ShouldBe("409 incomplete-figures");
        await samen
            .Secretary.SendBody("PUT", $"{Assemblies}/{assembly.Id}", Right with { ReferenceDate = new DateOnly(2021, 1, 1) })
            .ShouldRefuse(400, "invalid-request");
        await samen.Officer("GM0363").SendBody("PUT", $"{Assemblies}/{assembly.Id}", Right).ShouldRefuse(403, "forbidden");
    }

    [Fact]
    public async Task Acclamation_adopts_without_a_count_and_the_chair_declares_once()
    {
        var samen = await shared.On();
        var item = await samen.Drafted(ItemKind.Minutes, "Verslag van de vorige vergadering", await samen.Coming());
        var closed = await samen.Acclaim(item.Id);
        (closed.Status, closed.Outcome, closed.Manner, closed.Result).ShouldBe(
            (ItemStatus.Closed, ItemOutcome.Adopted, DecisionManner.Acclamation, null)
        );
        (await samen.Secretary.Act<AgendaItemView>($"{Items}/{item.Id}/declaration")).DeclaredAt.ShouldNotBeNull();
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/declaration").ShouldRefuse(409, "already-declared");
        var information = await samen.Drafted(ItemKind.Information, "Jaarplan van het fonds", await samen.Coming());
        await samen.Secretary.SendBody("POST", $"{Items}/{information.Id}/opening").ShouldRefuse(409, "for-information");
        (await samen.Acclaim(information.Id)).Outcome.ShouldBe(ItemOutcome.Noted);
    }

    [Fact]
    public async Task Rules_are_versioned_when_a_vote_opens_under_other_ones()
    {
        await using var samen = await Start();
        (await samen.Get<RuleSetView[]>("/municipalities/v1/rule-sets"))
            .Select(r => (r.RuleSet.Name, r.RuleSet.Version))
            .ShouldBe([("ordinary", 0), ("two-thirds", 0), ("consultation", 0)], ignoreOrder: true);
        await samen.Opened();
        (await samen.Opened()).RuleSet!.Version.ShouldBe(1);
        var placed = await samen.Placed();
        await samen
            .Secretary.SendBody("PUT", $"{Items}/{placed.Id}/placement", Placing(placed.AssemblyId!.Value) with { RuleSet = "no-such" })
            .ShouldRefuse(400, "invalid-request");
        await samen.Place(placed.Id, Placing(placed.AssemblyId!.Value) with { RuleSet = "two-thirds" });
        (await samen.Open(placed.Id)).ShouldSatisfyAllConditions(
            i => i.RuleSet!.Name.ShouldBe("two-thirds"),
            i => i.RuleSet!.Conditions.Select(c => (c.Numerator, c.Denominator, c.MoreThan)).ShouldBe([(2, 3, false)])
        );
        (await samen.Get<RuleSetView[]>("/municipalities/v1/rule-sets"))
            .Select(r => (r.RuleSet.Name, r.RuleSet.Version))
            .ShouldBe([("ordinary", 1), ("two-thirds", 1), ("consultation", 0)], ignoreOrder: true);
    }

    private static readonly ReviseAssemblyRequest Right = new()
    {
        Date = new DateOnly(2020, 11, 27),
        Place = "Utrecht",
        ReferenceDate = ReferenceDate,
        Reason = "De zaal is op die dag niet vrij.",
    };

    /// <summary>An assembly that was meant for 2020, with one item.</summary>
    [Theory, EveryDatabase]
    public async Task Items_are_sorted_by_title_day_and_costs_page_by_page(DatabaseKind kind)
    {
        await using var samen = await MunicipalitiesApp.Start(kind);
        foreach (var (title, oneOff, yearly) in new[] { ("Zaken", 1, 30), ("Één balie", 3, 10), ("Brieven", 2, 20), ("Adressen", 2, 20) })
        {
            await samen.App.Tell(
                "initiatives",
                new InitiativeEndorsed(Guid.CreateVersion7(), title, "GM0363", oneOff, yearly, "Bewezen in de praktijk.", null, [])
            );
            samen.App.Clock.Advance(TimeSpan.FromHours(1));
        }
        (await By("Title")).Select(i => i.Title).ShouldBe(["Adressen", "Brieven", "Één balie", "Zaken"]);
        (await By("Newest")).Select(i => i.Title).ShouldBe(["Adressen", "Brieven", "Één balie", "Zaken"]);
        (await By("OneOff")).Select(i => i.OneOffCents).ShouldBe([3, 2, 2, 1]);
        (await By("Yearly")).Select(i => i.YearlyCents).ShouldBe([30, 20, 20, 10]);
        (await By("Agenda")).Count.ShouldBe(4);

        Task<IReadOnlyList<AgendaItemView>> By(string order) =>
            samen.Everybody.Pages<AgendaItemView>($"{MunicipalitiesApp.Items}?status=Proposed&order={order}&limit=1");
    }

    [Theory]
    [InlineData("order=Oldest", "order format")]
    [InlineData("order=99", "order format")]
    [InlineData("order=Newest&cursor=WyJUaXRsZSIsImEiLCIxIl0", "cursor format")] // ["Title","a","1"]
    public async Task A_wrong_order_is_refused(string query, string field)
    {
        await using var samen = await MunicipalitiesApp.Start();
        await samen.Everybody.GetAsync($"{MunicipalitiesApp.Items}?{query}").ShouldRefuse(400, "invalid-request", field);
    }

    [Theory, EveryDatabase]
    public async Task An_item_has_the_lead_of_its_initiative_until_it_ends(DatabaseKind kind)
    {
        await using var samen = await Start(kind);
        var (open, closed) = (await samen.Proposed(), await samen.Proposed());
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{closed.Id}/withdrawal", new ReasonRequest { Reason = "Het plan is niet af." });
        foreach (var item in new[] { open, closed })
            await samen.App.Tell("initiatives", new LeadHandedOver(item.InitiativeId!.Value, "GM0363", "GM0344"));
        (await samen.Get<AgendaItemView>($"{Items}/{open.Id}")).LeadMunicipality.ShouldBe("GM0344");
        (await samen.Get<AgendaItemView>($"{Items}/{closed.Id}")).LeadMunicipality.ShouldBe("GM0363");
    }

    private static async Task<(AssemblyView Assembly, Guid Item)> Mistaken(MunicipalitiesApp samen)
    {
        var assembly = await samen.Secretary.Create<AssemblyView>(Assemblies, Convening() with { Date = new DateOnly(2099, 6, 17) });
        return (assembly, (await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", assembly.Id)).Id);
    }
}
