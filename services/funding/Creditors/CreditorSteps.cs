using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step with proposed bank details has in common.</summary>
internal static class CreditorSteps
{
    /// <summary>Takes the step, with the fund held so that no batch is approved meanwhile; the step checks the version itself.</summary>
    public static Task<Ok<CreditorAccountView>> StepOfCreditor(
        this FundingDatabase database,
        Guid id,
        Caller caller,
        Func<Work, CreditorAccount, Task<CreditorAccount>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var next = await step(work, await CreditorStore.Get(work, id) ?? throw Refused.NotFound("creditor account"));
                if (!await CreditorStore.Update(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View(caller));
            },
            ct
        );
}
