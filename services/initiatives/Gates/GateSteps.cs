using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What every change of a gate has in common.</summary>
internal static class GateSteps
{
    /// <summary>
    /// Takes the step on the gate as it is, held, and writes and answers the gate after it. The initiative is the one that it had before.
    /// </summary>
    public static Task<Ok<GateView>> Step(
        this InitiativesDatabase database,
        Guid id,
        Caller caller,
        Func<Work, Gate, Initiative, Task<Gate>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                if (await GateStore.Held(work, id) is null)
                    throw Refused.NotFound("gate");
                var (gate, initiative) = await GateViews.Seen(work, id, caller);
                var after = await step(work, gate, initiative);
                if (!await GateStore.Update(work, after))
                    throw caller.Overtaken();
                caller.Tag(after.Version);
                return TypedResults.Ok(await GateViews.Of(work, after));
            },
            ct
        );

    /// <summary>The decision at a gate with this number.</summary>
    /// <exception cref="Refused">404: there is none.</exception>
    public static async Task<GateDecision> Decision(Reading reading, Gate gate, int number) =>
        (await GateDecisionStore.Of(reading, gate.Id)).FirstOrDefault(d => d.Number == number) ?? throw Refused.NotFound("decision");

    /// <summary>Refuses a caller that does not decide at a gate, nor records what is decided.</summary>
    /// <exception cref="Refused">
    /// 403 <c>not-your-decision</c>, <c>no-seat</c> or <c>not-leading</c>; <c>own-initiative</c>: their municipality owns it, and the other
    /// of chair and secretary can record it.
    /// </exception>
    public static async Task MustDecide(
        Work work,
        Gate gate,
        Initiative initiative,
        TaskforceSettings settings,
        Caller caller,
        DateOnly today
    )
    {
        if (WhyNotDecided(gate, initiative, await SeatStore.List(work), settings, caller, today) is { } refusal)
            throw refusal;
    }

    /// <summary>Why a caller may not record the decision at a gate, see <see cref="MustDecide"/>; null: they may.</summary>
    public static Refused? WhyNotDecided(
        Gate gate,
        Initiative initiative,
        IReadOnlyList<Seat> seats,
        TaskforceSettings settings,
        Caller caller,
        DateOnly today
    )
    {
        if (gate.Decider != GateDecider.Taskforce || !caller.Is(Roles.TaskforceMember))
            return gate.Decider != GateDecider.Taskforce && caller.Is(Roles.AssemblySecretary)
                ? null
                : Refused.Forbidden(
                    "not-your-decision",
                    gate.Decider == GateDecider.Taskforce
                        ? "The Taskforce decides here: its chair or secretary records it."
                        : "The assembly secretary records what board and assembly decide."
                );
        if (seats.WhyNotLeading(caller, today) is { } refusal)
            return refusal;
        var seat = seats.Of(caller, today)!;
        var others = seats.Where(one => one.Leads && one.Id != seat.Id && one.IsFilled(today));
        return !settings.MembersAdviseOnOwnInitiatives && IsOwn(seat, initiative) && others.Any(one => !IsOwn(one, initiative))
            ? Refused.Forbidden(
                "own-initiative",
                "This is an initiative of your own municipality; the other of chair and secretary records it."
            )
            : null;
    }

    private static bool IsOwn(Seat seat, Initiative initiative) => seat.MunicipalityCode is { } code && initiative.IsOwnedBy(code);

    /// <summary>A condition of a decision at a gate is met, or no longer.</summary>
    /// <exception cref="Refused">404: there is no such decision or condition.</exception>
    public static async Task<Gate> Settle(
        Work work,
        Gate gate,
        int number,
        int condition,
        DateTimeOffset now,
        Func<GateCondition, GateCondition> step
    )
    {
        var decision = await Decision(work, gate, number);
        decision.MustStand();
        var settled = step(decision.Conditions.FirstOrDefault(c => c.Number == condition) ?? throw Refused.NotFound("condition"));
        await GateDecisionStore.Update(work, settled);
        work.Publish(new GateConditionSettled(gate.Id, gate.InitiativeId, number, condition, settled.MetOn is not null), now);
        return gate.Changed();
    }
}
