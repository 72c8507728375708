using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Gateway.Documents;

namespace Samen.Gateway.Pages.Councils;

/// <summary>
/// What a municipality takes along as a paper: a passage for its policy programme, and the letter to its council on an assembly.
/// </summary>
internal sealed class Papers(ApiClient api, Ui ui, MunicipalityNames names)
{
    /// <summary>A passage, its parts by theme as they follow each other. It is in Dutch, whatever the language of the page.</summary>
    public async Task<Paper> Passage(string code, Guid id, int? version)
    {
        var passage = await api.PolicyPassage(code, id, version);
        var titles = (await api.PolicyThemes()).ToDictionary(theme => theme.Key, theme => theme.Title);
        var parts = new List<PaperPart>
        {
            new PaperText($"Meerjarenbeleidsprogramma {passage.PeriodFrom}-{passage.PeriodTo}, gemeente {await NameOf(code)}"),
        };
        (string? Theme, PolicyBlockKind? Kind) under = default;
        foreach (var run in Runs(passage.Parts))
        {
            if (run[0].ThemeKey != under.Theme)
                parts.Add(new PaperHeading(2, titles.GetValueOrDefault(run[0].ThemeKey!, run[0].ThemeKey!)));
            parts.Add(new PaperHeading(3, Words.Of(run[0].Kind!.Value).Nl));
            parts.AddRange(run.Count == 1 ? [new PaperText(run[0].Text!)] : [new PaperList([.. run.Select(part => part.Text!)])]);
            under = (run[0].ThemeKey, run[0].Kind);
        }
        return new Paper(passage.Title, "nl-NL", parts);
    }

