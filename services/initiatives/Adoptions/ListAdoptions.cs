using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: how far municipalities are with joint facilities, last recorded first, by pages; filtered by facility, municipality, state and
/// inhabitants of the municipality.
/// </summary>
internal static class ListAdoptions
{
    public static async Task<Ok<IReadOnlyList<AdoptionView>>> Handle(
        [Description("Only those of this facility.")] Guid? facilityId,
        [Description("CBS code of a municipality.")] string? municipality,
        [Description("Only those that are so far.")] AdoptionState? state,
        [Description("Only municipalities with at least so many inhabitants.")] int? inhabitantsFrom,
        [Description("Only municipalities with at most so many inhabitants.")] int? inhabitantsTo,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        ListFacilities.MustBeChoices(("state", state));
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        if (inhabitantsFrom < 0)
            throw Refused.Invalid("inhabitantsFrom", "range", "Must be 0 or more.");
        if (inhabitantsTo < 0)
            throw Refused.Invalid("inhabitantsTo", "range", "Must be 0 or more.");
        var filter = new AdoptionFilter(facilityId, municipality, state, inhabitantsFrom, inhabitantsTo);
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var adoptions = await AdoptionStore.List(reading, filter, before, page.Read);
        return page.Answer(context, [.. adoptions.Select(a => a.View())], a => PageQuery.KeyOf(a.RecordedAt, a.Id));
    }
}
