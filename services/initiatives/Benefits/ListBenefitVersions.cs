using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: every version of a benefit, newest first: what was expected at the time.</summary>
internal static class ListBenefitVersions
{
    public static async Task<Ok<IReadOnlyList<BenefitVersionView>>> Handle(
        Guid id,
        Caller caller,
        InitiativesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await GetBenefit.Seen(reading, id, caller);
        return TypedResults.Ok<IReadOnlyList<BenefitVersionView>>([.. (await BenefitStore.Versions(reading, id)).Select(v => v.View())]);
    }
}
