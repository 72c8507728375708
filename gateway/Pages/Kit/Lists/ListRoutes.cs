using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Lists;
using Samen.Web;

namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>
/// The lists of the pages as files: <c>lijst.csv</c> and <c>lijst.xlsx</c> below the page, with its filters. A new list is
/// one entry in the lists of its domain and a <see cref="Download"/> on its page.
/// </summary>
/// <remarks>
/// A CSV is as the spreadsheets of the visitor's language take it: in Dutch semicolons and decimal commas. For programs
/// there is <c>?vorm=plat</c>: always English names and words, commas, decimal points, and no byte order mark.
/// </remarks>
internal static class ListRoutes
{
    /// <summary>The most rows of a file; the API has them all.</summary>
    public const int MostRows = 10_000;

    /// <summary>Maps a list below its page.</summary>
    public static void MapList<T>(this IEndpointRouteBuilder app, string page, string name, Export<T> export) =>
        app.MapTable($"{page}/lijst", _ => name, export.Read);

    /// <summary>Maps a table as a CSV and a workbook.</summary>
    /// <param name="app">Where.</param>
    /// <param name="path">Without the extension.</param>
    /// <param name="nameOf">Of the file, without the extension.</param>
    /// <param name="read">Reads it with the caller's rights, in this language.</param>
    public static void MapTable(
        this IEndpointRouteBuilder app,
        string path,
        Func<HttpContext, string> nameOf,
        Func<HttpContext, ApiClient, MunicipalityNames, Language, Task<Table>> read
    )
    {
        Map("csv", "text/csv; charset=utf-8", Comma);
        Map("xlsx", Spreadsheet.Type, (table, name, _) => Spreadsheet.Write(table, name));

        void Map(string extension, string type, Func<Table, string, CsvForm?, byte[]> write) =>
            app.MapGet(
                    $"{path}.{extension}",
                    async Task<Results<FileContentHttpResult, ContentHttpResult>> (
                        HttpContext context,
                        ApiClient client,
                        MunicipalityNames names,
                        Ui ui
                    ) =>
                    {
                        var plain = context.Request.Query["vorm"] == "plat";
                        var language = new Language(plain || ui.IsEnglish);
                        try
                        {
                            var name = nameOf(context);
                            var table = await read(context, client, names, language);
                            var form =
                                plain ? (CsvForm?)null
                                : language.IsEnglish ? CsvForm.Plain
                                : CsvForm.Dutch;
                            return TypedResults.File(write(table, name, form), type, $"{name}.{extension}");
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

    /// <summary>With a mark, without which a spreadsheet takes it for another character set; programs need none.</summary>
    private static byte[] Comma(Table table, string name, CsvForm? form) =>
        [
            .. form is null ? [] : Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(Csv.Write(form ?? CsvForm.Plain, table.Header, table.Rows)),
        ];
}
