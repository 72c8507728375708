using Samen.Gateway.Pages.Kit.Lists;

namespace Samen.Gateway.Pages.Administration;

/// <summary>The audit log as a file, with the filters of its page.</summary>
internal static class AuditLists
{
    public static void MapAuditLists(this IEndpointRouteBuilder app) =>
        app.MapTable(
            "/logboek/lijst",
            _ => "logboek",
            async (context, client, names, language) =>
            {
                var logs = context.RequestServices.GetRequiredService<AuditLogs>();
                var lines = await All(logs, AuditQuestion.Of(context.Request.Query));
                var all = await names.All(client);
                var text = await logs.TextOf(lines, language, all);
                IReadOnlyList<Column<AuditLine>> columns =
                [
                    new("Wanneer", "When", line => line.Entry.RecordedAt),
                    new("Wie", "Who", line => text.Who(line.Entry)),
                    new("Met sleutel", "By key", line => text.Key(line.Entry)),
                    new("Wat", "What", line => text.Done(line.Entry)),
                    new("Gaat over", "About", line => text.Thing(line.Entry)),
                    new("Wat er veranderde", "What changed", line => text.Changes(line.Entry)),
                    new("Uitkomst", "Outcome", line => Words.OfResult(line.Entry.Result)),
                    new("Hoe vaak", "How often", line => line.Entry.Times),
                    new("Vanaf", "From", line => line.Entry.Origin),
                    new("Logboek van", "Log of", line => Words.OfLog(line.Part)),
                    new("Nummer", "Number", line => line.Entry.Position),
                    new("Bewerking", "Operation", line => line.Entry.Action),
                    new("Pad", "Path", line => line.Entry.Object),
                ];
                return new Table(Table.Names(columns, language), [.. lines.Select(line => Table.Row(line, columns, language, all))]);
            }
        );

    /// <summary>All pages; a file of a log that is away in part would seem to be whole.</summary>
    /// <exception cref="ApiProblem">503, 400 <c>too-many-rows</c>, or what the logs answered instead.</exception>
    private static async Task<IReadOnlyList<AuditLine>> All(AuditLogs logs, AuditQuestion question)
    {
        var (lines, from) = (new List<AuditLine>(), (string?)"");
        while (from is not null)
        {
            var page = await logs.Read(question, AuditPlace.Of(from), 100);
            if (page.Away.Count > 0)
                throw ApiProblem.Away();
            lines.AddRange(page.Lines);
            if (lines.Count > ListRoutes.MostRows)
                throw new ApiProblem(400, "too-many-rows", $"A file holds at most {ListRoutes.MostRows} rows; choose a period.", []);
            from = page.Next;
        }
        return lines;
    }
}
