using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;
using static Samen.Initiatives.Tests.InitiativesApp;

namespace Samen.Initiatives.Tests;

/// <summary>The trace of an initiative, fed by the facts of the other services.</summary>
public sealed class TraceTests
{
    [Theory, EveryDatabase]
    public async Task An_item_is_followed_from_the_list_to_the_opening_of_its_vote(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var placed = Placing(NewId(), initiative.Id);
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Decision, t.Commitment).ShouldBe((null, null)),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.Propose)
        );

        await app.Publish(new ItemProposed(placed.ItemId, initiative.Id, "Samen één loket"));
        (await app.Trace(initiative.Id)).Initiative.Next.ShouldBe(AwaitedStep.Place);
        await app.Publish(placed);
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Decision!.AssemblyId, t.Decision.AssemblyDate).ShouldBe((placed.AssemblyId, new DateOnly(2020, 6, 26))),
            t => t.Decision!.BoardRecommendation.ShouldBe(Recommendation.Adopt),
            t => t.Decision!.ServiceDeliveryBoardRecommendation.ShouldBe(Recommendation.Hold),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.Open)
        );
        await app.Publish(Opening(placed));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => t.Decision!.OpenedAt.ShouldNotBeNull(),
            t => t.Decision!.RuleSet!.Name.ShouldBe("ordinary"),
            t => t.Decision!.Result.ShouldBeNull(),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.Vote)
        );
    }

    [Theory, EveryDatabase]
    public async Task A_written_consultation_shows_its_opening_and_rules_and_waits_for_ratification(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var placed = Placing(NewId(), initiative.Id);
        await app.Publish(new ItemProposed(placed.ItemId, initiative.Id, "Samen één loket"), placed, Opening(placed, binding: false));
        (await app.Trace(initiative.Id)).Decision!.ShouldSatisfyAllConditions(
            d => d.OpenedAt.ShouldNotBeNull(),
            d => (d.RuleSet!.Name, d.RuleSet.Binding).ShouldBe(("consultation", false))
        );

        await app.Publish(Closing(placed.ItemId, initiative.Id, ItemOutcome.Adopted, binding: false));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Decision!.Outcome, t.Decision.Binding).ShouldBe((ItemOutcome.Adopted, false)),
            t => (t.Initiative.Status, t.Initiative.Next).ShouldBe((InitiativeStatus.Endorsed, AwaitedStep.Ratify))
        );
        await app.Publish(new ItemRatified(placed.ItemId, initiative.Id, NewId(), NewId(), new DateOnly(2020, 9, 25)));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Decision!.Binding, t.Decision.RatifiedAt is null).ShouldBe((true, false)),
            t => (t.Initiative.Status, t.Initiative.Next).ShouldBe((InitiativeStatus.Adopted, AwaitedStep.Book))
        );
    }

    [Theory, EveryDatabase]
    public async Task An_amendment_beside_the_proposal_shows_its_opening_rules_and_result(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var placed = Placing(NewId(), initiative.Id);
        VoteOption[] options = [new("Proposal", "Voorstel", true), new("Amendment-1", "Zuiniger", true), new("Against", "Tegen", false)];
        await app.Publish(new ItemProposed(placed.ItemId, initiative.Id, "Samen één loket"), placed, Opening(placed, options: options));
        (await app.Trace(initiative.Id)).Initiative.Next.ShouldBe(AwaitedStep.Vote);

        await app.Publish(
            Closing(placed.ItemId, initiative.Id, ItemOutcome.Adopted) with
            {
                AdoptedOption = "Amendment-1",
                Options = [.. options.Select((o, i) => new OptionResult(o.Key, o.Title, o.Carries, 100 + i, 2, 33.33m))],
            }
        );
        (await app.Trace(initiative.Id)).Decision!.ShouldSatisfyAllConditions(
            d => d.OpenedAt.ShouldNotBeNull(),
            d => d.RuleSet!.Name.ShouldBe("ordinary"),
            d => d.AdoptedOption.ShouldBe("Amendment-1"),
            d => d.Options.Select(o => o.Weight).ShouldBe([100, 101, 102]),
            d => d.Result.ShouldBe(Counted)
        );
    }

    [Theory, EveryDatabase]
    public async Task An_item_that_is_held_and_then_withdrawn_says_so_and_can_be_brought_back(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var (placed, again) = (Placing(NewId(), initiative.Id), NewId());
        await app.Publish(new ItemProposed(placed.ItemId, initiative.Id, "Samen één loket"), placed);
        await app.Publish(new ItemHeld(placed.ItemId, initiative.Id, placed.AssemblyId));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => t.Decision!.Outcome.ShouldBe(ItemOutcome.Held),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.PlaceAgain)
        );
        await app.Publish(new ItemWithdrawn(placed.ItemId, initiative.Id));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => t.Decision!.Outcome.ShouldBe(ItemOutcome.Withdrawn),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.BringBack)
        );

        await app.Publish(new ItemDrafted(again, ItemKind.Proposal, "Samen één loket", initiative.Id, null, placed.ItemId, [], null, null));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Decision!.ItemId, t.Decision.Outcome, t.Decision.AssemblyId).ShouldBe((again, null, null)),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.Place),
            t =>
                t.Decision!.Steps.Select(s => s.Step)
                    .ShouldBe([ItemStep.Proposed, ItemStep.Placed, ItemStep.Held, ItemStep.Withdrawn, ItemStep.Proposed])
        );
    }

    [Theory, EveryDatabase]
    public async Task A_vote_without_quorum_decides_nothing_and_shows_why(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var placed = Placing(NewId(), initiative.Id);
        await app.Publish(new ItemProposed(placed.ItemId, initiative.Id, "Samen één loket"), placed, Opening(placed));
        var quorum = new VoteCondition(ConditionKind.Quorum, VoteMeasure.Weight, VoteBase.Entitled, 1, 2, MoreThan: false);
        var missed = new ReckonedCondition(quorum, 226, 13_232, Met: false);
        var closing = Closing(placed.ItemId, initiative.Id, ItemOutcome.NoQuorum) with { Missed = [missed] };
        await app.Publish(closing, Closing(NewId(), null, ItemOutcome.Adopted));
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Decision!.Outcome, t.Decision.Result).ShouldBe((ItemOutcome.NoQuorum, Counted)),
            t => t.Decision!.ClosedAt.ShouldNotBeNull(),
            t => t.Decision!.Missed.ShouldBe([missed]),
            t => (t.Initiative.Status, t.Initiative.Next).ShouldBe((InitiativeStatus.Endorsed, AwaitedStep.BringBack))
        );
        (await app.App.Facts<InitiativeRejected>()).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_item_that_was_held_is_placed_on_a_later_agenda_without_its_old_outcome(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var placed = Placing(NewId(), initiative.Id);
        var later = Placing(placed.ItemId, initiative.Id, new DateOnly(2020, 9, 25));
        await app.Publish(new ItemProposed(placed.ItemId, initiative.Id, "Samen één loket"), placed);
        await app.Publish(new ItemHeld(placed.ItemId, initiative.Id, placed.AssemblyId), later);
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Decision!.Outcome, t.Decision.AssemblyDate).ShouldBe((null, new DateOnly(2020, 9, 25))),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.Open)
        );
        await app.Publish(
            new AssemblyRevised(
                later.AssemblyId,
                AssemblyKind.Ordinary,
                new DateOnly(2020, 10, 2),
                "Utrecht",
                new DateOnly(2020, 1, 1),
                "De zaal."
            )
        );
        (await app.Trace(initiative.Id)).Decision!.AssemblyDate.ShouldBe(new DateOnly(2020, 10, 2));
    }

    [Theory, EveryDatabase]
    public async Task The_commitment_is_shown_with_the_coverage_of_its_first_year(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Adopted);
        var (commitment, item) = (NewId(), (await app.Trace(initiative.Id)).Decision!.ItemId);
        await app.App.Tell(
            "funding",
            new CommitmentBooked(commitment, initiative.Id, item, 2020, 250_000_000, 60_000_000, 100, 309_999_900)
        );
        var booked = (await app.Trace(initiative.Id)).Commitment!;
        booked.ShouldBe(new TraceCommitment(commitment, 2020, 250_000_000, 60_000_000, 100, 309_999_900, booked.BookedAt));
        await app.App.Tell(
            "funding",
            new CommitmentCoverageChanged(commitment, initiative.Id, 2021, 7, 59_999_993),
            new CommitmentCoverageChanged(commitment, initiative.Id, 2020, 310_000_000, 0)
        );
        (await app.Trace(initiative.Id)).ShouldSatisfyAllConditions(
            t => (t.Commitment!.CoveredCents, t.Commitment.UncoveredCents).ShouldBe((310_000_000, 0)),
            t => t.Initiative.Next.ShouldBe(AwaitedStep.CarryOut)
        );
    }

    [Theory, EveryDatabase]
    public async Task The_decision_of_the_assembly_is_taken_over_and_names_its_cause(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var adopted = await app.In(InitiativeStatus.Endorsed);
        var rejected = await app.In(InitiativeStatus.Endorsed);
        var yes = await app.Decide(adopted.Id, ItemOutcome.Adopted);
        var no = await app.Decide(rejected.Id, ItemOutcome.Rejected);
        ((await app.Get(adopted.Id)).Status, (await app.Get(rejected.Id)).Status).ShouldBe(
            (InitiativeStatus.Adopted, InitiativeStatus.Rejected)
        );
        (await app.App.Facts<InitiativeAdopted>()).ShouldBe([new InitiativeAdopted(adopted.Id, yes.ItemId)]);
        (await app.App.Facts<InitiativeRejected>()).ShouldBe([new InitiativeRejected(rejected.Id, no.ItemId)]);
        // Six municipalities, then proposed and closed, twice.
        (await app.App.Facts())
            .Where(f => f.CauseSource is not null)
            .Select(f => (f.CauseSource, f.CausePosition))
            .ShouldBe([("municipalities", 8), ("municipalities", 10)]);
    }

    [Fact]
    public async Task A_decision_that_cannot_be_is_parked_for_an_admin_and_blocks_nobody_else()
    {
        await using var app = await Start();
        var draft = await app.In(InitiativeStatus.Draft);
        var endorsed = await app.In(InitiativeStatus.Endorsed);
        var closed = await app.Decide(draft.Id, ItemOutcome.Adopted);
        await app.Decide(endorsed.Id, ItemOutcome.Adopted);

        (await app.Get(draft.Id)).Status.ShouldBe(InitiativeStatus.Draft);
        (await app.Get(endorsed.Id)).Status.ShouldBe(InitiativeStatus.Adopted);
        var admin = app.App.As(Roles.Admin);
        var parked = (await admin.GetAsync("/initiatives/v1/parked-facts").Read<ParkedFactView[]>()).Single();
        (parked.Source, parked.Subject, parked.State).ShouldBe(("municipalities", $"agenda-items/{closed.ItemId}", "Failed"));

        // Once the initiative has come as far, a retry applies it.
        await app.PostSubmission(draft.Id).Read<InitiativeView>();
        await app.Taskforce.Advise(draft.Id, Verdict.Endorse);
        (await admin.SendBody("POST", $"/initiatives/v1/parked-facts/municipalities/{parked.Position}/retries")).EnsureSuccessStatusCode();
        (await app.Get(draft.Id)).Status.ShouldBe(InitiativeStatus.Adopted);
        (await admin.GetAsync("/initiatives/v1/parked-facts").Read<ParkedFactView[]>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Redelivered_facts_change_nothing()
    {
        await using var app = await Start();
        var initiative = await app.In(InitiativeStatus.Adopted);
        var (before, trace) = (await app.Snapshot(), await app.Trace(initiative.Id));
        var inbox = app.App.Services.GetRequiredKeyedService<Inbox>(InitiativesService.Name);
        // Positions 1 to 8 were applied; what comes again under them is dropped unread.
        var again = Enumerable
            .Range(1, 8)
            .Select(i => new FactEnvelope
            {
                Position = i,
                FactId = NewId(),
                Type = "nl.samen.municipalities.item-closed.v1",
                Subject = "agenda-items/x",
                Number = 1,
                Body = "{}",
            });
        await inbox.Apply(new FactBatch("municipalities", 1, [.. again], 8), CancellationToken.None);
        (await app.Snapshot()).ShouldBe(before);
        (await app.Trace(initiative.Id)).ShouldBeEquivalentTo(trace);
    }
}
