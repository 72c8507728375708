using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>HTTP: the fund manager records a series of price rises. Frameworks keep what they were indexed by.</summary>
internal static class RecordIndexSeries
{
    public static Task<Ok<IndexSeriesView>> Handle(
        string series,
        RecordIndexSeriesRequest request,
        Caller caller,
        FundingDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Faults.MustBeNone([.. IndexSeries.FaultsOf(request)]);
        if (!IndexSeries.IsKey(series))
            throw Refused.NotFound("index series");
        return database.Write(
            caller,
            async work =>
            {
                // The weights of all series are looked at together.
                await FundStore.Hold(work);
                var all = await IndexSeriesStore.All(work);
                var current = all.FirstOrDefault(one => one.Key == series) ?? new IndexSeries { Key = series };
                caller.MustMatch(current.Version);
                Faults.MustBeNone([.. IndexSeries.FaultsBeside(request, [.. all.Where(one => one.Key != series)])]);
                var recorded = current.With(request, caller.Id, clock.GetUtcNow());
                if (!await IndexSeriesStore.Put(work, recorded))
                    throw caller.Overtaken();
                caller.Tag(recorded.Version);
                return TypedResults.Ok(recorded.View(caller));
            },
            ct
        );
    }
}
