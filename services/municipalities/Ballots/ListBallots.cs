using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the ballots on an item by municipality name, page by page. Until the vote closes, callers see only their own
/// municipality's.
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
        var after = page.AfterName();
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        if (item.Status == ItemStatus.Closed)
        {
            var (ballots, next) = page.Cut(await BallotStore.List(reading, id, after, page.Read), b => [b.SortName, b.MunicipalityCode]);
            PageQuery.LinkNext(context, next);
            return TypedResults.Ok<IReadOnlyList<BallotView>>([.. ballots.Select(b => b.View())]);
        }
        var own = caller.Municipality is { } code && Ballot.IsOpenTo(caller, code) ? await BallotStore.Get(reading, id, code) : null;
        return TypedResults.Ok<IReadOnlyList<BallotView>>(own is null ? [] : [own.View()]);
    }
}
