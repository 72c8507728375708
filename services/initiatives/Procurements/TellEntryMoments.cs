using Samen.Settings;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// Job: tells municipalities that consider a facility, once per entry moment, that its last day comes near, as many days ahead as terms of
/// initiatives are announced. The row of a moment makes only one of several instances do so.
/// </summary>
internal static class TellEntryMoments
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    public static async Task Run(InitiativesDatabase database, Setting<PhaseSettings> settings, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        IReadOnlyList<Procurement> goingOn;
        DateOnly until;
        await using (var reading = await database.Read(ct))
        {
            goingOn = await ProcurementStore.GoingOn(reading, today);
            until = today.AddDays((await settings.In(reading)).WarnDays);
        }
        foreach (var procurement in goingOn)
        {
            if (procurement.EntryMoments.OpenOn(today) is not { } moment || moment > until)
                continue;
            await database.Write(
                async work =>
                {
                    var now = clock.GetUtcNow();
                    if (await ProcurementStore.TellNear(work, procurement.Id, moment, now))
                        await Notices.EntryMomentNear(work, procurement, now);
                },
                ct
            );
        }
    }
}
