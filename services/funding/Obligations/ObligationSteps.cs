using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of an obligation has in common.</summary>
internal static class ObligationSteps
{
    /// <summary>Takes the step on the obligation as it is, with the fund held; the step checks the version itself.</summary>
    public static Task<Ok<ObligationView>> StepOfObligation(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, Obligation, ObligationChange, Task<Obligation>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var current = await ObligationStore.Get(work, id) ?? throw Refused.NotFound("obligation");
                var next = await step(work, current, await ObligationStore.LastChange(work, id));
                if (!await ObligationStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok((await ObligationStore.Views(work, caller, next)).Single());
            },
            ct
        );

    /// <summary>Decides what waits of it.</summary>
    public static Task<Ok<ObligationView>> Decide(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Obligation, ObligationChange, ObligationChange> decide,
        CancellationToken ct
    ) =>
        database.StepOfObligation(
            id,
            caller,
            async (work, current, last) =>
            {
                var decided = decide(current, last);
                if (!await ObligationStore.Update(work, decided))
                    throw caller.Overtaken();
                return current.After(decided);
            },
            ct
        );

    /// <summary>An obligation that the caller may see.</summary>
    /// <exception cref="Refused">404: there is none, or it is not for the caller.</exception>
    public static async Task<Obligation> Seen(Reading reading, Guid id, Caller caller) =>
        await ObligationStore.Get(reading, id) is { } obligation && (obligation.IsPublic || SpendingReaders.Include(caller))
            ? obligation
            : throw Refused.NotFound("obligation");
}
