using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Job: publishes once that a motion is past its due date. The guarded UPDATE makes only one of several instances
/// publish it.
/// </summary>
internal static class PublishDueMotions
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static async Task Run(MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        IReadOnlyList<Motion> due;
        await using (var reading = await database.Read(ct))
            due = await MotionStore.Due(reading, clock.Today());
        foreach (var motion in due)
        {
            await database.Write(
                async work =>
                {
                    var now = clock.GetUtcNow();
                    if (await MotionStore.Update(work, motion with { DueToldAt = now, Version = motion.Version + 1 }))
                        work.Publish(new MotionDue(motion.ItemId, motion.Owner!, motion.DueOn!.Value), now);
                },
                ct
            );
        }
    }
}
