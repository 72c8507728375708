using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: simulations, newest first, by pages; optionally of one year.</summary>
internal static class ListSimulations
{
    public static async Task<Ok<IReadOnlyList<SimulationView>>> Handle(
        int? year,
        [AsParameters] PageQuery page,
        HttpContext context,
        Caller caller,
        FundingDatabase database,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var simulations = await SimulationStore.List(reading, year, BudgetReaders.Include(caller), page.AfterTime(), page.Read);
        return page.Answer(context, await SimulationStore.Views(reading, simulations, caller), s => PageQuery.KeyOf(s.PreparedAt, s.Id));
    }
}
