using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>After a reorganisation the heir has the adoptions of an abolished municipality, with the steps of both.</summary>
internal static class MoveAdoptions
{
    public static async Task Run(Work work, string code, string heir, DateOnly on, FactContext context)
    {
        await PartnershipStore.Move(work, code, heir);
        foreach (var adoption in await AdoptionStore.Of(work, code))
            await Move(work, adoption, heir, on, context);
        await FollowedUsageStore.Move(work, code, heir);
        await UsageTakeOver.OfMunicipality(work, heir, context);
        await ExplanationStore.Move(work, code, heir, context.Envelope.RecordedAt);
    }

    private static async Task Move(Work work, Adoption adoption, string heir, DateOnly on, FactContext context)
    {
        var (facility, code, now) = (adoption.FacilityId, adoption.MunicipalityCode, context.Envelope.RecordedAt);
        if (await AdoptionStore.Get(work, facility, heir) is not { } own)
        {
            await AdoptionStepStore.Move(work, facility, code, heir, 0);
            await Write(work, adoption with { MunicipalityCode = heir, Version = adoption.Version + 1 }, context);
            return;
        }
        var (theirs, ours) = (await AdoptionStepStore.Of(work, facility, code), await AdoptionStepStore.Of(work, facility, heir));
        await AdoptionStepStore.Move(work, facility, code, heir, ours.Count == 0 ? 0 : ours[^1].Number);
        await AdoptionStepStore.End(work, facility, heir, on);
        await AdoptionStore.Remove(work, adoption);
        var steps = (await AdoptionStepStore.Of(work, facility, heir)).ToList();
        var (mostOfTheirs, mostOfOurs) = (LastByHand(theirs), LastByHand(ours));
        var stays = RankOf(mostOfTheirs) > RankOf(mostOfOurs) ? adoption : own;
        if ((stays == adoption ? mostOfTheirs : mostOfOurs) is { } most)
        {
            var step = own.Step(steps, most.State, most.Since, AdoptionOrigin.Reorganisation, now) with { Reason = most.Reason };
            await AdoptionStepStore.Write(work, step);
            steps.Add(step);
        }
        var joined = stays with { Id = own.Id, MunicipalityCode = heir, RecordedAt = own.RecordedAt, Version = own.Version };
        await Write(work, joined.After(steps), context);
    }

    private static async Task Write(Work work, Adoption adoption, FactContext context)
    {
        if (!await AdoptionStore.Write(work, adoption))
            throw new InvalidOperationException("The adoption was changed meanwhile.");
        if (adoption.State is not null)
            work.Publish(adoption.Recorded() with { Origin = AdoptionOrigin.Reorganisation }, context.Envelope.RecordedAt, context.AsCause);
    }

    /// <summary>What usage says is taken over after this.</summary>
    private static AdoptionStep? LastByHand(IEnumerable<AdoptionStep> steps) => steps.LastOrDefault(s => s.Stands && !s.IsOfUsage);

    private static int RankOf(AdoptionStep? step) => step is null ? -2 : Adoption.RankOf(step.State);
}
