using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>A year of the fund as a file: a row per line, with its programme.</summary>
internal static class YearLists
{
    private static readonly IReadOnlyList<Column<(string? Programme, LineSpendingView Line)>> Columns =
    [
        new("Programma", "Programme", row => row.Programme),
        new("Code", "Code", row => row.Line.Code),
        new("Regel", "Line", row => row.Line.Title),
        new("Soort", "Kind", row => Words.Of(row.Line.Kind)),
        new("Begroot (euro)", "Budget (euros)", row => Amount.Euros(row.Line.Spending.AuthorisedCents)),
        new("Besteed (euro)", "Spent (euros)", row => Amount.Euros(row.Line.Spending.RealisedCents)),
        new("Aangegaan (euro)", "Obligated (euros)", row => Amount.Euros(row.Line.Spending.ObligatedCents)),
        new("Gereserveerd (euro)", "Reserved (euros)", row => Amount.Euros(row.Line.Spending.ReservedCents)),
        new("Vrij (euro)", "Free (euros)", row => Amount.Euros(row.Line.Spending.FreeCents)),
    ];

    public static void MapYearLists(this IEndpointRouteBuilder app) =>
        app.MapTable("/fonds/jaar/{year:int}/lijst", context => $"fonds-{context.Request.RouteValues["year"]}", Read);

    private static async Task<Table> Read(HttpContext context, ApiClient client, MunicipalityNames names, Language language)
    {
        var year = await client.Get<YearOverviewView>(Service.Funding, $"years/{context.Request.RouteValues["year"]}/overview");
        var known = await names.All(client);
        var rows = year.Figures.Programmes.SelectMany(programme => programme.Lines.Select(line => (programme.Programme, line)));
        return new Table(Table.Names(Columns, language), [.. rows.Select(row => Table.Row(row, Columns, language, known))]);
    }
}
