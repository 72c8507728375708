using Samen.Contracts.Municipalities;
using Samen.Testing;
using Samen.Web;
using static Samen.Municipalities.Tests.MunicipalitiesApp;

namespace Samen.Municipalities.Tests;

/// <summary>Consultations in writing: they end by themselves, need a quorum, and may bind only once they are ratified.</summary>
public class ConsultationTests(ConsultationTests.NotBinding shared) : IClassFixture<ConsultationTests.NotBinding>
{
    [Fact]
    public async Task A_consultation_takes_no_rules_that_bind_and_an_item_that_moves_takes_none_along()
    {
        var samen = await shared.On();
        var (consultation, assembly) = ((await samen.Consultation()).Id, await samen.Coming());
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", assembly);
        await samen
            .Secretary.SendBody(
                "PUT",
                $"{Items}/{item.Id}/placement",
                new PlaceItemRequest { AssemblyId = consultation, RuleSet = "ordinary" }
            )
            .ShouldRefuse(400, "invalid-request");
        await samen.Place(item.Id, new PlaceItemRequest { AssemblyId = assembly, RuleSet = "two-thirds" });
        await samen.Place(item.Id, new PlaceItemRequest { AssemblyId = consultation });
        var opened = await samen.Open(item.Id);
        (opened.RuleSet!.Name, opened.RuleSet.Binding).ShouldBe(("consultation", false));
        opened.AllowedActions.ShouldBe(["Vote", "Close", "AnnulOpening"]);
    }

