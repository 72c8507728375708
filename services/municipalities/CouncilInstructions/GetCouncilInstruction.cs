using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a council's say on an item, with the dates counted back from the assembly. What it gave along, and a deviating ballot, are
/// visible to the municipality itself at once, and to everybody once the vote is closed.
/// </summary>
internal static class GetCouncilInstruction
{
    public static async Task<Ok<CouncilInstructionView>> Handle(
        Guid id,
        string code,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<CouncilInstructionSettings> settings,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        if ((await MunicipalityStore.Periods(reading, code)).Count == 0)
            throw Refused.NotFound("municipality");
        var instruction = await CouncilInstructionStore.Get(reading, id, code);
        caller.Tag(instruction.Version);
        return TypedResults.Ok(
            instruction
                .ShownTo(caller, item)
                .View(item, await CouncilInstructionStore.BallotFor(reading, item, code, caller), await settings.In(reading))
        );
    }
}
