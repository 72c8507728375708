using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What a decision at a gate does to the initiative: its phase, and its plan where the gate proposes one.</summary>
internal static class GateEffects
{
    /// <summary>Refuses what the members did not adopt since the gate was asked, or adopted after the decision.</summary>
    /// <exception cref="Refused">400.</exception>
    public static async Task MustBeAdopted(Reading reading, DecideGateRequest request, Gate gate)
    {
        if (request.AdoptedByItemId is not { } item)
            return;
        if (await AdoptedItemStore.Get(reading, item) is not { } adopted)
            throw Refused.Invalid("/adoptedByItemId", "unknown", "The members have adopted no such item.");
        if (adopted.InitiativeId is { } other && other != gate.InitiativeId)
            throw Refused.Invalid("/adoptedByItemId", "other-initiative", "By this item the members adopted another initiative.");
        if (gate.AskedAt is { } asked && adopted.DecidedOn < DutchTime.DayOf(asked))
            throw Refused.Invalid("/adoptedByItemId", "before-asked", "The members decided before the gate was asked.");
        if (adopted.DecidedOn > request.DecidedOn)
            throw Refused.Invalid("/adoptedByItemId", "after-decision", "The members decided after this day.");
    }

    /// <summary>It is decided.</summary>
    public static async Task Take(Work work, Initiative initiative, Gate gate, GateDecision decision, DateTimeOffset now, Caller caller)
    {
        var to = decision.Outcome == GateOutcome.Stop ? InitiativePhase.Ended : gate.To;
        var moved = initiative.Pass(gate, to, decision.Reason, now, decision.NextGateOn);
        var plan =
            decision.IsGo && gate.ProposedPlanVersion is { } version ? (await HeldPlans.Of(work, initiative.Id)).Version(version) : null;
        await Keep(work, moved, plan, (gate, decision), restores: false, now, caller);
    }

    /// <summary>The decision is annulled: the phase and the plan before it hold again.</summary>
    public static async Task TakeBack(Work work, Initiative initiative, Gate gate, GateDecision annulled, DateTimeOffset now, Caller caller)
    {
        var endsOn = await EndsOnBefore(work, gate);
        var moved = initiative.Pass(gate, gate.From, annulled.AnnulmentReason!, now, endsOn);
        var plan =
            annulled.IsGo && gate.ProposedPlanVersion is not null ? (await HeldPlans.Of(work, initiative.Id)).HeldBefore(gate) : null;
        await Keep(work, moved, plan, (gate, annulled), restores: true, now, caller);
    }

    private static async Task Keep(
        Work work,
        (Initiative Initiative, InitiativePhaseChanged? Fact) moved,
        PlanVersion? plan,
        (Gate Gate, GateDecision Decision) by,
        bool restores,
        DateTimeOffset now,
        Caller caller
    )
    {
        var (after, changed) = plan is null ? (moved.Initiative, null) : moved.Initiative.Take(plan, by.Gate, by.Decision, restores);
        if (!await InitiativeStore.Update(work, after))
            throw caller.Overtaken();
        if (moved.Fact is not null)
            work.Publish(moved.Fact, now);
        if (changed is not null)
            work.Publish(changed, now);
    }

    /// <summary>When the next gate should have been before this one was decided: the last decision before it said so.</summary>
    private static async Task<DateOnly?> EndsOnBefore(Work work, Gate gate)
    {
        var before = (await GateStore.Of(work, gate.InitiativeId)).Where(g =>
            g.Status == GateStatus.Decided && g.PreparedAt < gate.PreparedAt
        );
        var decisions = await GateDecisionStore.Of(work, [.. before.Select(g => g.Id)]);
        return before.Select(g => decisions[g.Id].LastOrDefault(d => d.AnnulledAt is null)?.NextGateOn).LastOrDefault();
    }
}
