using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the frozen weights on an item with the figures behind them; by municipality name, page by page, or of one municipality; none
/// before the vote opens.
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
