using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Search;

/// <summary>
/// HTTP: entries that contain all the words, in any order, also as parts of words, ignoring case and accents; those with
/// all of them in the title come first, then the newest.
/// </summary>
internal sealed class ListSearchResults(Database database, Func<Caller, bool> seesAll)
{
    private const int SummaryLength = 200,
        QueryLength = 200;

    public async Task<Ok<IReadOnlyList<SearchResultView>>> Handle(
        [Required, Description("Words to look for, 1 to 6; 2 to 200 characters.")] string? q,
        [Description("Only things of this kind.")] string? kind,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        CancellationToken ct
    )
    {
        if (q?.Trim() is not { Length: >= 2 and <= QueryLength } text)
            throw Refused.Invalid("q", "length", $"Must be 2 to {QueryLength} characters long.");
        var words = Folding.Words(text);
        if (words.Count is 0 or > Folding.MostWords)
            throw Refused.Invalid("q", "range", $"Must be 1 to {Folding.MostWords} words.");
        var after = After(page);
        await using var reading = await database.Read(ct);
        var (hits, next) = page.Cut(await SearchStore.Find(reading, words, kind, seesAll(caller), after, page.Read), hit =>
            [$"{hit.Place}", hit.ChangedAt.ToString("O", CultureInfo.InvariantCulture), hit.Subject]
        );
        PageQuery.LinkNext(context, next);
        return TypedResults.Ok<IReadOnlyList<SearchResultView>>([
            .. hits.Select(hit => new SearchResultView(
                hit.Subject,
                hit.Kind,
                hit.Title,
                TextElements.Cut(hit.Body, SummaryLength),
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
}
