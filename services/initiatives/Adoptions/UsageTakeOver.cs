using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Lets adoptions follow the usage of products as it is known now.</summary>
internal static class UsageTakeOver
{
    /// <summary>A product began or ceased to fill a facility.</summary>
    public static async Task OfProduct(Work work, Guid facility, Guid product, DateTimeOffset now, FactCause? cause)
    {
        foreach (var code in await FollowedUsageStore.Municipalities(work, product))
            await Apply(work, facility, code, now, cause);
    }

    /// <summary>Everything that a municipality uses: it came into the register, or took over from another one.</summary>
    public static async Task OfMunicipality(Work work, string municipality, FactContext context)
    {
        foreach (var facility in await FollowedUsageStore.Facilities(work, municipality))
            await Apply(work, facility, municipality, context.Envelope.RecordedAt, context.AsCause);
    }

    /// <summary>Lets one adoption follow the usage as it is now. A municipality that is not in the register yet waits for that.</summary>
    public static async Task Apply(Work work, Guid facility, string code, DateTimeOffset now, FactCause? cause)
    {
        var usage = UsageSteps.Of(await FollowedUsageStore.Of(work, facility, code));
        var current = await AdoptionStore.Get(work, facility, code);
        if (current is null)
        {
            if (usage is null || await MunicipalityStore.Get(work, code) is not { } municipality)
                return;
            current = Adoption.Begin(Guid.CreateVersion7(now), (await FacilityStore.Get(work, facility))!, municipality, now);
        }
        var steps = await AdoptionStepStore.Of(work, facility, code);
        if (UsageSteps.Follow(current, steps, usage, now) is not { } followed)
            return;
        if (!await AdoptionStore.Write(work, followed.Adoption))
            throw new InvalidOperationException("The adoption was changed meanwhile.");
        foreach (var step in followed.Steps)
            await AdoptionStepStore.Write(work, step);
        await ExplainStandard.EndWhereApplied(work, followed.Adoption, now);
        work.Publish(followed.Fact, now, cause);
    }
}
