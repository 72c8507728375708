using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: calls to use facilities, newest first, by pages; filtered by facility, who was called, whether they can be answered today, and
/// whether they were.
/// </summary>
internal static class ListAdoptionCalls
{
    public static async Task<Ok<IReadOnlyList<AdoptionCallView>>> Handle(
        [Description("Only those of this facility.")] Guid? facilityId,
        [Description("CBS code of a municipality.")] string? municipality,
        [Description("True: only those that can be answered today.")] bool? open,
        [Description("True, with a municipality: only those that it has not answered.")] bool? unanswered,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        if (unanswered == true && municipality is null)
            throw Refused.Invalid("municipality", "required", "Say by which municipality they are not answered.");
        var (before, today) = (page.AfterTime(), clock.Today());
        await using var reading = await database.Read(ct);
        var openOn = open == true ? today : (DateOnly?)null;
        var waiting = unanswered == true ? municipality : null;
        var calls = await AdoptionCallStore.List(reading, facilityId, municipality, openOn, waiting, before, page.Read);
        return page.Answer(context, [.. calls.Select(call => call.View(today))], call => PageQuery.KeyOf(call.CalledAt, call.Id));
    }
}
