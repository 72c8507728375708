using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: how a municipality voted where the vote is closed, beside its council's instruction; last closed first, by pages.
/// </summary>
internal static class ListMunicipalVotes
{
    public static async Task<Ok<IReadOnlyList<MunicipalVoteView>>> Handle(
        string code,
        [AsParameters] PageQuery page,
        HttpContext context,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        if ((await MunicipalityStore.Periods(reading, code)).Count == 0)
            throw Refused.NotFound("municipality");
        var votes = await MunicipalVoteStore.List(reading, code, before, page.Read);
        return page.Answer(context, [.. votes.Select(vote => vote.View())], vote => PageQuery.KeyOf(vote.ClosedAt, vote.ItemId));
    }
}
