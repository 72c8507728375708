using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary withdraws an item, or the first submitter a motion.</summary>
internal static class WithdrawItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        ReasonRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> voting,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await ItemStore.Get(work, id) ?? throw Refused.NotFound("agenda item");
                Submission.MustLead(caller, current.Submitters);
                caller.MustMatch(current.Version);
                var (withdrawn, fact) = current.Withdraw(request.Reason!);
                if (!await ItemStore.Update(work, withdrawn))
                    throw caller.Overtaken();
                await RatificationStore.FreeRatified(work, id);
                work.Publish(fact, now);
                caller.Tag(withdrawn.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await voting.In(work), now, withdrawn)).Single());
            },
            ct
        );
}
