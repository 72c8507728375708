using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Where a gate leads, who decides there, and the plan that it proposes.</summary>
internal sealed partial record Gate
{
    /// <summary>The version of the plan that holds after a go; null: the plan stays as it is.</summary>
    public int? ProposedPlanVersion { get; init; }

    /// <summary>Whether that costs the fund more than the assembly adopted.</summary>
    public bool RaisesCost { get; init; }

    /// <summary>Whether it changes the plan and leaves the initiative in its phase.</summary>
    public bool IsOfPlan => From == To;

    /// <summary>
    /// The phases to which a gate of an initiative leads: the next one, past the pilot where it is proven elsewhere, or the end; what the
    /// assembly adopted can also stay in its phase and change its plan. While the Taskforce weighs the plan there is none, since its advice
    /// is the gate of that phase.
    /// </summary>
    public static IReadOnlyList<InitiativePhase> LeadsTo(Initiative initiative)
    {
        if (initiative.Phase is null or InitiativePhase.Intake or InitiativePhase.Ended)
            return [];
        InitiativePhase[] next = (initiative.Phase, initiative.Track) switch
        {
            (InitiativePhase.Exploration, Track.ScaleUp) => [InitiativePhase.Pilot, InitiativePhase.ScalingUp],
            (InitiativePhase.Exploration, _) => [InitiativePhase.Pilot],
            (InitiativePhase.Pilot, _) => [InitiativePhase.ScalingUp],
            (InitiativePhase.ScalingUp, _) => [InitiativePhase.Operations],
            _ => [],
        };
        return
        [
            .. initiative is { Status: InitiativeStatus.Adopted, Phase: { } same } ? [same] : Array.Empty<InitiativePhase>(),
            .. next,
            InitiativePhase.Ended,
        ];
    }

    /// <summary>
    /// Who decides: the assembly where scaling up costs the fund money, or a changed plan costs it more than was adopted; the board on what
    /// municipalities will all use or use already; the Taskforce on what is tried.
    /// </summary>
    private static GateDecider DeciderOf(Initiative initiative, InitiativePhase to, bool raisesCost) =>
        to switch
        {
            _ when raisesCost => GateDecider.Assembly,
            InitiativePhase.Pilot => GateDecider.Taskforce,
            InitiativePhase.ScalingUp when initiative.Phase != to && initiative.OneOffCents + initiative.YearlyCents > 0 =>
                GateDecider.Assembly,
            InitiativePhase.Ended when initiative.Phase is InitiativePhase.Exploration or InitiativePhase.Pilot => GateDecider.Taskforce,
            InitiativePhase.Exploration => GateDecider.Taskforce,
            _ => GateDecider.Board,
        };

    /// <summary>The owners propose a plan that holds after a go, or replace their proposal.</summary>
    /// <param name="version">That version.</param>
    /// <param name="changed">The initiative with it.</param>
    /// <param name="adopted">The version that the assembly adopted last.</param>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it is asked or over, or leads to the end; <c>not-adopted</c>: the assembly decides on the plan first.
    /// </exception>
    public Gate Propose(int version, Initiative changed, PlanVersion adopted)
    {
        var proposed = After(GateAction.Answer);
        if (To == InitiativePhase.Ended)
            throw new RuleViolation("wrong-state", "What ends has no plan to change.");
        if (changed.Status != InitiativeStatus.Adopted)
            throw new RuleViolation("not-adopted", "The general assembly has not adopted this initiative.");
        var raises = changed.OneOffCents > adopted.OneOffCents || changed.YearlyCents > adopted.YearlyCents;
        return proposed.With(version, raises, changed);
    }

    /// <summary>The plan stays as it is after all.</summary>
    /// <param name="initiative">The initiative as it is.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is asked or over, or proposes no plan.</exception>
    public Gate DropPlan(Initiative initiative)
    {
        var dropped = After(GateAction.Answer);
        return ProposedPlanVersion is null
            ? throw new RuleViolation("wrong-state", "This gate proposes no plan.")
            : dropped.With(null, false, initiative);
    }

    private Gate With(int? version, bool raises, Initiative initiative)
    {
        var decider = DeciderOf(initiative, To, raises);
        return this with
        {
            ProposedPlanVersion = version,
            RaisesCost = raises,
            Decider = decider,
            NeedsDeliveryBoard = decider == GateDecider.Board,
        };
    }
}
