using Samen.Gateway.Clients;
using Samen.Gateway.Documents;
using Samen.Texts;
using Samen.Web;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>
/// What a municipality's page says on one sheet of A4, to lay on the papers of its council (oplegger). Lists are cut off with a count of
/// what is left, so that it stays one page.
/// </summary>
internal sealed class CoverSheets(MunicipalReports reports, Ui ui, Issuer site, TimeProvider clock)
{
    private const int Few = 2,
        Some = 4,
        TitleLength = 55,
        ReasonLength = 80;

    /// <exception cref="ApiProblem">404: no such municipality, or it was abolished.</exception>
    public async Task<Paper> Sheet(string code)
    {
        var report = await reports.Of(code);
        var today = clock.Today();
        if (report.Municipality.ValidTo <= today)
            throw ApiProblem.NotFound();
        return new Paper(
            ui.T(
                $"{report.Municipality.Name} en wat gemeenten samen doen",
                $"{report.Municipality.Name} and what municipalities do together"
            ),
            ui.IsEnglish ? "en-GB" : "nl-NL",
            [
                new PaperText(
                    ui.T(
                        $"Oplegger voor de raad, stand van {ui.Date(today)}. Bedragen zijn vóór btw.",
                        $"Cover sheet for the council, as of {ui.Date(today)}. Amounts are before VAT."
                    )
                ),
                new PaperTable([ui.T("Vraag", "Question"), ui.T("Het antwoord", "The answer")], [.. Answers(report, today)]),
                new PaperHeading(2, ui.T("Naast buren en gemeenten van deze grootte", "Beside neighbours and municipalities of this size")),
                Beside(report.Comparison),
                new PaperText(Sources(report)),
            ],
            IsSheet: true
        );
    }

    private IEnumerable<IReadOnlyList<string>> Answers(MunicipalReport report, DateOnly today)
    {
        yield return [ui.T("Wat betalen we?", "What do we pay?"), report.Paid is null ? Away : Pays(report)];
        if (report.Paid is { Simulation: { } simulation, Alternatives: { } alternatives })
            yield return
            [
                ui.T($"Wat ligt er voor {simulation.Year}?", $"What is proposed for {simulation.Year}?"),
                Listed(
                    alternatives.Select(one =>
                        $"{Cut(simulation.Alternatives.First(a => a.Number == one.Alternative).Name, TitleLength)}: {ui.Euro(one.Cents)}"
                    ),
                    Few
                ),
            ];
        yield return
        [
            ui.T("Waarvoor?", "For what?"),
            report.Adoptions is null
                ? Away
                : Listed(report.Used.ByName(one => one.FacilityName).Select(one => Cut(one.FacilityName, TitleLength)), Some),
        ];
        yield return
        [
            ui.T("Wat niet, en waarom?", "What not, and why?"),
            report.Explanations is null || report.Facilities is null || report.Adoptions is null
                ? Away
                : Listed(
                    [
                        .. report.Explanations.Select(one => $"{Cut(one.FacilityName, TitleLength)}: {Cut(one.Reason, ReasonLength)}"),
                        .. report.Unexplained.Select(one =>
                            $"{Cut(one.Name, TitleLength)}: {ui.T("nog niet uitgelegd", "not explained yet")}"
                        ),
                    ],
                    Few
                ),
        ];
        yield return [ui.T("Wie besloot dat?", "Who decided that?"), report.Paid is null ? Away : Decided(report)];
        yield return [ui.T("Hoe stemden we?", "How did we vote?"), report.Votes is null ? Away : Voted(report)];
        yield return
        [
            ui.T("Wat krijgen we ervoor?", "What do we get for it?"),
            report.Benefits is not { } benefits
                ? Away
                : ui.T(
                    $"Verwacht: {ui.Gains(benefits.Total.Expected)}. Gemeten: {MunicipalText.Measured(ui, benefits)}.",
                    $"Expected: {ui.Gains(benefits.Total.Expected)}. Measured: {MunicipalText.Measured(ui, benefits)}."
                ),
        ];
        yield return
        [
            ui.T("Wat vroegen we?", "What did we ask?"),
            report.Needs is null ? Away : Listed(report.Needs.Select(one => Cut(one.Title, TitleLength)), Few),
        ];
        yield return
        [
            ui.T("Waar zijn we eigenaar van?", "What do we own?"),
            report.Initiatives is null
                ? Away
                : Listed(report.Initiatives.Select(one => $"{Cut(one.Plan.Title!, TitleLength)} ({ui.T(Words.Of(one.Status))})"), Few),
        ];
        yield return
        [
            ui.T("Welke uren geven we?", "What hours do we give?"),
            report.Hours is null
                ? Away
                : Worked(report.Hours.Sum(one => one.Hours.Delivered), report.Hours.Sum(one => one.Hours.PledgedSoFar)),
        ];
        yield return
        [
            ui.T("Waar gaan we nog over?", "What can we still influence?"),
            report.Coming is not { } coming
                ? Away
                : Listed(
                    [
                        .. MunicipalDays.Of(report, ui, today).Select(one => $"{ui.Date(one.Day)}: {Cut(one.What, TitleLength)}"),
                        .. coming.Items.Select(item => $"{Cut(item.Title, TitleLength)} ({ui.T(Words.Of(item.Status))})"),
                    ],
                    Some
                ),
        ];
    }

