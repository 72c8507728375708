using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the ballots of an item by municipality, page by page; until the closing a caller sees the own municipality's
/// only.
/// </summary>
internal static class ListBallots
{
    public static async Task<Ok<IReadOnlyList<BallotView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        var after = page.After(1)?[0];
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        if (item.Status == ItemStatus.Closed)
            return page.Answer(context, [.. (await BallotStore.List(reading, id, after, page.Read)).Select(b => b.View())], b =>
                [b.MunicipalityCode]
            );
        var own = caller.Municipality is { } code && Ballot.IsOpenTo(caller, code) ? await BallotStore.Get(reading, id, code) : null;
        return TypedResults.Ok<IReadOnlyList<BallotView>>(own is null ? [] : [own.View()]);
    }
}
