using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Job: a status of usage that was to come begins on its day, and adoption follows it as it follows any usage. The guarded UPDATE makes
/// only one of several instances do it.
/// </summary>
internal static class BeginUsage
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static async Task Run(InitiativesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        IReadOnlyList<FollowedUsage> due;
        await using (var reading = await database.Read(ct))
            due = await FollowedUsageStore.Due(reading, today);
        foreach (var usage in due)
        {
            await database.Write(
                async work =>
                {
                    await FacilityProductStore.Hold(work, usage.ProductId);
                    if (!await FollowedUsageStore.MoveOn(work, usage, today))
                        return;
                    foreach (var facility in await FacilityProductStore.FilledBy(work, usage.ProductId))
                        await UsageTakeOver.Apply(work, facility, await Heirs.Of(work, usage.CountsFor), clock.GetUtcNow(), null);
                },
                ct
            );
        }
    }
}
