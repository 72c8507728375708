using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the fund manager sets what an hour is worth from a year on, with the source.</summary>
internal static class SetBenefitRate
{
    public static Task<Ok<BenefitRateView>> Handle(
        BenefitRateKind kind,
        [Description("The first year in which it holds, 2015 to 2100.")] int year,
        BenefitRateRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        ListFacilities.MustBeChoices(("kind", kind));
        if (!PlanYears.Include(year))
            throw Refused.Invalid("year", "range", PlanYears.Range);
        return database.Write(
            caller,
            async work =>
            {
                var current = await BenefitRateStore.Of(work, kind, year);
                caller.MustMatch(current.Version);
                var now = clock.GetUtcNow();
                var (rate, fact) = current.Set(request, now);
                if (!await BenefitRateStore.Write(work, rate))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                caller.Tag(rate.Version);
                return TypedResults.Ok(rate.View());
            },
            ct
        );
    }
}
