using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the last step of a municipality with a joint facility is taken back; it stays in the history.</summary>
internal static class TakeBackStep
{
    public static Task<Ok<AdoptionView>> Handle(
        Guid id,
        string code,
        [Description("Its number.")] int number,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await GetAdoption.Of(work, id, code);
                await AdoptionAccess.MustRecordFor(work, caller, code, current.OnItsOwn);
                caller.MustMatch(current.Version);
                var (next, step, fact) = current.TakeBack(number, await AdoptionStepStore.Of(work, id, code), now);
                if (!await AdoptionStore.Write(work, next))
                    throw caller.Overtaken();
                await AdoptionStepStore.Write(work, step);
                work.Publish(fact, now);
                // What the step by hand went past may hold again.
                await UsageTakeOver.Apply(work, id, code, now, null);
                var after = await GetAdoption.Of(work, id, code);
                caller.Tag(after.Version);
                return TypedResults.Ok(after.View());
            },
            ct
        );
}
