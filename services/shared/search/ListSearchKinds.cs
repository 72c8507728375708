using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Search;

/// <summary>HTTP: how many entries of each kind a search for the same words finds.</summary>
internal sealed class ListSearchKinds(Database database, Func<Caller, bool> seesAll)
{
    public async Task<Ok<IReadOnlyList<SearchKindView>>> Handle(
        [Required, Description("Words to look for, 1 to 6; 2 to 200 characters.")] string? q,
        [Description("Only what has the words as they are spelled.")] bool? exact,
        Caller caller,
        CancellationToken ct
    )
    {
        var words = SearchWords.Of(q);
        await using var reading = await database.Read(ct);
        var sees = seesAll(caller);
        var kinds = await FindStore.Kinds(reading, await words.Filter(reading, sees));
        if (kinds.Count == 0 && exact != true && await words.Corrected(reading, sees) is { } corrected)
            kinds = await FindStore.Kinds(reading, await corrected.Filter(reading, sees));
        return TypedResults.Ok<IReadOnlyList<SearchKindView>>([.. kinds.Select(kind => new SearchKindView(kind.Kind, kind.Count))]);
    }
}
