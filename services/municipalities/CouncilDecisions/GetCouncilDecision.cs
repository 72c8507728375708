using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: one council decision, with its version as ETag. Only its clerk and admins can see a draft.</summary>
internal static class GetCouncilDecision
{
    public static async Task<Ok<CouncilDecisionView>> Handle(Guid id, Caller caller, MunicipalitiesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var decision = await CouncilDecisionStore.Get(reading, id);
        if (decision?.IsOpenTo(caller) != true)
            throw Refused.NotFound("council decision");
        caller.Tag(decision.Version);
        return TypedResults.Ok(decision.View());
    }
}
