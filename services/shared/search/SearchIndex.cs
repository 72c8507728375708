using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Search;

/// <summary>
/// Search over the things of a service: a building block. An entry is written in the transaction of the change. There is no
/// full-text index: the two databases have none in common, and parts of words must be found. Reading 10,000 entries takes
/// some tens of milliseconds (assembly-scale in the benchmarks measures it).
/// </summary>
public static class SearchIndex
{
    private const int TitleLength = 300,
        BodyLength = 10_000,
        Batch = 100;

    /// <summary>Puts an entry, or replaces that of its subject.</summary>
    public static Task Put(Work work, SearchEntry entry)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entry);
        var cut = entry with { Title = TextElements.Cut(entry.Title, TitleLength), Body = TextElements.Cut(entry.Body, BodyLength) };
        var title = TextElements.Cut(Folding.Of(cut.Title), 2 * TitleLength);
        return SearchStore.Put(work, cut, title, $"{title} {Folding.Of(cut.Body)}");
    }

    /// <summary>Those whose subject has no entry, or one with another content.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="entries">The entries as they should be.</param>
    public static async Task<IReadOnlyList<SearchEntry>> Outdated(Reading reading, IReadOnlyList<SearchEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var outdated = new List<SearchEntry>();
        foreach (var some in entries.Chunk(Batch))
        {
            var kept = await SearchStore.Of(reading, [.. some.Select(entry => entry.Subject)]);
            outdated.AddRange(
                some.Where(entry =>
                    !kept.TryGetValue(entry.Subject, out var hit)
                    || hit.Title != TextElements.Cut(entry.Title, TitleLength)
                    || hit.Body != TextElements.Cut(entry.Body, BodyLength)
                    || hit.Path != entry.Path
                )
            );
        }
        return outdated;
    }

    /// <summary>Removes the entry of a subject.</summary>
    public static Task Remove(Work work, string subject) => SearchStore.Remove(work, subject);

    /// <summary>Maps the route by which everybody searches.</summary>
    /// <param name="service">The group of the service.</param>
    /// <param name="seesAll">Who finds what is not public too; absent: nobody.</param>
    public static void MapSearch<TDatabase>(this RouteGroupBuilder service, Func<Caller, bool>? seesAll = null)
        where TDatabase : Database
    {
        var database = ((IEndpointRouteBuilder)service).ServiceProvider.GetRequiredService<TDatabase>();
        service
            .MapGet("/search-results", new ListSearchResults(database, seesAll ?? (_ => false)).Handle)
            .WithTags("Search")
            .AllowEverybody();
    }
}
