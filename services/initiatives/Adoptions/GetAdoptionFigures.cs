using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the funnel, the coverage and the cost of a joint facility on a day; who is behind its plan and who ended.</summary>
internal static class GetAdoptionFigures
{
    public static async Task<Ok<AdoptionFigures>> Handle(
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
        var facility = await FacilityStore.Get(reading, id) ?? throw Refused.NotFound("facility");
        return TypedResults.Ok(
            AdoptionFunnel.Of(
                facility,
                day,
                await FigureStore.Totals(reading),
                await FigureStore.Steps(reading, id, day),
                await FigureStore.Plans(reading, id, day),
                await ExplanationStore.Count(reading, id)
            )
        );
    }
}
