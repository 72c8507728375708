using System.Globalization;
using System.Net.Mime;
using System.Text;
using Microsoft.Net.Http.Headers;
using Samen.Lists;

namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>
/// What a page shows as a file: <c>gegevens.csv</c> and <c>gegevens.xlsx</c> below any page, with its query and the rights of who asks.
/// The page is made as ever, and its tables and facts are read from it: no page can lack them, or say otherwise than its file.
/// </summary>
internal sealed class PageFiles(RequestDelegate next)
{
    /// <summary>Below the page, without the extension.</summary>
    public const string Name = "/gegevens.";

    private const string Comma = "csv",
        Workbook = "xlsx";

    /// <summary>Before the routes are looked up.</summary>
    public async Task Invoke(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!HttpMethods.IsGet(context.Request.Method) || Extension(path) is not { } extension)
        {
            await next(context);
            return;
        }
        var page = path[..^(Name.Length + extension.Length)];
        context.Request.Path = page.Length == 0 ? "/" : page;
        // It is read here, not there.
        context.Request.Headers.Remove(HeaderNames.AcceptEncoding);
        var (body, made) = (context.Response.Body, new MemoryStream());
        context.Response.Body = made;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
        var (status, type) = (context.Response.StatusCode, context.Response.ContentType);
        if (status == StatusCodes.Status200OK)
        {
            var isPage = type?.StartsWith(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase) == true;
            await Answer(context, isPage ? Encoding.UTF8.GetString(made.ToArray()) : "", extension, page);
        }
        else if (made.Length > 0)
            await body.WriteAsync(made.ToArray(), context.RequestAborted);
    }

    private static string? Extension(string path) =>
        new[] { Comma, Workbook }.FirstOrDefault(extension => path.EndsWith(Name + extension, StringComparison.Ordinal));

    private static async Task Answer(HttpContext context, string markup, string extension, string page)
    {
        var ui = context.RequestServices.GetRequiredService<Ui>();
        var tables = PageTables.Of(markup, new Language(ui.IsEnglish), ui.Culture);
        var response = context.Response;
        response.ContentLength = null;
        if (tables.Count == 0)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(
                ui.T("Op deze pagina staan geen gegevens.", "There are no data on this page."),
                context.RequestAborted
            );
            return;
        }
        var plain = context.Request.Query["vorm"] == "plat";
        var file = extension == Workbook ? Spreadsheet.Write(Sheets(tables)) : Written(tables, plain || ui.IsEnglish, plain);
        response.ContentType = extension == Workbook ? Spreadsheet.Type : "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = $"{(page.Length < 2 ? "samen" : page.Trim('/').Replace('/', '-'))}.{extension}",
        }.ToString();
        response.ContentLength = file.Length;
        await response.Body.WriteAsync(file, context.RequestAborted);
    }

    /// <summary>One table as it is; several below each other, each with its name above it.</summary>
    private static byte[] Written(IReadOnlyList<(string Name, Table Table)> tables, bool isEnglish, bool plain)
    {
        var form = isEnglish ? CsvForm.Plain : CsvForm.Dutch;
        var text = string.Join(
            "\r\n",
            tables.Select(one =>
                (tables.Count == 1 ? "" : Csv.Write(form, [one.Name], [])) + Csv.Write(form, one.Table.Header, one.Table.Rows)
            )
        );
        return [.. plain ? [] : Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }

    /// <summary>Each table on a sheet; no two have one name.</summary>
    private static IReadOnlyList<(string Name, Table Table)> Sheets(IReadOnlyList<(string Name, Table Table)> tables) =>
        [.. tables.Select((one, i) => ((i + 1).ToString(CultureInfo.InvariantCulture) + " " + Allowed(one.Name), one.Table))];

    private static string Allowed(string name) => string.Concat(name.Where(sign => !"[]:*?/\\'".Contains(sign, StringComparison.Ordinal)));
}
