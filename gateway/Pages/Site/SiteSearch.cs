using Samen.Contracts;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Search;
using Samen.Texts;
using Samen.Web;

namespace Samen.Gateway.Pages.Site;

/// <summary>Searches all services at once, and accounts for who may see them.</summary>
internal sealed class SiteSearch(ApiClient api, Me me, GatewayDatabase database, IHttpContextAccessor accessor)
{
    /// <summary>The kind of an account.</summary>
    public const string Person = "person";

    private sealed record Part(string Service, Page<SearchResultView>? Page, IReadOnlyList<SearchKindView> Kinds);

    /// <summary>
    /// What has all the words; where nothing has, what has words that are spelled most like them. Other words only then: what is one letter
    /// away in one service says nothing beside what is right in another.
    /// </summary>
    /// <param name="words">As they were typed.</param>
    /// <param name="kind">Only these; null: all.</param>
    /// <param name="cursor">Where the page begins.</param>
    /// <param name="size">How many, 1 to 100.</param>
    /// <exception cref="ApiProblem">400: there are too many words, or too few letters.</exception>
    public async Task<FoundThings> Find(string words, string? kind, string? cursor, int size)
    {
        var people = await People(words);
        var parts = await Ask(exact: true);
        if (people.Count == 0 && parts.All(part => part.Kinds.Count == 0))
            parts = await Ask(exact: false);
        var results = parts.SelectMany(part => part.Page?.Items ?? []).Concat(cursor is null && kind is null ? people : []);
        var (page, next) = SearchCursor.Cut([.. SearchCursor.InOrder(results)], size);
        return new FoundThings(
            page,
            next ?? (parts.Any(part => part.Page?.Next is not null) ? SearchCursor.After(page[^1]) : null),
            [
                .. parts.SelectMany(part => part.Kinds),
                .. people.Count > 0 ? [new SearchKindView(Person, people.Count)] : Array.Empty<SearchKindView>(),
            ],
            [.. parts.Where(part => part.Page is null).Select(part => part.Service)]
        );

        async Task<IReadOnlyList<Part>> Ask(bool exact) => await Task.WhenAll(Service.All.Select(service => AskOne(service, exact)));

        async Task<Part> AskOne(string service, bool exact)
        {
            try
            {
                var results = api.Search(service, words, exact, kind, cursor, size);
                return new Part(service, await results, await api.SearchKinds(service, words, exact));
            }
            catch (ApiProblem problem) when (problem.IsAway)
            {
                return new Part(service, null, []);
            }
        }
    }

    /// <summary>The accounts by a part of their names, for who looks after them; at most 100.</summary>
    private async Task<IReadOnlyList<SearchResultView>> People(string words)
    {
        if (!me.May("GET /gateway/v1/people") || words.Length is < 2 or > 100)
            return [];
        await using var reading = await database.Read(accessor.HttpContext!.RequestAborted);
        var (accounts, _) = await Caller.Of(accessor.HttpContext!).People(reading, new PageQuery { Limit = 100 }, words);
        var plain = Folding.Plain(words);
        return
        [
            .. accounts.Select(account => new SearchResultView(
                $"people/{account.Id}",
                Person,
                account.Label,
                account.DisplayName is null ? "" : account.Name,
                $"/mensen/{account.Id}",
                account.CreatedAt,
                Rank(Folding.Plain(account.Label), plain)
            )),
        ];
    }

    /// <summary>As the services rank.</summary>
    private static int Rank(string label, string words) =>
        label == words ? 1
        : label.StartsWith(words, StringComparison.Ordinal) ? 2
        : 3;
}
