using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: a clerk records what the council decided on the joint facilities of a year; and where it appears in the budget. Recording again
/// replaces it.
/// </summary>
internal static class DecideJointFacilities
{
    public static Task<Ok<JointFacilitiesView>> Handle(
        string code,
        int year,
        JointFacilitiesRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        Council.MustBeKeptBy(caller, code);
        MustBeAYear(year);
        return database.Write(
            caller,
            async work =>
            {
                var before = await JointFacilitiesStore.View(work, year, code) ?? throw Refused.NotFound("municipality");
                var current = await JointFacilitiesStore.Get(work, year, code)
                    ?? new JointFacilities { Year = year, MunicipalityCode = code };
                caller.MustMatch(current.Version);
                var known = await CouncilDecisionStore.Hold(work, request.DecisionId!.Value)
                    ? await CouncilDecisionStore.Get(work, request.DecisionId.Value)
                    : null;
                Faults.MustBeNone(current.FaultsOf(request, known));
                var (decided, fact) = current.Decide(request, known!, before.ContributionCents);
                if (!await JointFacilitiesStore.Write(work, decided))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(decided.Version);
                return TypedResults.Ok((await JointFacilitiesStore.View(work, year, code))!);
            },
            ct
        );
    }

    /// <summary>Refuses a year for which the fund has no budget.</summary>
    /// <exception cref="Refused">400: another year.</exception>
    public static void MustBeAYear(int year)
    {
        if (!BudgetYears.Include(year))
            throw Refused.Invalid("year", "range", BudgetYears.Range);
    }
}
