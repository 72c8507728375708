using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: what councils said on an item, by municipality, page by page; ballots beside them as in <see cref="GetCouncilInstruction"/>.
/// </summary>
internal static class ListCouncilInstructions
{
    public static async Task<Ok<IReadOnlyList<CouncilInstructionView>>> Handle(
        Guid id,
        [AsParameters] PageQuery page,
        Caller caller,
        HttpContext context,
        MunicipalitiesDatabase database,
        IOptions<CouncilInstructionSettings> settings,
        CancellationToken ct
    )
    {
        var after = page.After(1)?[0];
        await using var reading = await database.Read(ct);
        var item = await ItemStore.Get(reading, id) ?? throw Refused.NotFound("agenda item");
        var rows = new List<CouncilInstructionView>();
        foreach (var instruction in await CouncilInstructionStore.List(reading, id, after, page.Read))
            rows.Add(
                instruction.View(
                    item,
                    await CouncilInstructionStore.BallotFor(reading, item, instruction.MunicipalityCode, caller),
                    settings.Value
                )
            );
        return page.Answer(context, rows, m => [m.MunicipalityCode]);
    }
}
