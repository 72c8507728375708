using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the whole path of an initiative, from this service's own store.</summary>
internal static class GetTrace
{
    public static async Task<Ok<InitiativeTrace>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var initiative = await InitiativeStore.Seen(reading, id, caller);
        var need = (await NeedStore.Get(reading, initiative.NeedId))!;
        return TypedResults.Ok(
            new InitiativeTrace(
                initiative.View(caller),
                await NeedStore.View(reading, need),
                await AdviceStore.Of(reading, id),
                await TraceStore.Decision(reading, id),
                await TraceStore.Commitment(reading, id)
            )
        );
    }
}
