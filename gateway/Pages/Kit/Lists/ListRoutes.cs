using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Lists;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>
/// The lists of the pages as files: <c>lijst.csv</c> and <c>lijst.xlsx</c> below the page, with its filters. A new list is
/// one entry in the lists of its domain and a <see cref="Download"/> on its page.
/// </summary>
internal static class ListRoutes
{
    /// <summary>The most rows of a file; the API has them all.</summary>
    public const int MostRows = 10_000;

    public static void MapList<T>(this IEndpointRouteBuilder app, string page, string name, Export<T> export)
    {
        Map("csv", "text/csv; charset=utf-8", Comma);
        Map("xlsx", Spreadsheet.Type, table => Spreadsheet.Write(table, name));

        void Map(string extension, string type, Func<Table, byte[]> write) =>
            app.MapGet(
                    $"{page}/lijst.{extension}",
                    async Task<Results<FileContentHttpResult, ContentHttpResult>> (
                        HttpContext context,
                        ApiClient client,
                        MunicipalityNames names,
                        Ui ui
                    ) =>
                    {
                        try
                        {
                            return TypedResults.File(write(await export.Read(context, client, names, ui)), type, $"{name}.{extension}");
                        }
                        catch (ApiProblem problem)
                        {
                            var text = problem.Errors is [var error, ..] ? ProblemTexts.Of(error) : ProblemTexts.Of(problem);
                            return TypedResults.Text(ui.T(text.Nl, text.En), "text/plain; charset=utf-8", statusCode: problem.Status);
                        }
                    }
                )
                .AllowEverybody()
                .ExcludeFromDescription();
    }

    /// <summary>With a mark, without which a spreadsheet takes it for another character set.</summary>
    private static byte[] Comma(Table table) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Csv.Write(table.Header, table.Rows))];
}