    [Theory, EveryDatabase]
    public async Task A_consultation_is_voted_on_until_its_last_day(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var (consultation, item) = await Opened(samen);
        consultation.Deadlines.Select(d => d.Kind).ShouldBe([DeadlineKind.Invitation, DeadlineKind.Votes]);
        (await samen.Get<TurnoutView>($"{Items}/{item.Id}/turnout")).ShouldSatisfyAllConditions(
            t => (t.Municipalities, t.Weight).ShouldBe((1, 75)),
            t => t.Quorum.Single().ShouldSatisfyAllConditions(q => q.Part.ShouldBe(75), q => q.Met.ShouldBeTrue())
        );
        // Who still has time to answer is not cut off.
        await samen.Closing(item.Id, 75).ShouldRefuse(409, "still-running");
        samen.App.Clock.Advance(TimeSpan.FromDays(4));
        var closed = await samen.Close(item.Id);
        (closed.Outcome, closed.Binding, closed.Ratification).ShouldBe((ItemOutcome.Adopted, false, null));
        (await samen.App.Facts<ItemClosed>()).Single(f => f.ItemId == item.Id).Binding.ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_acclaimed_in_writing()
    {
        var samen = await shared.On();
        var item = await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", (await samen.Consultation()).Id);
        await samen.Secretary.SendBody("POST", $"{Items}/{item.Id}/acclamation").ShouldRefuse(409, "in-writing");
    }

    [Theory, EveryDatabase]
    public async Task A_consultation_does_not_bind_until_a_later_assembly_ratifies_it(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = await Closed(samen);
        var ratifying = await samen.Secretary.Create<AgendaItemView>(Items, Ratifying(item.Id));
        ratifying.Ratifies.ShouldBe([item.Id]);
        await samen.Place(ratifying.Id, new PlaceItemRequest { AssemblyId = await samen.Coming() });
        await samen.Acclaim(ratifying.Id);
        (await samen.Item(item.Id)).ShouldSatisfyAllConditions(
            i => i.Binding.ShouldBe(true),
            i => i.Ratification!.ItemId.ShouldBe(ratifying.Id)
        );
        (await samen.App.Facts<ItemRatified>())
            .Single(f => f.ItemId == item.Id)
            .ShouldSatisfyAllConditions(f => f.InitiativeId.ShouldBe(item.InitiativeId), f => f.RatifyingItemId.ShouldBe(ratifying.Id));
    }

    [Theory, EveryDatabase]
    public async Task One_item_ratifies_a_consultation_and_one_that_comes_to_nothing_makes_room_for_another(DatabaseKind kind)
    {
        var samen = await shared.On(kind);
        var item = await Closed(samen);
        var draft = Ratifying(item.Id);
        var ratifying = await samen.Secretary.Create<AgendaItemView>(Items, draft);
        await samen.Secretary.SendBody("POST", Items, draft).ShouldRefuse(409, "not-ratifiable");
        await samen.Secretary.SendBody("POST", Items, draft with { Ratifies = [ratifying.Id] }).ShouldRefuse(409, "not-ratifiable");
        await samen
            .Officer("GM0088")
            .SendBody("POST", Items, Motion("GM0088", await samen.Coming()) with { Ratifies = draft.Ratifies })
            .ShouldRefuse(403, "motions-only");
        await samen.Secretary.Act<AgendaItemView>(
            $"{Items}/{ratifying.Id}/withdrawal",
            new ReasonRequest { Reason = "Eerst is onderzoek nodig." }
        );
        var second = await samen.Secretary.Create<AgendaItemView>(Items, draft);
        await samen.Place(second.Id, new PlaceItemRequest { AssemblyId = await samen.Coming() });
        await samen.Acclaim(second.Id);
        (await samen.Item(item.Id)).Ratification!.ItemId.ShouldBe(second.Id);
    }

    [Fact]
    public async Task Without_a_quorum_nothing_is_decided_and_the_item_can_come_back()
    {
        await using var samen = await Start();
        var closed = await Closed(samen);
        closed.Outcome.ShouldBe(ItemOutcome.NoQuorum);
        closed
            .Tally!.Conditions.Select(c => (c.Condition.Kind, c.Met))
            .ShouldBe([(ConditionKind.Quorum, false), (ConditionKind.Majority, true)]);
        var following = new DraftItemRequest
        {
            Kind = ItemKind.Proposal,
            Title = closed.Title,
            FollowsItemId = closed.Id,
        };
        var again = await samen.Secretary.Create<AgendaItemView>(Items, following);
        (again.InitiativeId, again.OneOffCents, again.FollowsItemId).ShouldBe((closed.InitiativeId, closed.OneOffCents, closed.Id));
        await samen.Secretary.SendBody("POST", Items, following).ShouldRefuse(409, "still-open");
        await samen
            .Secretary.SendBody("POST", Items, following with { Title = "Nog eens", FollowsItemId = again.Id })
            .ShouldRefuse(409, "still-open");
    }

    [Fact]
    public async Task A_consultation_that_is_over_takes_no_ballots()
    {
        var samen = await shared.On();
        var consultation = await samen.Consultation(samen.App.Clock.Today().AddDays(3));
        var (item, late) = (
            await samen.Drafted(ItemKind.Proposal, "Een nieuwe standaard", consultation.Id),
            await samen.Drafted(ItemKind.Proposal, "Nog een standaard", consultation.Id)
        );
        await samen.Open(item.Id);
        samen.App.Clock.Advance(TimeSpan.FromDays(4));
        await samen.Secretary.SendBody("POST", $"{Items}/{late.Id}/opening").ShouldRefuse(409, "too-late");
        await samen.Cast(item.Id, "GM0363", Vote.For).ShouldRefuse(409, "too-late");
    }

    /// <summary>A consultation of three days with one vote, that of Amsterdam, for the item on it.</summary>
    private static async Task<(AssemblyView Consultation, AgendaItemView Item)> Opened(MunicipalitiesApp samen)
    {
        var (consultation, proposed) = (await samen.Consultation(samen.App.Clock.Today().AddDays(3)), await samen.Proposed());
        await samen.Place(proposed.Id, Placing(consultation.Id));
        var opened = await samen.Open(proposed.Id);
        await samen.Cast(proposed.Id, "GM0363", Vote.For).Read<BallotView>();
        return (consultation, opened);
    }

    /// <summary>The same, after its last day.</summary>
    private static async Task<AgendaItemView> Closed(MunicipalitiesApp samen)
    {
        var (_, item) = await Opened(samen);
        samen.App.Clock.Advance(TimeSpan.FromDays(4));
        return await samen.Close(item.Id);
    }

    private static DraftItemRequest Ratifying(Guid item) =>
        new()
        {
            Kind = ItemKind.Proposal,
            Title = "Bekrachtiging van de raadpleging",
            Ratifies = [item],
        };

    /// <summary>Where a consultation doesn't bind and its quorum is what Amsterdam has by itself.</summary>
    public sealed class NotBinding : MunicipalitiesFixture
    {
        private protected override Task<MunicipalitiesApp> Start(DatabaseKind kind) =>
            MunicipalitiesApp.Start(
                kind,
                ("Samen:Municipalities:Voting:RuleSets:consultation:Binding", "false"),
                ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:0:Kind", "Quorum"),
                ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:0:Base", "Entitled"),
                ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:0:Denominator", "200"),
                ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:0:MoreThan", "false"),
                ("Samen:Municipalities:Voting:RuleSets:consultation:Conditions:1:Kind", "Majority")
            );
    }
}
