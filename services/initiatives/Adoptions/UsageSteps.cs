using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;

namespace Samen.Initiatives;

/// <summary>
/// What the usage of products says of an adoption. It brings a municipality further, and never past a step by hand that is further or
/// came after it; usage that is removed takes its steps with it.
/// </summary>
internal static class UsageSteps
{
    /// <summary>From the usage that says most to the one that says least.</summary>
    private static readonly (UsageStatus Status, AdoptionState State)[] States =
    [
        (UsageStatus.InProduction, AdoptionState.Live),
        (UsageStatus.PhasingOut, AdoptionState.PhasingOut),
        (UsageStatus.Planned, AdoptionState.Contracted),
        (UsageStatus.Acquiring, AdoptionState.Deciding),
        (UsageStatus.PhasedOut, AdoptionState.Ended),
    ];

    /// <summary>What all usage of the facility's products comes to; null: nothing.</summary>
    public static (AdoptionState State, DateOnly Since)? Of(IReadOnlyCollection<FollowedUsage> usages)
    {
        foreach (var (status, state) in States)
            if (usages.Where(u => u.Status == status).Select(u => (DateOnly?)u.Since).Min() is { } since)
                return (state, since);
        return null;
    }

    /// <summary>Lets an adoption follow it.</summary>
    /// <returns>The adoption, the steps that were added or taken back, and the fact; null: nothing changes.</returns>
    public static (Adoption Adoption, IReadOnlyList<AdoptionStep> Steps, IFact Fact)? Follow(
        Adoption adoption,
        IReadOnlyList<AdoptionStep> steps,
        (AdoptionState State, DateOnly Since)? usage,
        DateTimeOffset now
    )
    {
        var standing = steps.Where(s => s.Stands).ToList();
        var (last, hand) = (standing.LastOrDefault(), standing.LastOrDefault(s => !s.IsOfUsage));
        if (usage is { } used && IsFurther(used.State, hand, standing))
        {
            if (last is { IsOfUsage: true } && last.State == used.State)
                return null;
            var step = adoption.Step(steps, used.State, used.Since, AdoptionOrigin.Usage, now);
            var next = adoption.After([.. steps, step]);
            return (next, [step], next.Recorded());
        }
        if (last is not { IsOfUsage: true })
            return null;
        var taken = standing.Where(s => s.IsOfUsage && s.Number > (hand?.Number ?? 0)).Select(s => s with { TakenBackAt = now }).ToList();
        var back = adoption.After([.. steps.Where(s => taken.All(t => t.Number != s.Number))]);
        return (back, taken, new AdoptionTakenBack(adoption.FacilityId, adoption.MunicipalityCode, last.State, back.State));
    }

    private static bool IsFurther(AdoptionState used, AdoptionStep? hand, List<AdoptionStep> standing) =>
        hand is null || (used > hand.State && standing.LastOrDefault(s => s.IsOfUsage && s.Number < hand.Number)?.State != used);
}
