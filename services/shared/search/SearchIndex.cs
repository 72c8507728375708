using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Samen.Storage;
using Samen.Web;

namespace Samen.Search;

/// <summary>
/// Search over the things of a service: a building block. An entry is written in the transaction of the change. There is no
/// full-text index: the two databases have none in common, and parts of words must be found. What an entry says stands in a table
/// of words instead, and the ends of all words in another.
/// </summary>
public static class SearchIndex
{
    private const int Batch = 100;

    /// <summary>Puts an entry, or replaces that of its subject.</summary>
    public static Task Put(Work work, SearchEntry entry)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(entry);
        return SearchStore.Put(work, IndexedEntry.Of(entry));
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
            var kept = await SearchStore.Fingerprints(reading, [.. some.Select(entry => entry.Subject)]);
            outdated.AddRange(
                some.Where(entry => !kept.TryGetValue(entry.Subject, out var print) || print != IndexedEntry.Of(entry).Fingerprint)
            );
        }
        return outdated;
    }

    /// <summary>Removes the entry of a subject.</summary>
    public static Task Remove(Work work, string subject) => SearchStore.Remove(work, IndexedEntry.IdOf(subject));

    /// <summary>Maps the routes by which everybody searches.</summary>
    /// <param name="service">The group of the service.</param>
    /// <param name="seesAll">Who finds what is not public too; absent: nobody.</param>
    public static void MapSearch<TDatabase>(this RouteGroupBuilder service, Func<Caller, bool>? seesAll = null)
        where TDatabase : Database
    {
        var database = ((IEndpointRouteBuilder)service).ServiceProvider.GetRequiredService<TDatabase>();
        var sees = seesAll ?? (_ => false);
        var search = service.MapGroup("").WithTags("Search");
        search.MapGet("/search-results", new ListSearchResults(database, sees).Handle).AllowEverybody();
        search.MapGet("/search-kinds", new ListSearchKinds(database, sees).Handle).AllowEverybody();
    }
}
