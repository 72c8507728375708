using System.ComponentModel.DataAnnotations;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Terms and questions of phases and gates; at the first start <c>Samen:Initiatives:Phases</c>. No source names a model of gates of the
/// joint fund; the term of two weeks is that of the state's review of ICT projects (BIT), all else a choice of this program. A gate keeps
/// the questions and terms that it was prepared and decided with.
/// </summary>
internal sealed record PhaseSettings
{
    public const string Section = "Samen:Initiatives:Phases";

    private const int MostQuestions = 20,
        LongestQuestion = 300;

    /// <summary>Days that owners have to react to a decision.</summary>
    [Range(1, 90)]
    public int ReactionDays { get; init; } = 14;

    /// <summary>Days ahead of its day that a term is announced.</summary>
    [Range(0, 90)]
    public int WarnDays { get; init; } = 14;

    /// <summary>The questions of the gate to a pilot; none: <see cref="GateQuestions.Usual"/>. So with those below.</summary>
    [MaxLength(MostQuestions), SettingKind(SettingKind.Questions)]
    public IReadOnlyList<GateQuestion> PilotQuestions { get; init; } = [];

    /// <summary>Those of the gate to scaling up.</summary>
    [MaxLength(MostQuestions), SettingKind(SettingKind.Questions)]
    public IReadOnlyList<GateQuestion> ScalingUpQuestions { get; init; } = [];

    /// <summary>Those of the gate to operations.</summary>
    [MaxLength(MostQuestions), SettingKind(SettingKind.Questions)]
    public IReadOnlyList<GateQuestion> OperationsQuestions { get; init; } = [];

    /// <summary>Those of the gate to the end.</summary>
    [MaxLength(MostQuestions), SettingKind(SettingKind.Questions)]
    public IReadOnlyList<GateQuestion> EndedQuestions { get; init; } = [];

    /// <summary>The questions of a gate that changes the plan within a phase; none: <see cref="GateQuestions.OfPlan"/>.</summary>
    [MaxLength(MostQuestions), SettingKind(SettingKind.Questions)]
    public IReadOnlyList<GateQuestion> PlanQuestions { get; init; } = [];

    /// <summary>What attributes can't say of it.</summary>
    public IEnumerable<Fault> Faults() =>
        new[]
        {
            ("pilotQuestions", PilotQuestions),
            ("scalingUpQuestions", ScalingUpQuestions),
            ("operationsQuestions", OperationsQuestions),
            ("endedQuestions", EndedQuestions),
            ("planQuestions", PlanQuestions),
        }.SelectMany(list =>
            SettingTexts.FaultsOf(
                list.Item1,
                list.Item2.SelectMany(question => new[] { question.Dutch, question.English }),
                LongestQuestion
            )
        );

    /// <summary>What is asked at the gate to a phase.</summary>
    public IReadOnlyList<GateQuestion> Asked(InitiativePhase to)
    {
        var own = to switch
        {
            InitiativePhase.Pilot => PilotQuestions,
            InitiativePhase.ScalingUp => ScalingUpQuestions,
            InitiativePhase.Operations => OperationsQuestions,
            InitiativePhase.Ended => EndedQuestions,
            _ => [],
        };
        return own.Count > 0 ? own : GateQuestions.Usual[to];
    }

    /// <summary>What is asked at a gate that changes the plan within a phase.</summary>
    public IReadOnlyList<GateQuestion> AskedOfPlan => PlanQuestions.Count > 0 ? PlanQuestions : GateQuestions.OfPlan;
}
