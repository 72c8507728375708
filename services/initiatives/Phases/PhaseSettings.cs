using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>
/// Settings of phases and gates: <c>Samen:Initiatives:Phases</c>. No source names a model of gates of the joint fund; the term of two weeks
/// is that of the state's review of ICT projects (BIT), all else a choice of this program.
/// </summary>
internal sealed record PhaseSettings
{
    public const string Section = "Samen:Initiatives:Phases",
        Rule =
            $"{Section}: ReactionDays must be from 1 to 90, WarnDays from 0 to 90, and Questions have at most 20 per phase, each in Dutch "
            + "and in English, under Pilot, ScalingUp, Operations or Ended; so has PlanQuestions.";

    private const int MostQuestions = 20;

    /// <summary>Days that owners have to react to a decision, 1 to 90.</summary>
    public int ReactionDays { get; init; } = 14;

    /// <summary>Days ahead of its day that a term is announced, 0 to 90.</summary>
    public int WarnDays { get; init; } = 14;

    /// <summary>The questions of the gate to a phase, in the place of <see cref="GateQuestions.Usual"/>.</summary>
    public Dictionary<InitiativePhase, GateQuestion[]> Questions { get; init; } = [];

    /// <summary>The questions of a gate that changes the plan within a phase, in the place of <see cref="GateQuestions.OfPlan"/>.</summary>
    public GateQuestion[] PlanQuestions { get; init; } = [];

    /// <summary>Whether every setting is in range.</summary>
    public bool IsValid =>
        ReactionDays is >= 1 and <= 90
        && WarnDays is >= 0 and <= 90
        && Questions.All(q => GateQuestions.Usual.ContainsKey(q.Key) && q.Value.Length >= 1 && AreWhole(q.Value))
        && AreWhole(PlanQuestions);

    private static bool AreWhole(GateQuestion[] questions) =>
        questions.Length <= MostQuestions
        && questions.All(one => !string.IsNullOrWhiteSpace(one.Dutch) && !string.IsNullOrWhiteSpace(one.English));

    /// <summary>What is asked at the gate to a phase.</summary>
    public IReadOnlyList<GateQuestion> Asked(InitiativePhase to) => Questions.TryGetValue(to, out var own) ? own : GateQuestions.Usual[to];

    /// <summary>What is asked at a gate that changes the plan within a phase.</summary>
    public IReadOnlyList<GateQuestion> AskedOfPlan => PlanQuestions.Length > 0 ? PlanQuestions : GateQuestions.OfPlan;
}
