using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer withdraws the explanation of their municipality that holds. It stays in the history; the municipality applies the
/// standard, or explains anew.
/// </summary>
internal static class WithdrawExplanation
{
    public static Task<Ok<ExplanationView>> Handle(
        Guid id,
        string code,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustActFor(code);
        return database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var standing = await ExplanationStore.Standing(work, id, code) ?? throw Refused.NotFound("explanation");
                caller.MustMatch(standing.Version);
                var ended = standing.End(now);
                if (!await ExplanationStore.Update(work, ended))
                    throw caller.Overtaken();
                work.Publish(new ExplanationWithdrawn(id, code), now);
                return TypedResults.Ok(ended.View());
            },
            ct
        );
    }
}
