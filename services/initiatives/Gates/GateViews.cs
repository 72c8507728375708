using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Gates as callers see them, with advice and decisions.</summary>
internal static class GateViews
{
    public static async Task<GateView> Of(Reading reading, Gate gate) => (await Of(reading, [gate])).Single();

    public static async Task<IReadOnlyList<GateView>> Of(Reading reading, IReadOnlyList<Gate> gates)
    {
        var decisions = await GateDecisionStore.Of(reading, [.. gates.Select(g => g.Id)]);
        var items = gates.Where(g => g.ItemId is not null).Select(g => g.ItemId!.Value).ToList();
        var advice = (await AdviceStore.On(reading, items)).ToDictionary(a => a.ItemId!.Value);
        return
        [
            .. gates.Select(g => new GateView(
                g.Id,
                g.InitiativeId,
                g.Title,
                g.From,
                g.To,
                g.Decider,
                g.NeedsDeliveryBoard,
                g.Status,
                g.Sheet.Questions,
                g.Sheet.Answers,
                g.Sheet.Risks,
                g.PlanVersion,
                g.AskedAt,
                g.ItemId,
                g.ItemId is { } item ? advice.GetValueOrDefault(item)?.View() : null,
                g is { BoardVerdict: { } verdict, BoardReason: { } reason, BoardGivenOn: { } on }
                    ? new BoardAdviceView(verdict, reason, on)
                    : null,
                [.. decisions[g.Id].Select(d => d.View())],
                g.Status == GateStatus.Asked && (!g.NeedsDeliveryBoard || g.BoardVerdict is not null)
                    ? g.Outcomes(g.ItemId is { } asked ? advice.GetValueOrDefault(asked)?.Verdict : null)
                    : [],
                g.ProposedPlanVersion,
                g.RaisesCost,
                g.Version
            )),
        ];
    }

    /// <summary>A gate that the caller may see, with the initiative.</summary>
    /// <exception cref="Refused">404: there is none, or its owners still prepare it.</exception>
    public static async Task<(Gate, Initiative)> Seen(Reading reading, Guid id, Caller caller)
    {
        var gate = await GateStore.Get(reading, id) ?? throw Refused.NotFound("gate");
        return await IsSeen(reading, gate, caller)
            ? (gate, (await InitiativeStore.Get(reading, gate.InitiativeId))!)
            : throw Refused.NotFound("gate");
    }

    /// <summary>Whether it was asked, or the caller acts for an owner.</summary>
    public static async Task<bool> IsSeen(Reading reading, Gate gate, Caller caller) =>
        !gate.IsPrivate || (await InitiativeStore.Get(reading, gate.InitiativeId))!.IsOwnedBy(Initiative.ViewerOf(caller));

    /// <summary>What was promised at the gate before this one, or when the Taskforce endorsed the plan.</summary>
    public static async Task<GatePromise?> Promised(Reading reading, Gate gate)
    {
        var before = (await GateStore.Of(reading, gate.InitiativeId)).LastOrDefault(g =>
            g.Status == GateStatus.Decided && g.PreparedAt < gate.PreparedAt
        );
        var plans = await PlanVersionStore.Of(reading, gate.InitiativeId);
        if (before is not null)
        {
            var decision = (await GateDecisionStore.Of(reading, before.Id)).Last(d => d.AnnulledAt is null);
            return plans.FirstOrDefault(p => p.Version == before.PlanVersion) is { } then
                ? new GatePromise(before.Id, then.Version, then.Plan, [.. decision.Conditions.Select(c => c.View())])
                : null;
        }
        var endorsed = (await AdviceStore.OnPlan(reading, gate.InitiativeId)).LastOrDefault(a => a.Verdict == Verdict.Endorse);
        return plans.FirstOrDefault(p => p.SavedAt <= endorsed?.GivenAt) is { } first
            ? new GatePromise(null, first.Version, first.Plan, [])
            : null;
    }

    /// <summary>What it changes in the plan; null: nothing.</summary>
    public static async Task<PlanProposal?> Proposal(Reading reading, Gate gate)
    {
        if (gate.ProposedPlanVersion is not { } version)
            return null;
        var plans = await HeldPlans.Of(reading, gate.InitiativeId);
        var (held, adopted) = (plans.HeldBefore(gate), plans.AdoptedBefore(gate));
        return new PlanProposal(
            version,
            plans.Version(version).Plan,
            held.Version,
            held.Plan,
            adopted.Version,
            adopted.OneOffCents,
            adopted.YearlyCents
        );
    }
}
