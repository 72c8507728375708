namespace Samen.Gateway.Pages.Kit.Lists;

/// <summary>A list of a page as a file: which one, whose filters, and its columns.</summary>
/// <param name="Service">Whose list.</param>
/// <param name="Path">Of the list in that service's API; parameters of the page's path in braces.</param>
/// <param name="Filters">Query of the page and what it is called in the API.</param>
/// <param name="Columns">In their order.</param>
/// <param name="IsWhole">Whether the service answers the list at once, and knows no pages of it.</param>
internal sealed record Export<T>(
    string Service,
    string Path,
    IReadOnlyList<(string Page, string Api)> Filters,
    IReadOnlyList<Column<T>> Columns,
    bool IsWhole = false
)
{
    /// <summary>The whole list with the caller's rights, page after page.</summary>
    /// <exception cref="ApiProblem">400 <c>too-many-rows</c>, or what the service answered instead.</exception>
    public async Task<Table> Read(HttpContext context, ApiClient client, MunicipalityNames municipalities, Language language)
    {
        var path = context.Request.RouteValues.Aggregate(Path, (text, value) =>
            text.Replace($"{{{value.Key}}}", Uri.EscapeDataString($"{value.Value}"), StringComparison.Ordinal)
        );
        var filters = Filters.Select(filter => (filter.Api, (string?)context.Request.Query[filter.Page].ToString().Trim())).ToArray();
        var names = await municipalities.All(client);
        var rows = new List<IReadOnlyList<object?>>();
        string? cursor = null;
        do
        {
            var page = await client.List<T>(Service, path, IsWhole ? filters : [.. filters, ("cursor", cursor), ("limit", "100")]);
            if (rows.Count + page.Items.Count > ListRoutes.MostRows)
                throw new ApiProblem(
                    400,
                    "too-many-rows",
                    $"A file holds at most {ListRoutes.MostRows} rows; choose a filter or read the API.",
                    []
                );
            rows.AddRange(page.Items.Select(row => Table.Row(row, Columns, language, names)));
            cursor = page.Next;
        } while (cursor is not null);
        return new Table(Table.Names(Columns, language), rows);
    }
}