    private string Pays(MunicipalReport report) =>
        report.Contribution is not { } paid
            ? ui.T("Nog geen bijdrage", "No contribution yet")
            : string.Join(
                "; ",
                new[]
                {
                    ui.T($"{ui.Euro(paid.NetCents)} in {paid.Year}", $"{ui.Euro(paid.NetCents)} in {paid.Year}"),
                    paid.CentsPerInhabitant is { } each
                        ? ui.T($"{MunicipalText.Money(ui, each)} per inwoner", $"{MunicipalText.Money(ui, each)} per inhabitant")
                        : null,
                    ui.T($"{ui.Percent(paid.SharePercentage)} van het geheel", $"{ui.Percent(paid.SharePercentage)} of the total"),
                    MunicipalText.Difference(ui, paid.DifferenceCents, paid.DifferencePercentage),
                }.Where(part => part is not null)
            );

    private string Decided(MunicipalReport report)
    {
        var assembly = report.Paid!.Budget is { } budget
            ? ui.T(
                $"De algemene vergadering stelde de begroting {budget.Year} vast op {ui.Date(budget.AdoptedOn)}.",
                $"The general assembly adopted the budget for {budget.Year} on {ui.Date(budget.AdoptedOn)}."
            )
            : ui.T("Er is nog geen begroting vastgesteld.", "No budget has been adopted yet.");
        return report.CouncilDecision is { } decision ? $"{assembly} {MunicipalText.CouncilStand(ui, decision)}" : assembly;
    }

    private string Voted(MunicipalReport report) =>
        Listed(
            report.Votes!.Select(vote =>
                $"{Cut(vote.Title, TitleLength)}: {MunicipalText.Ballot(ui, vote)} ({MunicipalText.Mandate(ui, vote)}); "
                + $"{ui.T(Words.Of(vote.Outcome))}, {MunicipalText.Result(ui, vote)}"
            ),
            Few
        );

    private string Worked(int worked, int pledged) =>
        ui.T(
            $"{ui.Number(worked)} uur gewerkt, {ui.Number(pledged)} uur toegezegd tot nu toe",
            $"{ui.Number(worked)} hours worked, {ui.Number(pledged)} hours pledged so far"
        );

    private PaperTable Beside(Comparison comparison) =>
        new(
            [
                ui.T("Cijfer", "Figure"),
                .. comparison.Municipalities.Select(one => one.Name),
                comparison.Class is { } size ? ui.T(ComparedFigure.NameOf(size)) : ui.T("Gemiddeld", "Average"),
            ],
            [
                .. ComparedFigure.All.Select(figure =>
                    (IReadOnlyList<string>)
                        [
                            ui.T(figure.Name),
                            .. comparison.Municipalities.Select(one => figure.Short(ui, figure.Of(one))),
                            figure.Text(ui, figure.OfClass(comparison.First)),
                        ]
                ),
            ]
        );

    private string Sources(MunicipalReport report)
    {
        var contribution = report.Contribution is { } paid
            ? ui.T(
                $"Bijdrage: verdeling van het fonds over {paid.Year}, definitief op {ui.Day(paid.FinalAt)}. ",
                $"Contribution: division by the fund for {paid.Year}, final on {ui.Day(paid.FinalAt)}. "
            )
            : "";
        return contribution
            + ui.T(
                "De laatste kolom is het gemiddelde van de gemeenten van deze grootte (klassen van het CBS). Elk cijfer staat met "
                    + $"zijn bron en uitleg op {Page(report)}.",
                "The last column is the average of municipalities of this size (classes of Statistics Netherlands). Each figure "
                    + $"stands with its source and explanation at {Page(report)}."
            );
    }

    private string Page(MunicipalReport report) => $"{site.Name}/gemeenten/{report.Municipality.Code}";

    private string Away => ui.T("nu niet beschikbaar", "not available now");

    private string Listed(IEnumerable<string> all, int most)
    {
        var list = all.ToList();
        return list.Count == 0
            ? ui.T("niets", "nothing")
            : string.Join("\n", list.Take(most))
                + (list.Count > most ? ui.T($"; en nog {ui.Number(list.Count - most)}", $"; and {ui.Number(list.Count - most)} more") : "");
    }

    private static string Cut(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > most ? $"{TextElements.Cut(line, most - 1).TrimEnd()}…" : line;
    }
}
