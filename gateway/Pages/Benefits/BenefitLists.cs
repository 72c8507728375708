using Samen.Contracts.Initiatives;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Benefits;

/// <summary>The lists of benefits as files; a value of money is in euros, any other is in its unit.</summary>
internal static class BenefitLists
{
    private static readonly IReadOnlyList<Column<BenefitPart>> Parts =
    [
        new("Initiatief of voorziening", "Initiative or facility", p => p.Name),
        new("Kosten eenmalig (euro)", "Cost once (euros)", p => Amount.Euros(p.Figures.OneOffCents)),
        new("Kosten per jaar (euro)", "Cost per year (euros)", p => Cost(p.Figures)),
        new("Verwacht tot dit jaar (euro)", "Expected before this year (euros)", p => Amount.Euros(Money(p.Figures.ExpectedSoFar))),
        new("Gerealiseerd (euro)", "Realised (euros)", p => Amount.Euros(Money(p.Figures.Realised))),
        new("Verwachte uren tot dit jaar", "Hours expected before this year", p => p.Figures.ExpectedSoFar.StaffHours),
        new("Gerealiseerde uren", "Hours realised", p => p.Figures.Realised.StaffHours),
        new("Gemeten deel van het geld (%)", "Part of the money measured (%)", p => p.Figures.MeasuredMoney),
        new("Gemeten deel van de baten (%)", "Part of the benefits measured (%)", p => p.Figures.MeasuredLines),
        new("Niet meetbaar", "Not measurable", p => p.Figures.NotMeasurable),
        new("Verwacht terugverdiend in", "Expected to pay back in", p => p.Figures.ExpectedPayback?.Year),
        new("Terugverdiend in", "Paid back in", p => p.Figures.RealisedPayback?.Year),
    ];

    public static void MapBenefitLists(this IEndpointRouteBuilder app)
    {
        app.MapTable("/baten/lijst", _ => "baten", (_, client, names, language) => Read(client.AllBenefits(), client, names, language));
        app.MapTable(
            "/baten/gemeenten/{code}/lijst",
            context => $"baten-{context.Request.RouteValues["code"]}",
            (context, client, names, language) =>
                Read(client.BenefitsFor($"{context.Request.RouteValues["code"]}"), client, names, language)
        );
        app.MapList(
            "/baten/regels",
            "baten-per-initiatief",
            new Export<BenefitView>(
                Service.Initiatives,
                "benefits",
                [("initiatief", "initiativeId"), ("soort", "kind")],
                [
                    new("Initiatief", "Initiative", b => b.InitiativeTitle),
                    new("Baat", "Benefit", b => b.Description),
                    new("Soort", "Kind", b => Words.Of(b.Kind)),
                    new("Eenheid", "Unit", b => b.Unit),
                    new("Wie wint erbij", "Who gains", b => Words.Of(b.Gains)),
                    new("Nulmeting", "Baseline", b => b.Baseline?.Value is { } value ? Value(b.Kind, value) : null),
                    new("Nulmeting op", "Baseline on", b => b.Baseline?.MeasuredOn),
                    new("Verwacht per jaar", "Expected per year", b => Years(b.Kind, b.Expected)),
                    new("Gerealiseerd per jaar", "Realised per year", b => Years(b.Kind, b.Realised)),
                    new("Laatste jaar", "Last year", b => b.LastYear),
                    new("Id", "Id", b => b.Id),
                ]
            )
        );
        app.MapList(
            "/baten/gerealiseerd",
            "gerealiseerde-baten",
            new Export<RealisationView>(
                Service.Initiatives,
                "realisations",
                [("baat", "benefitId"), ("initiatief", "initiativeId"), ("gemeente", "municipality"), ("jaar", "year")],
                [
                    new("Baat", "Benefit", r => r.BenefitDescription),
                    new("Soort", "Kind", r => Words.Of(r.Kind)),
                    new("Eenheid", "Unit", r => r.Unit),
                    new("Jaar", "Year", r => r.Year),
                    new("Gemeente", "Municipality", r => r.MunicipalityName),
                    new("Gerealiseerd", "Realised", r => Value(r.Kind, r.Value)),
                    new("Gemeten door", "Measured by", r => r.MeasuredBy),
                    new("Manier van meten", "Method", r => r.Method),
                    new("Bewijs", "Evidence", r => r.Evidence),
                    new("Gemeten op", "Measured on", r => r.MeasuredOn),
                    new("Teruggenomen op", "Taken back on", r => r.TakenBackAt),
                ]
            )
        );
    }

    private static async Task<Table> Read(Task<BenefitOverview> reading, ApiClient client, MunicipalityNames names, Language language)
    {
        var known = await names.All(client);
        return new Table(Table.Names(Parts, language), [.. (await reading).Parts.Select(part => Table.Row(part, Parts, language, known))]);
    }

    private static long Money(BenefitAmounts amounts) => amounts.BudgetCents + amounts.IncomeCents;

    private static object? Cost(BenefitFigures figures) => figures.UnknownCosts > 0 ? null : Amount.Euros(figures.YearlyCents);

    private static object Value(BenefitKind kind, long value) => BenefitText.IsMoney(kind) ? Amount.Euros(value) : value;

    private static string Years(BenefitKind kind, IReadOnlyList<BenefitYearValue> years) =>
        string.Join("; ", years.Select(one => FormattableString.Invariant($"{one.Year}: {Value(kind, one.Value!.Value)}")));
}
