using Microsoft.Extensions.DependencyInjection;
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
    public async Task The_trace_grows_with_every_fact(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var initiative = await app.In(InitiativeStatus.Endorsed);
        var (item, id) = (NewId(), initiative.Id);
        var trace = await app.Trace(id);
        (trace.Decision, trace.Commitment).ShouldBe((null, null));
        trace.Need.Id.ShouldBe(initiative.NeedId);
        trace.Initiative.ShouldBeEquivalentTo(initiative);

        await app.App.Tell("municipalities", new ItemProposed(item, id, "Samen één loket"));
        var decision = (await app.Trace(id)).Decision!;
        (decision.ItemId, decision.AssemblyId, decision.OpenedAt, decision.Outcome).ShouldBe((item, null, null, null));

        var closed = Closing(item, id, Outcome.Adopted);
        await app.App.Tell(
            "municipalities",
            new ItemPlaced(item, id, closed.AssemblyId, closed.AssemblyDate, Recommendation.Adopt, Recommendation.Hold)
        );
        decision = (await app.Trace(id)).Decision!;
        (decision.AssemblyId, decision.AssemblyDate, decision.BoardRecommendation, decision.ServiceDeliveryBoardRecommendation).ShouldBe(
            (closed.AssemblyId, new DateOnly(2020, 6, 26), Recommendation.Adopt, Recommendation.Hold)
        );

        await app.App.Tell("municipalities", new ItemOpened(item, id, closed.AssemblyId, Rule, 13_232, 355));
        decision = (await app.Trace(id)).Decision!;
        decision.OpenedAt.ShouldNotBeNull();
        decision.Rule.ShouldBe(Rule);
        decision.Result.ShouldBeNull();

        await app.App.Tell("municipalities", closed);
        trace = await app.Trace(id);
        (trace.Decision!.Outcome, trace.Decision.Result, trace.Initiative.Status).ShouldBe(
            (Outcome.Adopted, closed.Result, InitiativeStatus.Adopted)
        );
        trace.Decision.ClosedAt.ShouldNotBeNull();

        var commitment = NewId();
        await app.App.Tell("funding", new CommitmentBooked(commitment, id, item, 2020, 250_000_000, 60_000_000, 100, 309_999_900));
        (await app.Trace(id)).Commitment.ShouldBe(
            new TraceCommitment(commitment, 2020, 250_000_000, 60_000_000, 100, 309_999_900, (await app.Trace(id)).Commitment!.BookedAt)
        );
        await app.App.Tell(
            "funding",
            new CommitmentCoverageChanged(commitment, id, 2021, 7, 59_999_993),
            new CommitmentCoverageChanged(commitment, id, 2020, 310_000_000, 0)
        );
        var covered = (await app.Trace(id)).Commitment!;
        (covered.CoveredCents, covered.UncoveredCents).ShouldBe((310_000_000, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_decision_that_is_told_in_both_versions_is_taken_over_once_and_a_consultation_only_when_it_is_ratified(
        DatabaseKind kind
    )
    {
        await using var app = await Start(kind);
        var both = await app.In(InitiativeStatus.Endorsed);
        var (first, v1) = (NewId(), Closing(NewId(), both.Id, Outcome.Adopted));
        await app.App.Tell(
            "municipalities",
            new ItemProposed(first, both.Id, "Samen één loket"),
            new ItemDrafted(v1.ItemId, ItemKind.Proposal, "Samen één loket", both.Id, null, first),
            ClosingV2(v1.ItemId, both.Id, ItemOutcome.Adopted, binding: true),
            v1
        );
        (await app.Trace(both.Id)).ShouldSatisfyAllConditions(
            t => t.Initiative.Status.ShouldBe(InitiativeStatus.Adopted),
            t => t.Decision!.ItemId.ShouldBe(v1.ItemId),
            t => t.Decision!.Result.ShouldBe(v1.Result)
        );
        (await app.App.Facts<InitiativeAdopted>()).Count(f => f.InitiativeId == both.Id).ShouldBe(1);

        var written = await app.In(InitiativeStatus.Endorsed);
        var item = NewId();
        await app.App.Tell(
            "municipalities",
            new ItemProposed(item, written.Id, "Samen één loket"),
            ClosingV2(item, written.Id, ItemOutcome.Adopted, binding: false)
        );
        (await app.Trace(written.Id)).ShouldSatisfyAllConditions(
            t => t.Initiative.Status.ShouldBe(InitiativeStatus.Endorsed),
            t => t.Decision!.Outcome.ShouldBe(Outcome.Adopted)
        );
        await app.App.Tell("municipalities", new ItemRatified(item, written.Id, NewId(), NewId(), new DateOnly(2020, 9, 25)));
        (await app.Trace(written.Id)).Initiative.Status.ShouldBe(InitiativeStatus.Adopted);
        // Without a quorum nothing is decided.
        var missed = await app.In(InitiativeStatus.Endorsed);
        var (without, motion) = (NewId(), NewId());
        await app.App.Tell(
            "municipalities",
            new ItemProposed(without, missed.Id, "Samen één loket"),
            ClosingV2(without, missed.Id, ItemOutcome.NoQuorum, binding: true),
            ClosingV2(motion, null, ItemOutcome.Adopted, binding: true)
        );
        (await app.Trace(missed.Id)).ShouldSatisfyAllConditions(
            t => t.Initiative.Status.ShouldBe(InitiativeStatus.Endorsed),
            t => t.Decision!.Outcome.ShouldBeNull()
        );
    }

    private static ItemClosedV2 ClosingV2(Guid item, Guid? initiative, ItemOutcome outcome, bool binding) =>
        new(
            item,
            ItemKind.Proposal,
            "Samen één loket",
            initiative,
            NewId(),
            new DateOnly(2020, 6, 26),
            DecisionManner.Vote,
            outcome,
            outcome == ItemOutcome.Adopted ? "For" : null,
            binding,
            [],
            null
        );

    [Theory, EveryDatabase]
    public async Task The_decision_of_the_assembly_is_taken_over_and_names_its_cause(DatabaseKind kind)
    {
        await using var app = await Start(kind);
        var adopted = await app.In(InitiativeStatus.Endorsed);
        var rejected = await app.In(InitiativeStatus.Endorsed);
        var yes = await app.Decide(adopted.Id, Outcome.Adopted);
        var no = await app.Decide(rejected.Id, Outcome.Rejected);
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
        var closed = await app.Decide(draft.Id, Outcome.Adopted);
        await app.Decide(endorsed.Id, Outcome.Adopted);

        (await app.Get(draft.Id)).Status.ShouldBe(InitiativeStatus.Draft);
        (await app.Get(endorsed.Id)).Status.ShouldBe(InitiativeStatus.Adopted);
        var admin = app.App.As(Roles.Admin);
        var parked = (await admin.GetAsync("/initiatives/v1/parked-facts").Read<ParkedFactView[]>()).Single();
        (parked.Source, parked.Subject, parked.State).ShouldBe(("municipalities", $"agenda-items/{closed.ItemId}", "Failed"));

        // Once the initiative has come as far, a retry applies it.
        await app.PostSubmission(draft.Id).Read<InitiativeView>();
        await app.PostAdvice(draft.Id, Verdict.Endorse).Read<InitiativeView>();
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
            .Select(i => new Fact
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
