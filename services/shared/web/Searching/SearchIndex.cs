using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Search;

/// <summary>
/// Searching what a service has: a building block. An entry is put in the transaction of the change. No full-text index:
/// the two databases have none in common, and parts of words must be found; 10,000 entries are read in some tens of
/// milliseconds (assembly-scale in the benchmarks measures it).
/// </summary>
public static class SearchIndex
{
    private const int TitleLength = 300,
        BodyLength = 10_000,
        SummaryLength = 200,
        QueryLength = 200,
        Batch = 100;

    /// <summary>Puts an entry, or replaces that of its subject.</summary>
    public static Task Put(Work work, SearchEntry entry)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entry);
        var cut = entry with { Title = Cut(entry.Title, TitleLength), Body = Cut(entry.Body, BodyLength) };
        var title = Cut(Folding.Of(cut.Title), 2 * TitleLength);
        return SearchStore.Put(work, cut, title, $"{title} {Folding.Of(cut.Body)}");
    }

    /// <summary>Puts an entry where its subject has none: for filling in, which must never replace what was put meanwhile.</summary>
    public static async Task Fill(Work work, SearchEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if ((await SearchStore.Of(work, [entry.Subject])).Count == 0)
            await Put(work, entry);
    }

    /// <summary>Those whose subject has no entry, or where it matters another one.</summary>
    /// <param name="reading">Where.</param>
    /// <param name="entries">As they should be.</param>
    /// <param name="orOther">Whether an entry that says something else counts as missing.</param>
    public static async Task<IReadOnlyList<SearchEntry>> Missing(Reading reading, IReadOnlyList<SearchEntry> entries, bool orOther)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var missing = new List<SearchEntry>();
        foreach (var some in entries.Chunk(Batch))
        {
            var kept = await SearchStore.Of(reading, [.. some.Select(entry => entry.Subject)]);
            missing.AddRange(
                some.Where(entry =>
                    !kept.TryGetValue(entry.Subject, out var hit)
                    || (
                        orOther
                        && (hit.Title != Cut(entry.Title, TitleLength) || hit.Body != Cut(entry.Body, BodyLength) || hit.Path != entry.Path)
                    )
                )
            );
        }
        return missing;
    }

    /// <summary>Removes the entry of a subject.</summary>
    public static Task Remove(Work work, string subject) => SearchStore.Remove(work, subject);

    /// <summary>Maps the route by which everybody searches what was put.</summary>
    public static void MapSearch(this RouteGroupBuilder service) =>
        service.MapGet("/search-results", ListSearchResults).WithTags("Search").AllowEverybody();

    /// <summary>All words must occur, in any order, also as parts of words, whatever their case and accents; first those with all in the title, then the newest.</summary>
    private static async Task<Ok<IReadOnlyList<SearchResultView>>> ListSearchResults(
        [Description("Words to look for, 1 to 6; 2 to 200 characters.")] string? q,
        [Description("Only things of this kind.")] string? kind,
        [AsParameters] PageQuery page,
        HttpContext context,
        CancellationToken ct
    )
    {
        if (q?.Trim() is not { Length: >= 2 and <= QueryLength } text)
            throw Refused.Invalid("q", "length", $"Must be 2 to {QueryLength} characters long.");
        var words = Folding.Words(text);
        if (words.Count is 0 or > SearchStore.MostWords)
            throw Refused.Invalid("q", "range", $"Must be 1 to {SearchStore.MostWords} words.");
        var after = After(page);
        var database = context.RequestServices.GetRequiredKeyedService<Database>(
            context.GetEndpoint()!.Metadata.GetRequiredMetadata<ServiceName>().Name
        );
        await using var reading = await database.Read(ct);
        var (hits, next) = page.Cut(await SearchStore.Find(reading, words, kind, after, page.Read), hit =>
            [$"{hit.Place}", hit.ChangedAt.ToString("O", CultureInfo.InvariantCulture), hit.Subject]
        );
        PageQuery.LinkNext(context, next);
        return TypedResults.Ok<IReadOnlyList<SearchResultView>>([
            .. hits.Select(hit => new SearchResultView(
                hit.Subject,
                hit.Kind,
                hit.Title,
                Cut(hit.Body, SummaryLength),
                hit.Path,
                hit.ChangedAt
            )),
        ]);
    }

    private static (int Place, DateTimeOffset At, string Subject)? After(PageQuery page) =>
        page.After(3) switch
        {
            null => null,
            [("0" or "1") and var place, var at, var subject]
                when DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => (
                place[0] - '0',
                time,
                subject
            ),
            _ => throw Refused.Invalid("cursor", "format", "Is not a cursor of this list."),
        };

    /// <summary>Never between the two halves of a character.</summary>
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
