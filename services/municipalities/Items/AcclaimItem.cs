using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly adopts an item without a count, or takes note of one for information; what it ratifies binds from then on.</summary>
internal static class AcclaimItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
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
                // Held, so that no amendment comes in between.
                var current = await AgendaStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var meeting = current.AssemblyId is { } assembly ? await AssemblyStore.Held(work, assembly) : null;
                var (closed, fact) = current.Acclaim(meeting ?? new Meeting(), await AmendmentStore.Of(work, id), now);
                if (!await AgendaStore.Update(work, closed))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                await Decided.Follow(work, closed, now);
                await MailItemClosed.Handle(work, mail, closed, now);
                caller.Tag(closed.Version);
                return TypedResults.Ok((await AgendaStore.Views(work, closed)).Single());
            },
            ct
        );
}
