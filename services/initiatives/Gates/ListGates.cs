using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: gates of all initiatives, newest first, by pages; what owners still prepare, they alone see.</summary>
internal static class ListGates
{
    public static async Task<Ok<IReadOnlyList<GateView>>> Handle(
        GateStatus? status,
        GateDecider? decider,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        if (status is { } one && !Enum.IsDefined(one))
            throw Refused.Invalid("status", "format", "Is not one of the choices.");
        if (decider is { } who && !Enum.IsDefined(who))
            throw Refused.Invalid("decider", "format", "Is not one of the choices.");
        var before = page.AfterTime();
        var viewer = Initiative.ViewerOf(Caller.Of(context)) ?? "";
        await using var reading = await database.Read(ct);
        var gates = await GateStore.List(reading, status, decider, viewer, before, page.Read);
        var prepared = gates.ToDictionary(g => g.Id, g => g.PreparedAt);
        return page.Answer(context, await GateViews.Of(reading, gates), g => PageQuery.KeyOf(prepared[g.Id], g.Id));
    }
}
