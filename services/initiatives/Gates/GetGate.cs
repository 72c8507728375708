using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one gate and what was promised at the one before it, with its version as ETag.</summary>
internal static class GetGate
{
    public static async Task<Ok<GateWithPromise>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var (gate, _) = await GateViews.Seen(reading, id, caller);
        caller.Tag(gate.Version);
        return TypedResults.Ok(
            new GateWithPromise(
                await GateViews.Of(reading, gate),
                await GateViews.Promised(reading, gate),
                await GateViews.Proposal(reading, gate)
            )
        );
    }
}
