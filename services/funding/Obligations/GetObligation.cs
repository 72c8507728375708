using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: one obligation. What is being prepared is there for the fund manager, auditors and budget holders only.</summary>
internal static class GetObligation
{
    public static async Task<Ok<ObligationView>> Handle(Guid id, Caller caller, FundingDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var obligation = await ObligationSteps.Seen(reading, id, caller);
        caller.Tag(obligation.Version);
        return TypedResults.Ok((await ObligationStore.Views(reading, caller, obligation)).Single());
    }
}
