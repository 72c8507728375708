using Samen.Contracts.Funding;
using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Fund;

/// <summary>A year of the fund as a file, a row per line; and the account of a municipality, a row per year.</summary>
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

    private static readonly IReadOnlyList<Column<MunicipalityAccountYearView>> AccountColumns =
    [
        new("Jaar", "Year", year => year.Year),
        new("Bijdrage vóór btw (euro)", "Contribution before VAT (euros)", year =>
            year.ContributionCents is { } cents ? Amount.Euros(cents) : null
        ),
        new("Gevraagd met btw (euro)", "Asked with VAT (euros)", year => Amount.Euros(year.AskedCents)),
        new("Ontvangen (euro)", "Received (euros)", year => Amount.Euros(year.ReceivedCents)),
        new("Nog te betalen (euro)", "Left to pay (euros)", year => Amount.Euros(year.OpenCents)),
        new("Waarvan te laat (euro)", "Of which late (euros)", year => Amount.Euros(year.OverdueCents)),
    ];

    public static void MapYearLists(this IEndpointRouteBuilder app)
    {
        app.MapTable("/fonds/jaar/{year:int}/lijst", context => $"fonds-{context.Request.RouteValues["year"]}", Read);
        app.MapTable("/fonds/gemeenten/{code}/jaren/lijst", _ => "rekening-per-jaar", ReadAccount);
    }

    private static async Task<Table> ReadAccount(HttpContext context, ApiClient client, MunicipalityNames names, Language language)
    {
        var account = await client.MunicipalityAccount($"{context.Request.RouteValues["code"]}");
        var known = await names.All(client);
        return new Table(
            Table.Names(AccountColumns, language),
            [.. account.Years.Select(year => Table.Row(year, AccountColumns, language, known))]
        );
    }

    private static async Task<Table> Read(HttpContext context, ApiClient client, MunicipalityNames names, Language language)
    {
        var year = await client.Get<YearOverviewView>(Service.Funding, $"years/{context.Request.RouteValues["year"]}/overview");
        var known = await names.All(client);
        var rows = year.Figures.Programmes.SelectMany(programme => programme.Lines.Select(line => (programme.Programme, line)));
        return new Table(Table.Names(Columns, language), [.. rows.Select(row => Table.Row(row, Columns, language, known))]);
    }
}
