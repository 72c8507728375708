using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: what people at municipalities know from practice, the newest consent first, by pages; filtered by theme, facility, role and
/// municipality. Nobody is named.
/// </summary>
internal static class ListExpertise
{
    public static async Task<Ok<IReadOnlyList<ExpertiseView>>> Handle(
        [Description("Only those who know this theme of the policy library.")] string? theme,
        [Description("Only those who worked with this facility.")] Guid? facilityId,
        [Description("Only those who had this role.")] PracticeRole? role,
        [Description("CBS code of a municipality.")] string? municipality,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        ListFacilities.MustBeChoices(("role", role));
        ListQuestions.MustBeTheme(theme);
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var filter = new ProfileFilter(theme, facilityId, role, municipality);
        var profiles = await ProfileStore.List(reading, filter, clock.Today(), before, page.Read);
        return page.Answer(context, [.. profiles.Select(p => p.View())], p => PageQuery.KeyOf(p.ConsentedAt, p.Id));
    }
}
