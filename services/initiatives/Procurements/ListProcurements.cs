using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: joint procurements, newest first, by pages; filtered by facility, state, and who takes part.</summary>
internal static class ListProcurements
{
    public static async Task<Ok<IReadOnlyList<ProcurementView>>> Handle(
        [Description("Only those of this facility.")] Guid? facilityId,
        [Description("Only those that stand so.")] ProcurementState? state,
        [Description("CBS code of a municipality that takes part.")] string? municipality,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        var (before, today) = (page.AfterTime(), clock.Today());
        await using var reading = await database.Read(ct);
        var found = await ProcurementStore.List(reading, facilityId, state, municipality, before, page.Read);
        return page.Answer(context, [.. found.Select(one => one.View(today))], one => PageQuery.KeyOf(one.PlannedAt, one.Id));
    }
}
