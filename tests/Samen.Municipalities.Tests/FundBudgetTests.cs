using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>An item that carries a budget of the fund.</summary>
public class FundBudgetTests(MunicipalitiesFixture shared) : IClassFixture<MunicipalitiesFixture>
{
    [Theory, EveryDatabase]
    public async Task A_budget_that_the_fund_hands_over_is_a_proposed_item_that_carries_it(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (budget, item) = await Handed(samen);
        (item.Kind, item.Title, item.Text, item.Status, item.FundProposalId, item.FirstYear).ShouldBe(
            (ItemKind.Budget, budget.Title, budget.Explanation, ItemStatus.Proposed, budget.ProposalId, 2031)
        );
        (await samen.App.Facts<ItemDrafted>()).Last().FundProposalId.ShouldBe(budget.ProposalId);
    }

    [Theory, EveryDatabase]
    public async Task It_is_decided_as_a_whole_and_comes_back_by_the_fund_alone(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (budget, item) = await Handed(samen);
        item = await samen.Place(item.Id, new PlaceItemRequest { AssemblyId = await samen.Coming() });
        item.AllowedActions.ShouldNotContain("Amend");
        var parts = new SplitItemRequest { Parts = [new() { Title = "Deel een" }, new() { Title = "Deel twee" }] };
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/parts", parts).ShouldRefuse(409, "not-divisible");
        await samen
            .Secretary.SendBody("POST", $"{Items}/{item.Id}/amendments", Amendment("GM0363", "Met minder"))
            .ShouldRefuse(409, "not-amendable");
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{item.Id}/withdrawal", new ReasonRequest { Reason = "Met andere cijfers." });
        var again = new DraftItemRequest
        {
            Kind = ItemKind.Budget,
            Title = "Begroting",
            FollowsItemId = item.Id,
        };
        await samen.Secretary.SendBody("POST", Items, again).ShouldRefuse(409, "comes-from-fund");

        await samen.App.Tell("funding", budget with { Version = 2, FollowsItemId = item.Id });
        (await Items2031(samen, budget)).Single(i => i.FollowsItemId == item.Id).Status.ShouldBe(ItemStatus.Proposed);
    }

    /// <summary>The fund and the councils reckon with the same year.</summary>
    [Fact]
    public async Task An_initiative_costs_from_the_year_of_its_plan_or_the_year_after_its_assembly()
    {
        var samen = await shared.On();
        var placed = await samen.Placed();
        placed.FirstYear.ShouldBe(placed.AssemblyDate!.Value.Year + 1);
        (await samen.Proposed()).FirstYear.ShouldBeNull();
    }

    private static async Task<(FundProposalSubmitted, AgendaItemView)> Handed(MunicipalitiesApp samen)
    {
        var budget = new FundProposalSubmitted(
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            FundProposalKind.Budget,
            2031,
            1,
            "Begroting 2031 van het fonds",
            "Wat wij in 2031 samen doen.",
            null,
            4_400_000_000,
            5_600_000_000,
            null
        );
        await samen.App.Tell("funding", budget);
        return (budget, (await Items2031(samen, budget)).Single());
    }

    private static async Task<IEnumerable<AgendaItemView>> Items2031(MunicipalitiesApp samen, FundProposalSubmitted budget) =>
        (await samen.Everybody.Pages<AgendaItemView>($"{Items}?kind=Budget&limit=100")).Where(i => i.FundProposalId == budget.ProposalId);
}
