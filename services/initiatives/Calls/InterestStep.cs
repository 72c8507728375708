using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The step with a facility that the interest of a municipality in a call records, and takes back.</summary>
internal static class InterestStep
{
    /// <summary>The step that the answer has recorded now; null: none.</summary>
    public static async Task<int?> Follow(Work work, AdoptionCall call, CalledMunicipality answered, DateTimeOffset now)
    {
        if (answered.Answer == CallAnswer.Interested)
            return answered.Step ?? await Step(work, call, answered.MunicipalityCode, now);
        if (answered.Step is { } number)
            await TakeBack(work, call, answered.MunicipalityCode, number, now);
        return null;
    }

    private static async Task<int?> Step(Work work, AdoptionCall call, string code, DateTimeOffset now)
    {
        var facility = (await FacilityStore.Held(work, call.FacilityId))!;
        var municipality = (await MunicipalityStore.Get(work, code))!;
        var current = await AdoptionStore.Get(work, facility.Id, code)
            ?? Adoption.Begin(Guid.CreateVersion7(now), facility, municipality, now);
        if (current.State >= AdoptionState.Interested)
            return null;
        var steps = await AdoptionStepStore.Of(work, facility.Id, code);
        var interest = new AdoptionRequest
        {
            State = AdoptionState.Interested,
            Since = DutchTime.DayOf(now),
            PlannedLiveOn = current.PlannedLiveOn,
            Replaces = current.Replaces,
        };
        var (next, step, fact) = current.Record(interest, steps, null, now);
        if (!await AdoptionStore.Write(work, next))
            throw Refused.Overtaken();
        await AdoptionStepStore.Write(work, step!);
        work.Publish(fact, now);
        return step!.Number;
    }

    private static async Task TakeBack(Work work, AdoptionCall call, string code, int number, DateTimeOffset now)
    {
        await FacilityStore.Held(work, call.FacilityId);
        var steps = await AdoptionStepStore.Of(work, call.FacilityId, code);
        if (
            await AdoptionStore.Get(work, call.FacilityId, code) is not { } current
            || steps.LastOrDefault(s => s.Stands) is not { State: AdoptionState.Interested, Origin: AdoptionOrigin.Municipality } last
            || last.Number != number
        )
            return; // Something came after it, which is the municipality's own.
        var (next, taken, fact) = current.TakeBack(number, steps, now);
        if (!await AdoptionStore.Write(work, next))
            throw Refused.Overtaken();
        await AdoptionStepStore.Write(work, taken);
        work.Publish(fact, now);
        await UsageTakeOver.Apply(work, call.FacilityId, code, now, null);
    }
}
