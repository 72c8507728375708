using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a transfer between lines has in common.</summary>
internal static class LineTransferSteps
{
    /// <summary>Takes the step on the transfer as it is, with the fund held, and what follows; the step checks the version.</summary>
    public static Task<Ok<LineTransferView>> StepOfTransfer(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, LineTransfer, Task<LineTransfer>> step,
        CancellationToken ct,
        Func<Work, LineTransfer, Task>? then = null
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await Held(work, id);
                var next = await step(work, current);
                if (!await LineTransferStore.Update(work, next))
                    throw caller.Overtaken();
                if (then is not null)
                    await then(work, next);
                caller.Tag(next.Version);
                return TypedResults.Ok((await LineTransferStore.Views(work, caller, next)).Single());
            },
            ct
        );

    /// <exception cref="RuleViolation"><c>accounts-adopted</c>.</exception>
    public static Task MustBeTaken(Reading reading, int year) =>
        AccountsSteps.MustTake(reading, [year], "its lines do not change any more; only the assembly annuls that");

    /// <summary>Keeps one that was prepared.</summary>
    /// <exception cref="RuleViolation"><c>accounts-adopted</c>.</exception>
    public static async Task<Created<LineTransferView>> Keep(Work work, LineTransfer transfer, Caller caller)
    {
        await MustBeTaken(work, transfer.Year);
        await LineTransferStore.Insert(work, transfer);
        caller.Tag(transfer.Version);
        return TypedResults.Created(
            $"/funding/v1/line-transfers/{transfer.Id}",
            (await LineTransferStore.Views(work, caller, transfer)).Single()
        );
    }

    /// <summary>The transfer, with the fund held.</summary>
    public static async Task<LineTransfer> Held(Work work, Guid id)
    {
        await FundStore.Hold(work);
        return await LineTransferStore.Get(work, id) ?? throw Refused.NotFound("transfer");
    }
}
