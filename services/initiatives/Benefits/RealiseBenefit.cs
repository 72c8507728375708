using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: an officer records what was realised of a benefit in a year; for their own municipality if it used a facility of the
/// initiative in that year, or, as an officer of the lead, for all municipalities together.
/// </summary>
internal static class RealiseBenefit
{
    public static Task<Created<RealisationView>> Handle(
        Guid id,
        RealiseBenefitRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var (benefit, initiative) = await GetBenefit.Held(work, id, caller);
                var municipality = await MustRecord(work, caller, initiative, request.MunicipalityCode);
                Faults.MustBeNone(Realisation.FaultsOf(request, benefit, clock.Today()));
                await MustBeInUse(work, initiative, request, clock.Today().Year);
                var bounds = await RealisationBounds.Of(work, benefit, request.MunicipalityCode, request.Year!.Value);
                Faults.MustBeNone(bounds.FaultsOf(request));
                var now = clock.GetUtcNow();
                var sameYear = (await RealisationStore.Of(work, id)).Where(one => one.Year == request.Year && one.TakenBackAt is null);
                var (made, fact) = Realisation.Record(Guid.CreateVersion7(now), benefit, municipality, request, [.. sameYear], now);
                await RealisationStore.Insert(work, made, made.SavedBy(caller, now));
                work.Publish(fact, now);
                caller.Tag(made.Version);
                return TypedResults.Created($"/initiatives/v1/realisations/{made.Id}", made.View());
            },
            ct
        );

    /// <summary>Refuses callers that are no office of the municipality, or of the lead for a figure of all together.</summary>
    /// <returns>The municipality; null: all together.</returns>
    public static async Task<KnownMunicipality?> MustRecord(Reading reading, Caller caller, Initiative initiative, string? municipality)
    {
        Need.OfficeOf(caller);
        if (municipality is null)
            initiative.MustBeLead(caller);
        else
            caller.MustActFor(municipality);
        return municipality is null ? null : await MunicipalityChecks.MustExist(reading, municipality, "/municipalityCode");
    }

    /// <exception cref="RuleViolation"><c>not-adopted</c>; <c>not-in-use</c>.</exception>
    private static async Task MustBeInUse(Reading reading, Initiative initiative, RealiseBenefitRequest request, int thisYear)
    {
        if (initiative.Status != InitiativeStatus.Adopted)
            throw new RuleViolation("not-adopted", "Nothing is realised before the general assembly has adopted the initiative.");
        if (!(await BenefitCaseStore.YearsOf(reading, initiative.Id, request.MunicipalityCode, thisYear)).Contains(request.Year!.Value))
            throw new RuleViolation(
                "not-in-use",
                request.MunicipalityCode is null
                    ? "No municipality used a facility of this initiative in that year."
                    : "Your municipality used no facility of this initiative in that year."
            );
    }
}
