using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: how far each municipality was with a joint facility on a day, by CBS code; those of which nothing was recorded are left out.
/// </summary>
internal static class ListAdoptionStates
{
    public static async Task<Ok<IReadOnlyList<AdoptionStateView>>> Handle(
        Guid id,
        [Description("The day, not in the future; today when absent.")] DateOnly? asOf,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = asOf ?? clock.Today();
        if (day > clock.Today())
            throw Refused.Invalid("asOf", "future", "Must not be in the future.");
        await using var reading = await database.Read(ct);
        if (await FacilityStore.Get(reading, id) is null)
            throw Refused.NotFound("facility");
        var steps = await AdoptionStepStore.Standing(reading, id, day);
        return TypedResults.Ok(AdoptionsOnDay.Of(steps, await MunicipalityStore.HeirsOn(reading, day)));
    }
}
