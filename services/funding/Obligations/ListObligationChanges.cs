using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: every change of the amounts of an obligation, the last first, with who prepared and approved it.</summary>
internal static class ListObligationChanges
{
    public static async Task<Ok<IReadOnlyList<ObligationChangeView>>> Handle(
        Guid id,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        await ObligationSteps.Seen(reading, id, caller);
        return TypedResults.Ok<IReadOnlyList<ObligationChangeView>>([
            .. (await ObligationStore.Changes(reading, id)).Select(change => change.View()),
        ]);
    }
}
