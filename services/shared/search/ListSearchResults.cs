using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Search;

/// <summary>
/// HTTP: entries that contain all the words, in any order, ignoring case and accents; the best come first, then the newest.
/// Where nothing does, a word that nothing has is read as the one that is spelled most like it.
/// </summary>
internal sealed class ListSearchResults(Database database, Func<Caller, bool> seesAll)
{
    public async Task<Ok<IReadOnlyList<SearchResultView>>> Handle(
        [Required, Description("Words to look for, 1 to 6; 2 to 200 characters.")] string? q,
        [Description("Only things of this kind.")] string? kind,
        [Description("Only what has the words as they are spelled.")] bool? exact,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        CancellationToken ct
    )
    {
        var words = SearchWords.Of(q);
        var after = SearchCursor.Read(page);
        await using var reading = await database.Read(ct);
        var sees = seesAll(caller);
        var hits = after is { IsAlike: true } ? [] : await Find(words, 0);
        if (hits.Count == 0 && exact != true && after is null or { IsAlike: true } && await words.Corrected(reading, sees) is { } corrected)
            hits = await Find(corrected, SearchCursor.Alike);
        var (some, next) = page.Cut(hits, hit => SearchCursor.KeyOf(hit.Rank, hit.ChangedAt, hit.Subject));
        PageQuery.LinkNext(context, next);
        return TypedResults.Ok<IReadOnlyList<SearchResultView>>([
            .. some.Select(hit => new SearchResultView(hit.Subject, hit.Kind, hit.Title, hit.Summary, hit.Path, hit.ChangedAt, hit.Rank)),
        ]);

        async Task<IReadOnlyList<FindStore.Hit>> Find(SearchWords sought, int further) =>
            await FindStore.Find(
                reading,
                await sought.Filter(reading, sees) with
                {
                    Further = further,
                    Kind = kind,
                    Rank = after?.Rank,
                    At = after?.At,
                    After = after?.Subject,
                    Limit = page.Read,
                }
            );
    }
}
