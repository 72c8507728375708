using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what initiatives ask of people from practice, with the hours pledged and worked; newest first, by pages; filtered by words of
/// the skill or initiative, initiative, role, and whether it takes pledges.
/// </summary>
internal static class ListAskedRoles
{
    public static async Task<Ok<IReadOnlyList<AskedRoleView>>> Handle(
        string? search,
        Guid? initiativeId,
        [Description("Only this role.")] PracticeRole? role,
        [Description("True: only those that take pledges; false: only those that are closed.")] bool? open,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        ListFacilities.MustBeChoices(("role", role));
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var roles = await AskedRoleStore.List(reading, SearchText.Pattern(search), initiativeId, role, open, before, page.Read);
        var views = await AskedRoleStore.Views(reading, roles, Months.Of(clock.Today()));
        return page.Answer(context, views, r => PageQuery.KeyOf(r.AskedAt, r.Id));
    }
}
