using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>HTTP: the hourly rates of each year that has them, the newest first.</summary>
internal static class ListRateTables
{
    public static async Task<Ok<IReadOnlyList<RateTableView>>> Handle(InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return TypedResults.Ok<IReadOnlyList<RateTableView>>([.. (await RateTableStore.List(reading)).Select(table => table.View())]);
    }
}
