using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The phase of an initiative. Only its status and a gate move it; time moves nothing.</summary>
internal sealed partial record Initiative
{
    /// <summary>Null: it was never submitted.</summary>
    public InitiativePhase? Phase { get; init; }

    /// <summary>When it entered its phase.</summary>
    public DateTimeOffset? PhaseSince { get; init; }

    /// <summary>When its next gate should be; null: no day was named.</summary>
    public DateOnly? PhaseEndsOn { get; init; }

    /// <summary>Whether it stopped, was turned down, or is finished.</summary>
    public bool IsEnded => Phase == InitiativePhase.Ended;

    /// <summary>Whether it is on the agenda of an assembly, or its vote goes on.</summary>
    public bool IsOnAgenda =>
        Status == InitiativeStatus.Endorsed
        && LastStep is ItemStep.Placed or ItemStep.Opened or ItemStep.OpeningAnnulled or ItemStep.ClosingAnnulled;

    /// <summary>Enters a phase; in the one that it is in already it stays.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="now">The current time.</param>
    /// <param name="endsOn">When its next gate should be.</param>
    public Initiative Enter(InitiativePhase phase, DateTimeOffset now, DateOnly? endsOn = null) =>
        Phase == phase ? this : this with { Phase = phase, PhaseSince = now, PhaseEndsOn = endsOn };

    /// <summary>A gate moves it, or leaves it in its phase: then nothing is told, and only its next gate has another day.</summary>
    /// <exception cref="RuleViolation"><c>on-agenda</c>: the assembly is about to decide on what would end.</exception>
    public (Initiative, InitiativePhaseChanged?) Pass(Gate gate, InitiativePhase to, string reason, DateTimeOffset now, DateOnly? endsOn)
    {
        if (to == InitiativePhase.Ended && IsOnAgenda)
            throw new RuleViolation("on-agenda", "Its item is on the agenda of an assembly; that is withdrawn first.");
        return Phase == to
            ? (Changed() with { PhaseEndsOn = endsOn }, null)
            : (Changed().Enter(to, now, endsOn), new InitiativePhaseChanged(Id, gate.Id, Phase!.Value, to, reason));
    }
}
