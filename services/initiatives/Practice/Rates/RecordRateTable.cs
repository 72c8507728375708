using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager records the hourly rates of a year, or replaces them; settlements of that year follow.</summary>
internal static class RecordRateTable
{
    public static Task<Results<Created<RateTableView>, Ok<RateTableView>>> Handle(
        int year,
        RateTableRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!RecordedYears.Include(year))
            throw Refused.Invalid("year", "range", RecordedYears.Range);
        return database.Write<Results<Created<RateTableView>, Ok<RateTableView>>>(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await RateTableStore.Get(work, year) ?? new RateTable { Year = year };
                caller.MustMatch(current.Version);
                Faults.MustBeNone(RateTable.FaultsOf(request));
                var (next, fact) = current.Record(request, now);
                if (!await RateTableStore.Write(work, next))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(next.Version);
                return next.Version == 1
                    ? TypedResults.Created($"/initiatives/v1/rate-tables/{year}", next.View())
                    : TypedResults.Ok(next.View());
            },
            ct
        );
    }
}
