using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one commitment with its coverage per year.</summary>
internal static class GetCommitment
{
    public static async Task<Ok<CommitmentView>> Handle(Guid id, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var commitment = await CommitmentStore.Get(reading, id) ?? throw Refused.NotFound("commitment");
        return TypedResults.Ok((await CommitmentStore.Views(reading, [commitment])).Single());
    }
}
