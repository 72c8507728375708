using System.Globalization;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Gates;

/// <summary>The words of phases and gates, and the lines in which people write risks and conditions.</summary>
internal static class GateWords
{
    extension(Words)
    {
        public static Word Of(InitiativePhase phase) =>
            phase switch
            {
                InitiativePhase.Intake => new("Aanmelding", "Intake"),
                InitiativePhase.Exploration => new("Verkenning", "Exploration", "info"),
                InitiativePhase.Pilot => new("Pilot", "Pilot phase", "info"),
                InitiativePhase.ScalingUp => new("Opschaling", "Scaling up", "info"),
                InitiativePhase.Operations => new("Beheer", "Operations", "ok"),
                _ => new("Beëindigd", "Ended"),
            };

        public static Word Of(GateStatus status) =>
            status switch
            {
                GateStatus.Preparing => new("In voorbereiding", "Being prepared"),
                GateStatus.Asked => new("Wacht op besluit", "Waiting for a decision", "info"),
                GateStatus.OnHold => new("Aangehouden tot een dag", "On hold", "warning"),
                GateStatus.Decided => new("Besloten", "Decided", "ok"),
                _ => new("Ingetrokken", "Withdrawn"),
            };

        public static Word Of(GateDecider decider) =>
            decider switch
            {
                GateDecider.Taskforce => new("de Taskforce", "the Taskforce"),
                GateDecider.Board => new("het bestuur", "the board"),
                _ => new("de ledenvergadering", "the general assembly"),
            };

        public static Word Of(GateOutcome outcome) =>
            outcome switch
            {
                GateOutcome.Go => new("Door naar de volgende fase", "Go", "ok"),
                GateOutcome.GoWithConditions => new("Door onder voorwaarden", "Go with conditions", "ok"),
                GateOutcome.Rework => new("Aanpassen", "Rework", "warning"),
                GateOutcome.Hold => new("Aanhouden tot een dag", "Hold until a day", "warning"),
                _ => new("Stoppen", "Stop", "error"),
            };
    }

    /// <summary>Between which phases it is.</summary>
    public static string StepOf(GateView gate, Ui ui) =>
        gate.From == gate.To
            ? ui.T(
                $"Beslismoment: ander plan in de fase {Words.Of(gate.From).Nl.ToLowerInvariant()}",
                $"Gate: changed plan in the phase {Words.Of(gate.From).En.ToLowerInvariant()}"
            )
            : ui.T(
                $"Beslismoment: van {Words.Of(gate.From).Nl.ToLowerInvariant()} naar {Words.Of(gate.To).Nl.ToLowerInvariant()}",
                $"Gate: from {Words.Of(gate.From).En.ToLowerInvariant()} to {Words.Of(gate.To).En.ToLowerInvariant()}"
            );

    /// <summary>What an outcome means at a gate: at one to the end, a go ends the initiative; within a phase it changes the plan.</summary>
    public static Word OutcomeOf(GateView gate, GateOutcome outcome) =>
        (gate.To, outcome) switch
        {
            (_, GateOutcome.Go) when gate.From == gate.To => new("Het andere plan geldt", "The changed plan holds", "ok"),
            (_, GateOutcome.GoWithConditions) when gate.From == gate.To => new(
                "Het andere plan geldt, onder voorwaarden",
                "The changed plan holds, with conditions",
                "ok"
            ),
            (InitiativePhase.Ended, GateOutcome.Go) => new("Het initiatief beëindigen", "End it", "ok"),
            (InitiativePhase.Ended, GateOutcome.GoWithConditions) => new("Beëindigen onder voorwaarden", "End it under conditions", "ok"),
            (InitiativePhase.Ended, GateOutcome.Rework) => new("Niet beëindigen", "Do not end it", "warning"),
            _ => Words.Of(outcome),
        };

    public static string Line(GateRisk risk) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{risk.Likelihood}; {risk.Impact}; {risk.Text}{(risk.Measure is { Length: > 0 } measure ? $"; {measure}" : "")}"
        );

    public static GateRisk? Risk(string line) =>
        line.Split(';', 4, StringSplitOptions.TrimEntries) is [var likelihood, var impact, { Length: > 0 } text, .. var measure]
        && int.TryParse(likelihood, NumberStyles.None, CultureInfo.InvariantCulture, out var chance)
        && int.TryParse(impact, NumberStyles.None, CultureInfo.InvariantCulture, out var harm)
            ? new GateRisk
            {
                Likelihood = chance,
                Impact = harm,
                Text = text,
                Measure = measure is [{ Length: > 0 } said] ? said : null,
            }
            : null;

    public static GateConditionText? Condition(string line) =>
        line.Split(';', 2, StringSplitOptions.TrimEntries) is [var day, { Length: > 0 } text] && FieldParser.Day(day) is { } due
            ? new GateConditionText { Text = text, DueOn = due }
            : null;
}
