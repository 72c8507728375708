using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: initiatives by pages, newest first, by title or by what they cost; filtered by a text in title or goal, status, track, phase,
/// need, component and owner. Officers of a municipality also see the drafts that it owns, or is asked to own.
/// </summary>
internal static class ListInitiatives
{
    public static async Task<Ok<IReadOnlyList<InitiativeView>>> Handle(
        string? search,
        InitiativeStatus? status,
        Track? track,
        InitiativePhase? phase,
        Guid? needId,
        [Description("Key of a reference component: only those whose plan is about it.")] string? component,
        [Description("CBS code: only those that this municipality owns.")] string? municipality,
        [Description("The order; `Newest` when absent.")] InitiativeOrder? order,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        if (status is { } one && !Enum.IsDefined(one))
            throw Refused.Invalid("status", "format", "Is not one of the choices.");
        if (track is { } way && !Enum.IsDefined(way))
            throw Refused.Invalid("track", "format", "Is not one of the choices.");
        if (phase is { } far && !Enum.IsDefined(far))
            throw Refused.Invalid("phase", "format", "Is not one of the choices.");
        if (municipality is { } code && !Identifiers.IsMunicipalityCode(code))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        ListReferenceComponents.MustBeKnown(component);
        var sorted = InitiativeOrders.All.Of(order);
        var after = InitiativeOrders.All.After(sorted, page);
        var caller = Caller.Of(context);
        var filter = new InitiativeFilter
        {
            Search = SearchText.Pattern(search),
            Status = status,
            Track = track,
            Phase = phase,
            NeedId = needId,
            Component = component,
            Municipality = municipality,
            Viewer = Initiative.ViewerOf(caller) ?? "",
        };
        await using var reading = await database.Read(ct);
        var initiatives = await InitiativeListStore.List(reading, filter, sorted, after, page.Read);
        return page.Answer(context, [.. initiatives.Select(i => i.View(caller))], i => InitiativeOrders.All.KeyOf(sorted, i));
    }
}
