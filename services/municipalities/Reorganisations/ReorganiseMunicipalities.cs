using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: an admin records a merger, split, change of name or correction. A dry run shows its effect first; a future one
/// waits for its day.
/// </summary>
internal static class ReorganiseMunicipalities
{
    public static async Task<Results<Created<ReorganisationView>, Ok<ReorganisationView>>> Handle(
        ReorganiseRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.DryRun)
        {
            await using var reading = await database.Read(ct);
            var plan = await Plan(reading, request, clock.GetUtcNow());
            return TypedResults.Ok(plan.View(await Count(reading, plan), dryRun: true));
        }
        return await database.Write<Created<ReorganisationView>>(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var plan = await Plan(work, request, now);
                if (plan.EffectiveDate <= DutchTime.DayOf(now))
                    plan = plan with { TookEffectAt = now };
                if (!await ReorganisationStore.Insert(work, plan))
                    throw caller.Overtaken();
                if (plan.TookEffectAt is not null)
                    work.Publish(plan.Fact(), now);
                return TypedResults.Created($"/municipalities/v1/reorganisations/{plan.Id}", plan.View(await Count(work, plan)));
            },
            ct
        );
    }

    /// <summary>How many municipalities there are the day before and on the day.</summary>
    public static async Task<(int Before, int After)> Count(Reading reading, Reorganisation reorganisation) =>
        (
            await MunicipalityStore.Count(reading, reorganisation.EffectiveDate.AddDays(-1)),
            await MunicipalityStore.Count(reading, reorganisation.EffectiveDate)
        );

    private static async Task<Reorganisation> Plan(Reading reading, ReorganiseRequest request, DateTimeOffset now)
    {
        var (register, start) = (await MunicipalityStore.LastPeriods(reading), await MunicipalityStore.Start(reading) ?? DateOnly.MinValue);
        Faults.MustBeNone(ReorganisationChecks.FaultsOf(request, register, start));
        return Reorganisation.Plan(Guid.CreateVersion7(now), request, register, now);
    }
}
