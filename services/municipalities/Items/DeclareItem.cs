using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the chair declares what was decided.</summary>
internal static class DeclareItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
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
                caller.MustMatch(current.Version);
                var declared = current.Declare(now);
                if (!await ItemStore.Update(work, declared))
                    throw caller.Overtaken();
                caller.Tag(declared.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, await voting.In(work), now, declared)).Single());
            },
            ct
        );
}
