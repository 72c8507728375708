using System.Globalization;
using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>A plan in the fields of a form, and read from them.</summary>
internal sealed class PlanForm(PlanText text, Ui ui)
{
    public FormState Fill(FormState form, InitiativePlan plan) =>
        form.With("title", plan.Title)
            .With("track", plan.Track?.ToString())
            .With("provenAtMunicipality", plan.ProvenAtMunicipality)
            .With("evidence", plan.Evidence)
            .With("effort", plan.Effort)
            .With("preconditions", plan.Preconditions)
            .With("societalGoal", plan.SocietalGoal)
            .With("scope", plan.Scope)
            .With("approach", plan.Approach)
            .With("startYear", plan.StartYear?.ToString(CultureInfo.InvariantCulture))
            .With("costs", Lines(plan.Costs, text.Line))
            .With("milestones", Lines(plan.Milestones, text.Line))
            .With("risks", Lines(plan.Risks, text.Line))
            .With("standards", Lines(plan.Standards, standard => standard))
            .With("componentKeys", string.Join(' ', plan.ComponentKeys ?? []))
            .With("participants", Lines(plan.Participants, text.Line))
            .With("benefitHoursPerYear", plan.BenefitHoursPerYear?.ToString(CultureInfo.InvariantCulture))
            .With("benefitCentsPerYear", plan.BenefitCentsPerYear is { } cents ? ui.EuroInput(cents) : null);

    public InitiativePlan Read(FormState form) =>
        new()
        {
            Title = form.Text("title"),
            Track = form.Choice<Track>("track"),
            ProvenAtMunicipality = form.Text("provenAtMunicipality"),
            Evidence = form.Text("evidence"),
            Effort = form.Text("effort"),
            Preconditions = form.Text("preconditions"),
            SocietalGoal = form.Text("societalGoal"),
            Scope = form.Text("scope"),
            Approach = form.Text("approach"),
            StartYear = form.Whole("startYear") is { } year ? (int)Math.Clamp(year, int.MinValue, int.MaxValue) : null,
            Costs = form.Lines("costs", PlanText.Cost, PlanText.WhyNoCost),
            Milestones = form.Lines("milestones", PlanText.Milestone, "Dit is geen datum; mijlpaal", "This is not ‘date; milestone’"),
            Risks = form.Lines(
                "risks",
                PlanText.Risk,
                "Dit is geen hoog, midden of laag; risico; maatregel",
                "This is not ‘high, medium or low; risk; measure’"
            ),
            Standards = form.Lines("standards", line => line, "", ""),
            ComponentKeys = form.Many("componentKeys"),
            Participants = form.Lines("participants", text.Participant, "Dit is geen naam; rol", "This is not ‘name; role’"),
            BenefitHoursPerYear = form.Whole("benefitHoursPerYear"),
            BenefitCentsPerYear = form.Cents("benefitCentsPerYear"),
        };

    private static string Lines<T>(IReadOnlyList<T>? parts, Func<T, string> line) => string.Join('\n', (parts ?? []).Select(line));
}
