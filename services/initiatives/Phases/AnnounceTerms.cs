using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Job: announces once each what comes due of initiatives; the row of an announcement makes only one of several instances do so.
/// </summary>
internal static class AnnounceTerms
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public static async Task Run(InitiativesDatabase database, Setting<PhaseSettings> settings, TimeProvider clock, CancellationToken ct)
    {
        IReadOnlyList<Term> near;
        await using (var reading = await database.Read(ct))
            near = await TermStore.New(reading, clock.Today().AddDays((await settings.In(reading)).WarnDays));
        foreach (var term in near)
            await database.Write(
                async work =>
                {
                    var now = clock.GetUtcNow();
                    if (await TermStore.Announce(work, term, now))
                        work.Publish(term.Announce(), now);
                },
                ct
            );
    }
}
