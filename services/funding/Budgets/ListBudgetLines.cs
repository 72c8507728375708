using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the lines of the budget that counts for a year, by their codes, by pages; with what the first budget gave them.</summary>
internal static class ListBudgetLines
{
    public static async Task<Ok<IReadOnlyList<BudgetLineView>>> Handle(
        int year,
        [AsParameters] PageQuery page,
        HttpContext context,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        var after = page.After(1) is [var code] ? code : "";
        await using var reading = await database.Read(ct);
        var budget = await BudgetStore.Get(reading, year) ?? throw Refused.NotFound("budget");
        var standing = (await BudgetRevisionStore.WithLines(reading, year)).Where(one => one.Revision.AnnulledAt is null).ToList();
        var first = (standing[^1].Lines?.Items ?? []).ToDictionary(line => line.Code!, line => line.AmountCents!.Value);
        var room = await YearRoom.Of(reading, year);
        var transfers = await LineTransferStore.Of(reading, year, budget.Revision);
        var realised = await YearRoom.Realised(reading, year);
        var lines = room
            .Lines.Items.Where(line => string.CompareOrdinal(line.Code, after) > 0)
            .Take(page.Read)
            .Select(line => new BudgetLineView(
                budget.Revision,
                line.Code!,
                line.Title!,
                line.Programme,
                line.Kind!.Value,
                first.GetValueOrDefault(line.Code!),
                line.AmountCents!.Value,
                BudgetLines.MovedTo(line.Code!, transfers),
                room.Obligated.GetValueOrDefault(line.Code!),
                realised.GetValueOrDefault(line.Code!),
                Math.Max(0, line.AmountCents.Value - room.Obligated.GetValueOrDefault(line.Code!)),
                room.ShortOf(line.Code!)
            ));
        return page.Answer(context, [.. lines], line => [line.Code]);
    }
}
