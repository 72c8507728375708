using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly secretary cancels an assembly before anything is voted on. The items on its agenda are held over, so that they can
/// be placed on another.
/// </summary>
internal static class CancelAssembly
{
    public static Task<Ok<AssemblyView>> Handle(
        Guid id,
        ReasonRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await AssemblyStore.Held(work, id) ?? throw Refused.NotFound("assembly");
                caller.MustMatch(current.Version);
                var (cancelled, fact) = current.Cancel(request.Reason!, await AssemblyStore.VotesBegun(work, id), now);
                if (!await AssemblyStore.Update(work, cancelled, await AssemblyStore.Deadlines(work, id)))
                    throw caller.Overtaken();
                if (fact is not null)
                {
                    work.Publish(fact, now);
                    await HoldItems(work, cancelled, now);
                    await MailAssemblyCancelled.Handle(work, mail, cancelled);
                }
                caller.Tag(cancelled.Version);
                return TypedResults.Ok((await AssemblyStore.Views(work, cancelled)).Single());
            },
            ct
        );

    private static async Task HoldItems(Work work, Assembly cancelled, DateTimeOffset now)
    {
        foreach (
            var item in await ItemListStore.Agenda(
                work,
                new() { Status = ItemStatus.Placed, AssemblyId = cancelled.Id },
                null,
                int.MaxValue
            )
        )
        {
            var (held, fact) = item.Hold(cancelled.CancellationReason!);
            if (!await ItemStore.Update(work, held))
                throw Refused.Overtaken();
            work.Publish(fact, now);
        }
    }
}
