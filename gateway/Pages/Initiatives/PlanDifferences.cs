using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>Which parts of two versions of a plan differ, and what each says; in the visitor's language.</summary>
internal sealed class PlanDifferences(PlanText text, Ui ui, IReadOnlyDictionary<string, string> municipalities)
{
    public IEnumerable<(string Part, string Before, string Now)> Between(InitiativePlan before, InitiativePlan now) =>
        from part in Parts(before).Zip(Parts(now))
        where part.First.Text != part.Second.Text
        select (part.First.Name, part.First.Text, part.Second.Text);

    private IEnumerable<(string Name, string Text)> Parts(InitiativePlan plan) =>
        [
            (ui.T("Titel", "Title"), plan.Title ?? ""),
            (ui.T("Spoor", "Track"), ui.T(Words.Of(plan.Track!.Value))),
            (ui.T("Bewezen in", "Proven in"), municipalities.GetValueOrDefault(plan.ProvenAtMunicipality ?? "") ?? ""),
            (ui.T("Maatschappelijk doel", "Societal goal"), plan.SocietalGoal ?? ""),
            (ui.T("Waaruit blijkt dat het werkt", "What shows that it works"), plan.Evidence ?? ""),
            (ui.T("Wat het daar kostte", "What it took there"), plan.Effort ?? ""),
            (ui.T("Wat andere gemeenten nodig hebben", "What other municipalities need"), plan.Preconditions ?? ""),
            (ui.T("Afbakening", "Scope"), plan.Scope ?? ""),
            (ui.T("Aanpak", "Approach"), plan.Approach ?? ""),
            (ui.T("Beginjaar", "Start year"), $"{plan.StartYear}"),
            (ui.T("Planning", "Planning"), Lines(plan.Milestones, one => $"{ui.Date(one.Day!.Value)}: {one.Title}")),
            (ui.T("Kosten vóór btw", "Cost before VAT"), Lines(plan.Costs, CostOf)),
            (ui.T("Risico's", "Risks"), Lines(plan.Risks, text.Line)),
            (ui.T("Deelnemers", "Participants"), Lines(plan.Participants, text.Line)),
            (ui.T("Standaarden", "Standards"), Lines(plan.Standards, standard => standard)),
            (ui.T("Referentiecomponenten", "Reference components"), Lines(plan.ComponentKeys, ReferenceComponents.NameOf)),
            (ui.T("Baten: uren per jaar", "Benefit: hours per year"), ui.Number(plan.BenefitHoursPerYear!.Value)),
            (ui.T("Baten: euro's per jaar", "Benefit: euros per year"), ui.Euro(plan.BenefitCentsPerYear!.Value)),
        ];

    private string CostOf(CostLine cost) =>
        $"{ui.T(Words.Of(cost.Kind!.Value))}, "
        + (cost.Recurrence == Recurrence.Yearly ? ui.T($"per jaar vanaf {cost.Year}", $"per year from {cost.Year}") : $"{cost.Year}")
        + $": {ui.Euro(cost.Cents!.Value)}";

    private static string Lines<T>(IReadOnlyList<T>? parts, Func<T, string> line) => string.Join('\n', (parts ?? []).Select(line));
}
