using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>
/// Which versions of a plan hold or held: the last one that was written before the assembly adopted it, and after it those that gates
/// changed it into. It follows from the gates, so an annulled decision leaves no trace in it.
/// </summary>
internal sealed class HeldPlans
{
    private HeldPlans(IReadOnlyList<PlanVersion> versions, IReadOnlyList<(Gate, GateDecision)> changes) =>
        (All, Changes) = (versions, changes);

    /// <summary>The gates that changed the plan, the earliest first, with the decision that did.</summary>
    public IReadOnlyList<(Gate Gate, GateDecision Decision)> Changes { get; }

    /// <summary>The version that holds.</summary>
    public PlanVersion Held => Changes.Count > 0 ? Version(Changes[^1].Gate.ProposedPlanVersion!.Value) : Written;

    /// <summary>The version that the general assembly adopted last, of an initiative that it adopted.</summary>
    public PlanVersion Adopted => AdoptedIn(Changes);

    /// <summary>All of them, newest first.</summary>
    public IReadOnlyList<PlanVersion> All { get; }

    /// <summary>The number of the next version.</summary>
    public int Next => All[0].Version + 1;

    private PlanVersion Written => All.First(v => v.GateId is null);

    public static async Task<HeldPlans> Of(Reading reading, Guid initiative)
    {
        var gates = (await GateStore.Of(reading, initiative))
            .Where(g => g is { Status: GateStatus.Decided, ProposedPlanVersion: not null })
            .ToList();
        var decisions = await GateDecisionStore.Of(reading, [.. gates.Select(g => g.Id)]);
        return new HeldPlans(
            await PlanVersionStore.Of(reading, initiative),
            [
                .. from gate in gates
                let last = decisions[gate.Id].LastOrDefault(d => d.AnnulledAt is null)
                where last is { IsGo: true }
                select (gate, last),
            ]
        );
    }

    public PlanVersion Version(int number) => All.First(v => v.Version == number);

    /// <summary>The version that held when a gate was prepared.</summary>
    public PlanVersion HeldBefore(Gate gate) => Before(gate) is [.., var last] ? Version(last.Gate.ProposedPlanVersion!.Value) : Written;

    /// <summary>The version that the general assembly had adopted last when a gate was prepared.</summary>
    public PlanVersion AdoptedBefore(Gate gate) => AdoptedIn(Before(gate));

    private List<(Gate Gate, GateDecision Decision)> Before(Gate gate) =>
        [.. Changes.Where(c => c.Gate.PreparedAt < gate.PreparedAt && c.Gate.Id != gate.Id)];

    private PlanVersion AdoptedIn(IReadOnlyList<(Gate Gate, GateDecision Decision)> changes) =>
        changes.LastOrDefault(c => c.Gate.Decider == GateDecider.Assembly) is { Gate.ProposedPlanVersion: { } version }
            ? Version(version)
            : Written;
}
