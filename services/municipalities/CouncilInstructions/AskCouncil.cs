using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: a clerk records that the council is asked whether it wants a say on an item of the assembly.</summary>
internal static class AskCouncil
{
    public static Task<Ok<CouncilInstructionView>> Handle(
        Guid id,
        string code,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<CouncilInstructionSettings> settings,
        CancellationToken ct
    )
    {
        Council.MustBeKeptBy(caller, code);
        return database.Write(
            caller,
            async work =>
            {
                var (item, current) = await CouncilInstructionStore.Hold(work, id, code);
                caller.MustMatch(current.Version);
                var next = current.Ask(item);
                if (!await CouncilInstructionStore.Write(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(
                    next.View(item, await CouncilInstructionStore.BallotFor(work, item, code, caller), await settings.In(work))
                );
            },
            ct
        );
    }
}
