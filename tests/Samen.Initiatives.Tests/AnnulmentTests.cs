using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>An initiative whose vote or decision is annulled.</summary>
public sealed class AnnulmentTests
{
    [Theory, EveryDatabase]
    public async Task An_annulled_opening_puts_the_item_back_on_the_agenda_and_stays_in_the_trace(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var placed = Placing(NewId(), initiative.Id);
        await app.Publish(new ItemProposed(placed.ItemId, initiative.Id, "Samen één loket"), placed, Opening(placed));
        await app.Publish(
            new ItemOpeningAnnulled(placed.ItemId, placed.Kind, initiative.Id, placed.AssemblyId, "De gewichten klopten niet.")
        );
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => t.Initiative.Next.ShouldBe(AwaitedStep.Open),
            t => (t.Decision!.OpenedAt, t.Decision.RuleSet, t.Decision.AssemblyId).ShouldBe((null, null, placed.AssemblyId)),
            t =>
                t.Decision!.Steps.Select(s => s.Step)
                    .ShouldBe([ItemStep.Proposed, ItemStep.Placed, ItemStep.Opened, ItemStep.OpeningAnnulled])
        );
    }

    [Theory, EveryDatabase]
    public async Task An_adopted_initiative_is_endorsed_again_and_the_second_decision_wins(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var closed = await app.Decide(initiative.Id, ItemOutcome.Adopted);
        await app.Publish(Annulling(closed, voteGoesOn: false));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Initiative.Status, t.Initiative.Next).ShouldBe((InitiativeStatus.Endorsed, AwaitedStep.Open)),
            t => (t.Decision!.Outcome, t.Decision.Result, t.Decision.ClosedAt).ShouldBe((null, null, null)),
            t => t.Decision!.Options.ShouldBeEmpty()
        );
        (await app.App.Facts<InitiativeDecisionAnnulled>()).ShouldBe([new InitiativeDecisionAnnulled(initiative.Id, closed.ItemId)]);
        await app.Publish(Closing(closed.ItemId, initiative.Id, ItemOutcome.Rejected));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Initiative.Status, t.Decision!.Outcome).ShouldBe((InitiativeStatus.Rejected, ItemOutcome.Rejected)),
            t =>
                t.Decision!.Steps.Select(s => s.Step)
                    .ShouldBe([ItemStep.Proposed, ItemStep.Closed, ItemStep.ClosingAnnulled, ItemStep.Closed])
        );
    }

    [Theory, EveryDatabase]
    public async Task A_vote_that_goes_on_is_open_with_its_rules_and_a_decision_that_did_not_bind_moves_nothing(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var placed = Placing(NewId(), initiative.Id);
        await app.Publish(new ItemProposed(placed.ItemId, initiative.Id, "Samen één loket"), placed, Opening(placed));
        var closed = Closing(placed.ItemId, initiative.Id, ItemOutcome.NoQuorum);
        await app.Publish(closed, Annulling(closed, voteGoesOn: true));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Initiative.Status, t.Initiative.Next).ShouldBe((InitiativeStatus.Endorsed, AwaitedStep.Vote)),
            t => (t.Decision!.RuleSet is null, t.Decision.Outcome).ShouldBe((false, null))
        );
        (await app.App.Facts<InitiativeDecisionAnnulled>()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_annulled_ratification_leaves_what_a_consultation_adopted(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var (item, ratifying) = (NewId(), NewId());
        await app.Publish(
            new ItemProposed(item, initiative.Id, "Samen één loket"),
            Closing(item, initiative.Id, ItemOutcome.Adopted, binding: false),
            new ItemRatified(item, initiative.Id, ratifying, NewId(), new DateOnly(2020, 9, 25)),
            new ItemRatificationAnnulled(item, initiative.Id, ratifying)
        );
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Initiative.Status, t.Initiative.Next).ShouldBe((InitiativeStatus.Endorsed, AwaitedStep.Ratify)),
            t => (t.Decision!.Outcome, t.Decision.Binding, t.Decision.RatifiedAt).ShouldBe((ItemOutcome.Adopted, false, null)),
            t => t.Decision!.Steps[^1].Step.ShouldBe(ItemStep.RatificationAnnulled)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_released_commitment_leaves_the_trace_and_another_one_stands_whatever_came_first(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Adopted);
        var (first, second, item) = (NewId(), NewId(), NewId());
        await app.App.Tell("funding", Booking(first), new CommitmentReleased(first, initiative.Id, item));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => t.Commitment.ShouldBeNull(),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.Book)
        );
        await app.App.Tell("funding", Booking(first), Booking(second), new CommitmentReleased(first, initiative.Id, item));
        (await app.Trace(initiative.Id)).Commitment!.CommitmentId.ShouldBe(second);

        CommitmentBooked Booking(Guid id) => new(id, initiative.Id, item, 2020, 300, 20, 320, 0);
    }

    private static ItemClosingAnnulled Annulling(ItemClosed closed, bool voteGoesOn) =>
        new(
            closed.ItemId,
            closed.Kind,
            closed.Title,
            closed.InitiativeId,
            closed.AssemblyId,
            closed.Outcome,
            voteGoesOn,
            "De stemming sloot te vroeg."
        );
}
