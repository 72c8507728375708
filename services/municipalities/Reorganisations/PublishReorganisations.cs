using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// Job: publishes a reorganisation on the day it takes effect. The guarded UPDATE makes only one of several instances
/// publish it.
/// </summary>
internal static class PublishReorganisations
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public static async Task Run(MunicipalitiesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        IReadOnlyList<Reorganisation> due;
        await using (var reading = await database.Read(ct))
            due = await ReorganisationStore.Due(reading, clock.Today());
        foreach (var reorganisation in due)
        {
            await database.Write(
                async work =>
                {
                    var now = clock.GetUtcNow();
                    if (await ReorganisationStore.TakeEffect(work, reorganisation.Id, now))
                        work.Publish(reorganisation.Fact(), now);
                },
                ct
            );
        }
    }
}
