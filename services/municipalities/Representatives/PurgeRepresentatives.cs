using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Job: erases people whose period ended longer ago than the retention term.</summary>
internal static class PurgeRepresentatives
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public static Task Run(MunicipalitiesDatabase database, RepresentativeSettings settings, TimeProvider clock, CancellationToken ct) =>
        database.Write(work => RepresentativeStore.DeleteEndedBefore(work, clock.Today().AddMonths(-settings.KeptMonths)), ct);
}
