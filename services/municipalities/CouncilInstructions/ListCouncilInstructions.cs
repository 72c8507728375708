using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the councils' say on an item, by municipality name, page by page; with what is shown as in <see cref="GetCouncilInstruction"/>.
/// </summary>
internal static class ListCouncilInstructions
{
    public static async Task<Ok<IReadOnlyList<CouncilInstructionView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        MunicipalitiesDatabase database,
        Setting<CouncilInstructionSettings> settings,
        CancellationToken ct
    )
    {
        var after = page.AfterName();
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        var rows = new List<CouncilInstructionView>();
        var (instructions, next) = page.Cut(await CouncilInstructionStore.List(reading, id, after, page.Read), m =>
            [m.SortName, m.MunicipalityCode]
        );
        foreach (var instruction in instructions)
            rows.Add(
                instruction
                    .ShownTo(caller, item)
                    .View(
                        item,
                        await CouncilInstructionStore.BallotFor(reading, item, instruction.MunicipalityCode, caller),
                        await settings.In(reading)
                    )
            );
        PageQuery.LinkNext(context, next);
        return TypedResults.Ok<IReadOnlyList<CouncilInstructionView>>(rows);
    }
}
