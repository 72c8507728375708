using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Attachments;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the lead throws a draft away that was never submitted.</summary>
internal static class DiscardInitiative
{
    public static Task<NoContent> Handle(Guid id, Caller caller, InitiativesDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await InitiativeStore.Seen(work, id, caller);
                current.MustBeLead(caller);
                caller.MustMatch(current.Version);
                current.MustBeDiscardable();
                await AttachmentSubjects.WithdrawAll(work, $"initiatives/{id}", clock.GetUtcNow());
                if (!await InitiativeStore.Discard(work, current))
                    throw caller.Overtaken();
                return TypedResults.NoContent();
            },
            ct
        );
}
