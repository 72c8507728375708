using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Messaging;

/// <summary>HTTP: the facts of a subject, in their order; an unknown subject has none.</summary>
internal sealed class ListHistory(Database database)
{
    private const int SubjectLength = 200;

    public async Task<Ok<IReadOnlyList<HistoryEntryView>>> Handle(
        [Required, Description("What they are about, as collection/id.")] string? subject,
        [AsParameters] PageQuery page,
        HttpContext context,
        CancellationToken ct
    )
    {
        if (subject is not { Length: >= 3 and <= SubjectLength } || !subject.Contains('/', StringComparison.Ordinal))
            throw Refused.Invalid("subject", "format", "Must be collection/id.");
        var after = page.AfterNumbers(1)?[0] ?? 0;
        await using var reading = await database.Read(ct);
        var facts = await OutboxStore.OfSubject(reading, subject, after, page.Read);
        return page.Answer(context, [.. facts.Select(View)], entry => PageQuery.KeyOf(entry.Number));
    }

    private static HistoryEntryView View(FactEnvelope fact)
    {
        using var body = JsonDocument.Parse(fact.Body);
        return new HistoryEntryView(fact.Number, fact.Type, fact.RecordedAt, body.RootElement.Clone());
    }
}
