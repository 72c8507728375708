using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Annulment where one decision builds on another.</summary>
public class AnnulledRatificationTests(ConsultationTests.NotBinding shared) : IClassFixture<ConsultationTests.NotBinding>
{
    [Theory, EveryDatabase]
    public async Task What_was_ratified_no_longer_binds_when_the_ratifying_decision_is_annulled(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (item, ratifying) = await Ratified(samen);
        await samen.AnnulClosing(item.Id).ShouldRefuse(409, "built-upon");
        (await samen.AnnulClosing(ratifying).Read<AgendaItemView>()).Ratifies.ShouldBe([item.Id]);
        (await samen.Item(item.Id)).ShouldSatisfyAllConditions(i => i.Binding.ShouldBe(false), i => i.Ratification.ShouldBeNull());
        (await samen.App.Facts<ItemRatificationAnnulled>())
            .Single(f => f.ItemId == item.Id)
            .ShouldBe(new ItemRatificationAnnulled(item.Id, item.InitiativeId, ratifying));
        // While something is to ratify it, the consultation stands.
        await samen.AnnulClosing(item.Id).ShouldRefuse(409, "built-upon");
        await samen.Acclaim(ratifying);
        (await samen.Item(item.Id)).Binding.ShouldBe(true);
    }

    [Fact]
    public async Task What_a_rejected_item_was_to_ratify_is_its_own_again_unless_another_took_it()
    {
        var samen = await shared.On();
        var item = await Consulted(samen);
        var ratifying = await Ratifying(samen, item.Id);
        await samen.Open(ratifying);
        (await samen.Close(ratifying)).Ratifies.ShouldBeEmpty();
        (await samen.AnnulClosing(ratifying).Read<AgendaItemView>()).Ratifies.ShouldBe([item.Id]);
        await samen.Open(ratifying);
        await samen.Close(ratifying);
        await Ratifying(samen, item.Id);
        await samen.AnnulClosing(ratifying).ShouldRefuse(409, "built-upon");
    }

    [Fact]
    public async Task A_motion_that_the_board_takes_over_ratifies_nothing()
    {
        var samen = await shared.On();
        var item = (await Consulted(samen)).Id;
        var motion = Motion("GM0088", await samen.Coming()) with { Ratifies = [item] };
        var taken = await samen.TakeOver((await samen.Secretary.Create<AgendaItemView>(Items, motion)).Id);
        taken.Ratifies.ShouldBeEmpty();
        (await samen.Item(item)).Binding.ShouldBe(false);
        (await samen.AnnulClosing(taken.Id).Read<AgendaItemView>()).Ratifies.ShouldBe([item]);
    }

    [Fact]
    public async Task A_consultation_votes_on_until_its_last_moment_only()
    {
        var samen = await shared.On();
        var closed = await Consulted(samen);
        await samen.AnnulClosing(closed.Id, voteGoesOn: true).ShouldRefuse(409, "voting-over");
        (await samen.AnnulClosing(closed.Id).Read<AgendaItemView>()).Status.ShouldBe(ItemStatus.Placed);
    }

    [Fact]
    public async Task What_came_back_as_another_item_is_not_annulled_until_that_one_is_withdrawn()
    {
        await using var samen = await Start();
        var missed = await Consulted(samen);
        missed.Outcome.ShouldBe(ItemOutcome.NoQuorum);
        var draft = new DraftItemRequest
        {
            Kind = ItemKind.Proposal,
            Title = missed.Title,
            FollowsItemId = missed.Id,
        };
        var again = await samen.Secretary.Create<AgendaItemView>(Items, draft);
        await samen.AnnulClosing(missed.Id).ShouldRefuse(409, "built-upon");
        await samen.Secretary.Act<AgendaItemView>($"{Items}/{again.Id}/withdrawal", Because);
        (await samen.AnnulClosing(missed.Id).Read<AgendaItemView>()).Status.ShouldBe(ItemStatus.Placed);
    }

    /// <summary>What a consultation of three days decided, with the vote of Amsterdam alone.</summary>
    private static async Task<AgendaItemView> Consulted(MunicipalitiesApp samen)
    {
        var (consultation, proposed) = (await samen.Consultation(samen.App.Clock.Today().AddDays(3)), await samen.Proposed());
        await samen.Place(proposed.Id, Placing(consultation.Id));
        await samen.Open(proposed.Id);
        await samen.Cast(proposed.Id, "GM0363", Vote.For).Read<BallotView>();
        samen.App.Clock.Advance(TimeSpan.FromDays(4));
        return await samen.Close(proposed.Id);
    }

    private static async Task<Guid> Ratifying(MunicipalitiesApp samen, Guid item)
    {
        var drafted = await samen.Secretary.Create<AgendaItemView>(
            Items,
            new DraftItemRequest
            {
                Kind = ItemKind.Proposal,
                Title = "Bekrachtiging van de raadpleging",
                Ratifies = [item],
            }
        );
        return (await samen.Place(drafted.Id, new PlaceItemRequest { AssemblyId = (await samen.Convened()).Id })).Id;
    }

    private static async Task<(AgendaItemView Item, Guid Ratifying)> Ratified(MunicipalitiesApp samen)
    {
        var item = await Consulted(samen);
        var ratifying = await Ratifying(samen, item.Id);
        await samen.Acclaim(ratifying);
        return (item, ratifying);
    }
}
