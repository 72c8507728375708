using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: one benefit, with its version as ETag; of a draft only for who sees that.</summary>
internal static class GetBenefit
{
    public static async Task<Ok<BenefitView>> Handle(Guid id, Caller caller, InitiativesDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        var (benefit, _) = await Seen(reading, id, caller);
        caller.Tag(benefit.Version);
        return TypedResults.Ok(await View(reading, benefit));
    }

    /// <summary>A benefit of an initiative that the caller sees, and that initiative.</summary>
    /// <exception cref="Refused">404.</exception>
    public static async Task<(Benefit, Initiative)> Seen(Reading reading, Guid id, Caller caller) =>
        await SeenOf(reading, await BenefitStore.Get(reading, id), caller);

    /// <summary>As <see cref="Seen"/>, held: what is realised of it is written one at a time.</summary>
    /// <exception cref="Refused">404.</exception>
    public static async Task<(Benefit, Initiative)> Held(Work work, Guid id, Caller caller) =>
        await SeenOf(work, await BenefitStore.Held(work, id), caller);

    public static async Task<BenefitView> View(Reading reading, Benefit benefit) =>
        benefit.View((await RealisationStore.Of(reading, benefit.Id)).Where(one => one.TakenBackAt is null));

    private static async Task<(Benefit, Initiative)> SeenOf(Reading reading, Benefit? benefit, Caller caller)
    {
        if (
            benefit is null
            || await InitiativeStore.Get(reading, benefit.InitiativeId) is not { } initiative
            || !initiative.IsSeenBy(Initiative.ViewerOf(caller))
        )
            throw Refused.NotFound("benefit");
        return (benefit, initiative);
    }
}
