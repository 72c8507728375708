using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: why municipalities do not apply standards, newest first, by pages; filtered by standard, municipality, and whether it holds.
/// </summary>
internal static class ListExplanations
{
    public static async Task<Ok<IReadOnlyList<ExplanationView>>> Handle(
        [Description("Only those of this standard.")] Guid? facilityId,
        [Description("CBS code of a municipality.")] string? municipality,
        [Description("True: only those that hold; false: only those that ended.")] bool? standing,
        [AsParameters] PageQuery page,
        HttpContext context,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        if (municipality is not null && !Identifiers.IsMunicipalityCode(municipality))
            throw Refused.Invalid("municipality", "format", "Is not a CBS code such as GM0344.");
        var before = page.AfterTime();
        await using var reading = await database.Read(ct);
        var explanations = await ExplanationStore.List(reading, facilityId, municipality, standing, before, page.Read);
        return page.Answer(context, [.. explanations.Select(e => e.View())], e => PageQuery.KeyOf(e.ExplainedAt, e.Id));
    }
}
