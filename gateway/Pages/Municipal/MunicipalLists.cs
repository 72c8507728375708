using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>What municipalities pay and do side by side, as files; the same figures as on their pages.</summary>
internal static class MunicipalLists
{
    public static void MapMunicipalLists(this IEndpointRouteBuilder app) =>
        app.MapTable("/gemeenten/vergelijken/lijst", _ => "gemeenten-vergeleken", Read);

    private static async Task<Table> Read(HttpContext context, ApiClient client, MunicipalityNames register, Language language)
    {
        var query = context.Request.Query;
        var codes = Comparison.CodesOf(query["met"], query["en"], query["ook"]);
        var names = await register.All(client);
        if (codes.Count > Comparison.Most || codes.Any(code => !names.ContainsKey(code)))
            throw ApiProblem.NotFound();
        if (codes.Count == 0)
            return new Table(
                [language.T("Cijfer", "Figure")],
                [.. ComparedFigure.All.Select(figure => (IReadOnlyList<object?>)[language.T(figure.Name)])]
            );
        var comparison = await Comparison.Read(client, codes, names);
        if (comparison.InitiativesAway || comparison.FundAway)
            throw ApiProblem.Away();
        return new Table(
            [
                language.T("Cijfer", "Figure"),
                .. comparison.Municipalities.Select(one => one.Name),
                language.T("Gemiddeld", "Average") + (comparison.Class is { } size ? $": {language.T(ComparedFigure.NameOf(size))}" : ""),
                language.T("Wat het is", "What it is"),
            ],
            [
                .. ComparedFigure.All.Select(figure =>
                    (IReadOnlyList<object?>)
                        [
                            language.T(figure.Name),
                            .. comparison.Municipalities.Select(one => figure.Cell(figure.Of(one))),
                            figure.Cell(figure.OfClass(comparison.First)),
                            language.T(figure.Meaning),
                        ]
                ),
            ]
        );
    }
}