    /// <summary>
    /// The letter to the council on an assembly: its items, the council's instruction, what it costs the municipality and what it
    /// brings.
    /// </summary>
    public async Task<Paper> Letter(string code, Guid assemblyId)
    {
        var assembly = await api.Assembly(assemblyId);
        var items = await api.Agenda(assemblyId);
        var (municipality, instructions, traces) = (await NameOf(code), new List<CouncilInstructionView>(), new List<InitiativeTrace?>());
        foreach (var item in items)
        {
            instructions.Add(await api.CouncilInstruction(item.Id, code));
            traces.Add(item.InitiativeId is { } initiative ? await TraceOf(initiative) : null);
        }
        // Until the first year of what an assembly decides is divided, its own year shows the measure.
        var coming = await api.JointFacilities(code, FirstYears.Of(null, assembly.Date));
        var facilities = coming.ContributionCents is null ? await api.JointFacilities(code, assembly.Date.Year) : coming;
        var day = ui.Date(assembly.Date);
        List<PaperPart> parts =
        [
            new PaperText(ui.T($"Aan de raad van de gemeente {municipality}", $"To the council of the municipality of {municipality}")),
            new PaperText(ui.T("Van het college van burgemeester en wethouders", "From the municipal executive")),
            new PaperHeading(2, ui.T("Waarom deze brief", "Why this letter")),
            new PaperText(
                ui.T(
                    $"Op {day} komt de algemene ledenvergadering van gemeenten bijeen ({Words.PlaceOf(assembly).Nl}). "
                        + "Met deze brief informeren wij u over de agenda, over het mandaat van uw raad en over wat de "
                        + "voorstellen onze gemeente kosten en opleveren (artikel 169 van de Gemeentewet).",
                    $"The general assembly of municipalities meets on {day} ({Words.PlaceOf(assembly).En}). This letter "
                        + "tells you about its agenda, your council's instruction, and what the proposals will cost and "
                        + "bring our municipality (Gemeentewet, article 169)."
                )
            ),
            new PaperHeading(2, ui.T("De agenda", "The agenda")),
        ];
        if (items.Count == 0)
        {
            parts.Add(new PaperText(ui.T("Er staan nog geen punten op de agenda.", "There are no items on the agenda yet.")));
            return new Paper(Title(day), Language, parts);
        }
        parts.Add(
            new PaperTable(
                [ui.T("Punt", "Item"), ui.T("Preadvies van het bestuur", "Board recommendation"), ui.T("Stand", "Status")],
                [
                    .. items.Select(i =>
                        (IReadOnlyList<string>)
                            [
                                i.Title,
                                i.BoardRecommendation is { } advice ? ui.T(Words.Of(advice)) : "-",
                                ui.T(i.Outcome is { } outcome ? Words.Of(outcome) : Words.Of(i.Status)),
                            ]
                    ),
                ]
            )
        );
        parts.Add(new PaperHeading(2, ui.T("Het mandaat van de raad", "The council's instruction")));
        parts.Add(new PaperList([.. items.Zip(instructions, (item, instruction) => $"{item.Title}: {InstructionOf(instruction)}")]));
        if (instructions[0].Dates is { } dates)
        {
            parts.Add(
                new PaperText(
                    ui.T(
                        $"Wilt u ons iets meegeven, dan is {ui.Date(dates.LastCouncilDate)} de laatste dag waarop dat "
                            + "in de raad kan. Een mandaat bindt de vergadering niet: daar beslissen alle gemeenten samen.",
                        "If you want to give us an instruction, the council can do so until "
                            + $"{ui.Date(dates.LastCouncilDate)}. An instruction does not bind the assembly, where all "
                            + "municipalities decide together."
                    )
                )
            );
        }
        parts.Add(new PaperHeading(2, ui.T("Wat het ons kost", "What it costs us")));
        parts.AddRange(Costs(items, facilities));
        parts.Add(new PaperHeading(2, ui.T("Wat het ons oplevert", "What it brings us")));
        // A motion or minutes bring nothing that is counted.
        if (items.All(i => i.InitiativeId is null))
            parts.Add(
                new PaperText(ui.T("Bij deze punten hoort geen berekende opbrengst.", "No benefit has been calculated for these items."))
            );
        foreach (var (item, trace) in items.Zip(traces))
        {
            if (item.InitiativeId is null)
                continue;
            parts.Add(new PaperHeading(3, item.Title));
            if (trace?.Initiative.Plan is not { } plan)
                parts.Add(new PaperText(ui.T("Deze gegevens zijn nu niet beschikbaar.", "These figures are not available at the moment.")));
            else
            {
                parts.Add(new PaperText(plan.SocietalGoal!));
                parts.Add(
                    new PaperText(
                        ui.T(
                            $"Voor alle gemeenten samen: naar verwachting {ui.Number(plan.BenefitHoursPerYear!.Value)} "
                                + $"uur en {ui.Euro(plan.BenefitCentsPerYear!.Value)} per jaar.",
                            $"For all municipalities together: an expected {ui.Number(plan.BenefitHoursPerYear!.Value)} "
                                + $"hours and {ui.Euro(plan.BenefitCentsPerYear!.Value)} per year."
                        )
                    )
                );
            }
        }
        parts.Add(new PaperHeading(2, ui.T("Hoe het verdergaat", "What happens next")));
        parts.Add(
            new PaperText(
                ui.T(
                    "Na de vergadering informeren wij u over de besluiten. De gevolgen staan in de begroting, die vóór "
                        + $"{ui.Date(instructions[0].Dates?.BudgetSentBeforeDate ?? facilities.SendBefore)} is vastgesteld en "
                        + "toegezonden (artikel 191 van de Gemeentewet).",
                    "After the assembly we will tell you what it decided. The consequences will be in the budget, "
                        + "which will be adopted and sent before "
                        + $"{ui.Date(instructions[0].Dates?.BudgetSentBeforeDate ?? facilities.SendBefore)} (Gemeentewet, article "
                        + "191)."
                )
            )
        );
        return new Paper(Title(day), Language, parts);
    }

    /// <summary>The municipality's part of an amount that all pay together, half a cent up.</summary>
    public static long Share(long cents, long contributionCents, long fundCents) =>
        (long)Math.Round((decimal)cents * contributionCents / fundCents, MidpointRounding.AwayFromZero);

    private string Language => ui.IsEnglish ? "en-GB" : "nl-NL";

    private string Title(string day) =>
        ui.T($"Raadsinformatiebrief: algemene ledenvergadering van {day}", $"Information letter to the council: general assembly of {day}");

