using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly splits an item into parts that are decided one by one.</summary>
internal static class SplitItem
{
    public static Task<Ok<IReadOnlyList<AgendaItemView>>> Handle(
        Guid id,
        SplitItemRequest request,
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
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                Faults.MustBeNone(AgendaItem.FaultsOf(request));
                Guid[] ids = [.. request.Parts!.Select(_ => Guid.CreateVersion7(now))];
                var amended = (await AmendmentStore.Of(work, id)).Any(a => a.Status is AmendmentStatus.Submitted or AmendmentStatus.Beside);
                var (split, parts, fact) = current.Split(request.Parts!, ids, amended, now);
                if (!await ItemStore.Update(work, split))
                    throw caller.Overtaken();
                await RatificationStore.FreeRatified(work, id);
                work.Publish(fact, now);
                foreach (var part in parts)
                {
                    await ItemStore.Insert(work, part);
                    work.Publish(part.Drafted(), now);
                    work.Publish(part.Placed(), now);
                }
                caller.Tag(split.Version);
                return TypedResults.Ok(await ItemStore.Views(work, caller, await voting.In(work), now, parts));
            },
            ct
        );
}
