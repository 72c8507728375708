using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Messaging;

/// <summary>The history of each thing of a service: what it told of it. Facts carry no persons, so everybody may see them.</summary>
public static class SubjectHistory
{
    private const int SubjectLength = 200;

    /// <summary>Maps the route by which everybody reads the facts of a subject.</summary>
    public static void MapHistory(this RouteGroupBuilder service) =>
        service.MapGet("/history", ListHistory).WithTags("History").AllowEverybody();

    /// <summary>In their order; none of a subject that has none.</summary>
    private static async Task<Ok<IReadOnlyList<HistoryEntryView>>> ListHistory(
        [Description("What they are about, as collection/id.")] string? subject,
        [AsParameters] PageQuery page,
        HttpContext context,
        CancellationToken ct
    )
    {
        if (subject is not { Length: >= 3 and <= SubjectLength } || !subject.Contains('/', StringComparison.Ordinal))
            throw Refused.Invalid("subject", "format", "Must be collection/id.");
        var after = page.AfterNumbers(1)?[0] ?? 0;
        var database = context.RequestServices.GetRequiredKeyedService<Database>(
            context.GetEndpoint()!.Metadata.GetRequiredMetadata<ServiceName>().Name
        );
        await using var reading = await database.Read(ct);
        var facts = await OutboxStore.OfSubject(reading, subject, after, page.Read);
        return page.Answer(context, [.. facts.Select(View)], entry => PageQuery.KeyOf(entry.Number));
    }

    private static HistoryEntryView View(Fact fact)
    {
        using var body = JsonDocument.Parse(fact.Body);
        return new HistoryEntryView(fact.Number, fact.Type, fact.RecordedAt, body.RootElement.Clone());
    }
}
