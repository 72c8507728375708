using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the frozen weights of an item with the figures they follow from, by name of the municipality, page by page, or of one
/// municipality; none before the opening.
/// </summary>
internal static class ListVoteWeights
{
    public static async Task<Ok<IReadOnlyList<VoteWeightView>>> Handle(
        Guid id,
        string? municipality,
        [AsParameters] PageQuery page,
        HttpContext context,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        var after = page.AfterName();
        await using var reading = await database.Read(ct);
        if (await ItemStore.Get(reading, id) is null)
            throw Refused.NotFound("agenda item");
        var weights = await VoteWeightStore.List(reading, id, after, page.Read, municipality);
        return page.Answer(
            context,
            [.. weights.Select(w => new VoteWeightView(w.MunicipalityCode, w.MunicipalityName, w.Inhabitants, w.Weight))],
            w => PageQuery.KeyOf(w.MunicipalityName, w.MunicipalityCode)
        );
    }
}
