using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Job: ends explanations whose review date has come. The guarded UPDATE makes only one of several instances publish it.
/// </summary>
internal static class LapseExplanations
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static async Task Run(InitiativesDatabase database, TimeProvider clock, CancellationToken ct)
    {
        IReadOnlyList<Explanation> due;
        await using (var reading = await database.Read(ct))
            due = await ExplanationStore.Due(reading, clock.Today());
        foreach (var explanation in due)
        {
            await database.Write(
                async work =>
                {
                    var now = clock.GetUtcNow();
                    var (lapsed, fact) = explanation.Lapse(now);
                    if (await ExplanationStore.Update(work, lapsed))
                        work.Publish(fact, now);
                },
                ct
            );
        }
    }
}
