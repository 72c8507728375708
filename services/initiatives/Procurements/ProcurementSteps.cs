using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What every change of a joint procurement, and of who takes part, has in common.</summary>
internal static class ProcurementSteps
{
    /// <summary>Holds the procurement, takes the step, writes the result, publishes its fact and returns it.</summary>
    public static Task<Ok<ProcurementView>> Step(
        this InitiativesDatabase database,
        Guid id,
        Caller caller,
        TimeProvider clock,
        Func<Work, Procurement, Task<(Procurement, IFact)>> step,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var current = await ProcurementStore.Held(work, id) ?? throw Refused.NotFound("procurement");
                var (after, fact) = await step(work, current);
                if (!await ProcurementStore.Update(work, after))
                    throw caller.Overtaken();
                var now = clock.GetUtcNow();
                work.Publish(fact, now);
                if (fact is ProcurementMoved || !after.Days.SequenceEqual(current.Days))
                    await Notices.Moved(work, after, alsoConsidering: after.State == ProcurementState.Announced, now);
                caller.Tag(after.Version);
                return TypedResults.Ok((await ProcurementStore.Get(work, id))!.View(clock.Today()));
            },
            ct
        );

    /// <summary>A procurement, held, with a municipality that takes part in it.</summary>
    /// <exception cref="Refused">404: there is no such procurement, or it never took part.</exception>
    /// <exception cref="RuleViolation">What <see cref="Participation.MustStand"/> refuses.</exception>
    public static async Task<(Procurement, Participation)> Held(Work work, Guid id, string code)
    {
        var procurement = await ProcurementStore.Held(work, id) ?? throw Refused.NotFound("procurement");
        var participation = await ParticipationStore.Get(work, id, code) ?? throw Refused.NotFound("participant");
        participation.MustStand();
        return (procurement, participation);
    }

    /// <summary>A step that needs nothing else of the store.</summary>
    public static Task<(Procurement, IFact)> Done((Procurement Next, ProcurementMoved Fact) step) =>
        Task.FromResult<(Procurement, IFact)>(step);

    /// <summary>Reports a day in the future, or before another one.</summary>
    public static void MustHaveHappened(string field, DateOnly day, DateOnly? earliest, DateOnly today)
    {
        if (day > today)
            throw Refused.Invalid($"/{field}", "future", "Must not be in the future.");
        if (day < earliest)
            throw Refused.Invalid($"/{field}", "before-previous", "Must not be before the step before it.");
    }

    /// <summary>Refuses what can not be, a buyer that is no municipality of today, or a form that is not used here.</summary>
    /// <exception cref="Refused">400.</exception>
    public static async Task MustBePossible(Reading reading, ProcurementText text, ProcurementSettings settings)
    {
        Faults.MustBeNone([.. Procurement.FaultsOf(text), .. settings.FaultsOf(text)]);
        if (text.LeadMunicipality is { } code)
            await MunicipalityChecks.MustExist(reading, code, "/leadMunicipality");
    }
}
