using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a manual entry has in common.</summary>
internal static class ManualSteps
{
    /// <summary>Prepares one; the same with the same id again is answered as it is.</summary>
    public static Task<Results<Created<ManualEntryView>, Ok<ManualEntryView>>> Prepare(
        this FundingDatabase database,
        Caller caller,
        Func<Work, Task<ManualEntry>> prepare,
        CancellationToken ct
    ) =>
        database.Write<Results<Created<ManualEntryView>, Ok<ManualEntryView>>>(
            caller,
            async work =>
            {
                var entry = await prepare(work);
                if (!await ManualEntryStore.Insert(work, entry))
                {
                    var there = (await ManualEntryStore.Get(work, entry.Id))!;
                    caller.Tag(there.Version);
                    return there.IsSameAs(entry) ? TypedResults.Ok(await ManualViews.Of(work, caller, there)) : throw Differs();
                }
                if (await LedgerEntryStore.Get(work, entry.Id) is not null)
                    throw Differs();
                caller.Tag(entry.Version);
                return TypedResults.Created($"/funding/v1/ledger/manual-entries/{entry.Id}", await ManualViews.Of(work, caller, entry));
            },
            ct
        );

    /// <summary>Takes the step on the entry as it is; the step checks the version itself.</summary>
    public static Task<Ok<ManualEntryView>> StepOfManual(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, ManualEntry, Task<ManualEntry>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var next = await step(work, await ManualEntryStore.Get(work, id) ?? throw Refused.NotFound("manual entry"));
                if (!await ManualEntryStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(await ManualViews.Of(work, caller, next));
            },
            ct
        );

    private static RuleViolation Differs() => new("entry-differs", "There is another entry with this id; give this one an id of its own.");
}
