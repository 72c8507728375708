using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the hourly rates of a year, with their version as ETag.</summary>
internal static class GetRateTable
{
    public static async Task<Ok<RateTableView>> Handle(int year, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var table = await RateTableStore.Get(reading, year) ?? throw Refused.NotFound("rate table");
        caller.Tag(table.Version);
        return TypedResults.Ok(table.View());
    }
}
