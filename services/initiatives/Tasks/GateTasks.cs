using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Settings;
using Samen.Tasks;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What waits at the gates between the phases of initiatives.</summary>
internal sealed class GateTasks(Setting<TaskforceSettings> settings)
{
    /// <summary>A gate is asked for so many days before a phase ends.</summary>
    private const int DaysBeforeEnd = 31;

    /// <summary>What owners prepare, ask, react to and meet.</summary>
    public static async Task<IEnumerable<TaskView>> OfOwners(TaskQuestion question)
    {
        var owned = (await OwnerTasks.Owned(question)).Where(one => one.IsPublic).ToList();
        var gates = await GateStore.Of(question.Reading, [.. owned.Select(one => one.Id)]);
        var decisions = await GateDecisionStore.Of(question.Reading, [.. gates.Select(gate => gate.Id)]);
        return
        [
            .. owned
                .Where(one => one.PhaseEndsOn <= question.Today.AddDays(DaysBeforeEnd) && Gate.LeadsTo(one).Count > 0)
                .Where(one => gates.All(gate => gate.InitiativeId != one.Id || gate.IsOver))
                .Select(ToPrepare),
            .. gates.SelectMany(gate => Steps(gate, [.. decisions[gate.Id]], question.Today)),
        ];
    }

    /// <summary>Gates on which the Service Delivery Board is asked to advise.</summary>
    public static async Task<IEnumerable<TaskView>> ToAdvise(TaskQuestion question) =>
        (await Asked(question))
            .Where(gate => gate is { NeedsDeliveryBoard: true, BoardVerdict: null })
            .Select(gate => Of(TaskKind.AdviseGate, gate, gate.AskedAt, "#kop-college"));

    /// <summary>Gates on which everybody has advised and the Taskforce decides, for its chair and secretary.</summary>
    public Task<IEnumerable<TaskView>> OfTaskforce(TaskQuestion question) =>
        ToDecide(question, gate => gate.Decider == GateDecider.Taskforce);

    /// <summary>Gates on which everybody has advised and board or assembly decides, for who records that.</summary>
    public Task<IEnumerable<TaskView>> OfBoard(TaskQuestion question) => ToDecide(question, gate => gate.Decider != GateDecider.Taskforce);

    private async Task<IEnumerable<TaskView>> ToDecide(TaskQuestion question, Func<Gate, bool> decides)
    {
        var gates = (await Asked(question)).Where(decides).ToList();
        if (gates.Count == 0)
            return [];
        var seats = await SeatStore.List(question.Reading);
        var rules = await settings.In(question.Reading);
        var ready = (await GateViews.Of(question.Reading, gates))
            .Where(view => view.Outcomes.Count > 0)
            .Select(view => view.Id)
            .ToHashSet();
        var initiatives = (await InitiativeStore.Of(question.Reading, [.. gates.Select(gate => gate.InitiativeId)])).ToDictionary(one =>
            one.Id
        );
        return gates
            .Where(gate => ready.Contains(gate.Id))
            .Where(gate =>
                GateSteps.WhyNotDecided(gate, initiatives[gate.InitiativeId], seats, rules, question.Caller, question.Today) is null
            )
            .Select(gate => Of(TaskKind.DecideGate, gate, gate.AskedAt, "#kop-besluit"));
    }

    private static Task<IReadOnlyList<Gate>> Asked(TaskQuestion question) =>
        GateStore.List(question.Reading, GateStatus.Asked, null, "", null, TaskQuestion.MostOfAKind);

    private static IEnumerable<TaskView> Steps(Gate gate, IReadOnlyList<GateDecision> decisions, DateOnly today)
    {
        if (gate.Status is GateStatus.Preparing or GateStatus.OnHold)
        {
            if (!gate.IsComplete)
                yield return Of(TaskKind.AnswerGate, gate, gate.PreparedAt, gate.Sheet.IsComplete ? "#kop-plan" : "#kop-antwoorden");
            else if (gate.MayBeAsked(decisions.LastOrDefault(), today))
                yield return Of(TaskKind.AskGate, gate, gate.PreparedAt, "#kop-vragen");
        }
        foreach (var decision in decisions.Where(one => one.AnnulledAt is null))
        {
            if (decision.Reaction is null)
                yield return Of(TaskKind.ReactToGate, gate, decision.RecordedAt, $"#besluit-{decision.Number}") with
                {
                    Subject = $"gates/{gate.Id}/decisions/{decision.Number}",
                    DueAt = EndOf(decision.ReactBy),
                };
            foreach (var condition in decision.Conditions.Where(one => one.MetOn is null))
                yield return Of(TaskKind.MeetCondition, gate, decision.RecordedAt, $"#besluit-{decision.Number}") with
                {
                    Subject = $"gates/{gate.Id}/decisions/{decision.Number}/conditions/{condition.Number}",
                    Title = $"{gate.Title}: {condition.Text}",
                    DueAt = EndOf(condition.DueOn),
                };
        }
    }

    private static TaskView ToPrepare(Initiative initiative) =>
        new(
            TaskKind.PrepareGate,
            "",
            $"initiatives/{initiative.Id}",
            initiative.Title,
            $"/initiatieven/{initiative.Id}/fasen#kop-voorbereiden",
            initiative.PhaseSince,
            EndOf(initiative.PhaseEndsOn!.Value)
        );

    private static TaskView Of(TaskKind kind, Gate gate, DateTimeOffset? since, string anchor) =>
        new(kind, "", $"gates/{gate.Id}", gate.Title, $"/beslismomenten/{gate.Id}{anchor}", since);

    private static DateTimeOffset EndOf(DateOnly day) => DutchTime.At(day.AddDays(1), TimeOnly.MinValue);
}