    private string InstructionOf(CouncilInstructionView instruction) =>
        instruction switch
        {
            { Position: { } position } => ui.T(Words.Of(position)) + (instruction.Note is { } note ? $". {note}" : ""),
            { CouncilDate: { } day } => ui.T($"staat op de agenda van uw raad op {ui.Date(day)}", $"is on your agenda on {ui.Date(day)}"),
            _ => ui.T(Words.Of(instruction.Status)),
        };

    private IEnumerable<PaperPart> Costs(IReadOnlyList<AgendaItemView> items, JointFacilitiesView facilities)
    {
        if (facilities is not { ContributionCents: { } ours, FundCents: > 0 and { } all })
        {
            yield return new PaperText(
                ui.T(
                    "De bijdragen zijn nog niet verdeeld over de gemeenten. Hieronder staat wat alle gemeenten samen betalen, vóór btw.",
                    "The contributions have not been divided among the municipalities yet. Below is what all "
                        + "municipalities pay together, before VAT."
                )
            );
            yield return new PaperTable(
                [ui.T("Punt", "Item"), ui.T("Eenmalig", "One-off"), ui.T("Per jaar", "Per year")],
                [.. items.Select(i => (IReadOnlyList<string>)[i.Title, ui.Euro(i.OneOffCents), ui.Euro(i.YearlyCents)])]
            );
            yield break;
        }
        yield return new PaperText(
            ui.T(
                $"Onze bijdrage aan het fonds is in {facilities.Year} {ui.Euro(ours)} vóór btw, en "
                    + $"{ui.Euro(facilities.ContributionVatCents ?? 0)} btw. Alle gemeenten samen dragen {ui.Euro(all)} bij, "
                    + "naar hun inwoners. De bedragen per punt zijn vóór btw; ons deel volgt uit die verhouding.",
                $"In {facilities.Year} our contribution to the fund is {ui.Euro(ours)} before VAT, plus "
                    + $"{ui.Euro(facilities.ContributionVatCents ?? 0)} VAT. All municipalities together contribute "
                    + $"{ui.Euro(all)}, based on their inhabitants. The amounts per item are before VAT. Our share follows "
                    + "from the same ratio."
            )
        );
        yield return new PaperTable(
            [
                ui.T("Punt", "Item"),
                ui.T("Eenmalig, allen", "One-off, all municipalities"),
                ui.T("Eenmalig, wij", "One-off, our share"),
                ui.T("Per jaar, allen", "Per year, all municipalities"),
                ui.T("Per jaar, wij", "Per year, our share"),
            ],
            [
                .. items.Select(i =>
                    (IReadOnlyList<string>)
                        [
                            i.Title,
                            ui.Euro(i.OneOffCents),
                            ui.Euro(Share(i.OneOffCents, ours, all)),
                            ui.Euro(i.YearlyCents),
                            ui.Euro(Share(i.YearlyCents, ours, all)),
                        ]
                ),
            ]
        );
        if (facilities.BudgetedCents is { } budgeted)
        {
            yield return new PaperText(
                ui.T(
                    $"In onze begroting staat {ui.Euro(budgeted)}: programma {facilities.Programme}, {facilities.BudgetLine}.",
                    $"Our budget contains {ui.Euro(budgeted)}: programme {facilities.Programme}, {facilities.BudgetLine}."
                )
            );
        }
    }

    /// <summary>While the service is away, or doesn't know it yet, the letter does without.</summary>
    private async Task<InitiativeTrace?> TraceOf(Guid initiative)
    {
        try
        {
            return await api.Trace(initiative);
        }
        catch (ApiProblem problem) when (problem.Status == 404 || problem.IsAway)
        {
            return null;
        }
    }

    private async Task<string> NameOf(string code) =>
        (await names.All(api)).TryGetValue(code, out var municipality) ? municipality.Name : code;

    /// <summary>Parts of one theme and kind that follow each other.</summary>
    private static List<List<PolicyPart>> Runs(IReadOnlyList<PolicyPart> parts)
    {
        var runs = new List<List<PolicyPart>>();
        foreach (var part in parts)
        {
            if (runs.Count > 0 && runs[^1][0] is { } before && (before.ThemeKey, before.Kind) == (part.ThemeKey, part.Kind))
                runs[^1].Add(part);
            else
                runs.Add([part]);
        }
        return runs;
    }
}
