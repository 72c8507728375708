using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what municipalities pledge, with the hours that were worked, newest first, by pages; filtered by initiative, role, municipality
/// and state.
/// </summary>
internal static class ListPledges
{
    public static async Task<Ok<IReadOnlyList<PledgeView>>> Handle(
        Guid? initiativeId,
        [Description("Only those for this asked role.")] Guid? askedRoleId,
        [Description("CBS code of a municipality.")] string? municipality,
        [Description("Only those that stand there.")] PledgeState? state,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        ListFacilities.MustBeChoices(("state", state));
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var filter = new PledgeFilter(initiativeId, askedRoleId, municipality, state);
        var pledges = await PledgeStore.List(reading, filter, before, page.Read);
        var month = Months.Of(clock.Today());
        return page.Answer(context, [.. pledges.Select(p => p.View(month))], p => PageQuery.KeyOf(p.PledgedAt, p.Id));
    }
}
