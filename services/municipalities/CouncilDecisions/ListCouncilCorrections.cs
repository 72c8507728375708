using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the versions of a council decision that its corrections replaced, oldest first.</summary>
internal static class ListCouncilCorrections
{
    public static async Task<Ok<IReadOnlyList<CouncilCorrectionView>>> Handle(
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        return (await CouncilDecisionStore.Get(reading, id))?.IsOpenTo(caller) == true
            ? TypedResults.Ok(await CouncilDecisionStore.Corrections(reading, id))
            : throw Refused.NotFound("council decision");
    }
}
