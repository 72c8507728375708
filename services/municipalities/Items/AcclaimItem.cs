using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly adopts an item without a count, or takes note of one for information. Anything it ratifies
/// becomes binding.
/// </summary>
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
                // Locked, so that no amendment is added meanwhile.
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var assembly = current.AssemblyId is { } assemblyId ? await AssemblyStore.Held(work, assemblyId) : null;
                var (closed, fact) = current.Acclaim(assembly ?? new Assembly(), await AmendmentStore.Of(work, id), now);
                if (!await ItemStore.Update(work, closed))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                await Decided.Follow(work, closed, now);
                await MailItemClosed.Handle(work, mail, closed, now);
                caller.Tag(closed.Version);
                return TypedResults.Ok((await ItemStore.Views(work, closed)).Single());
            },
            ct
        );
}
