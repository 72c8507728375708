using Samen.Contracts;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Job: erases people whose period ended longer ago than the retention term.</summary>
internal static class PurgeRepresentatives
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public static Task Run(
        MunicipalitiesDatabase database,
        Setting<RepresentativeSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            async work => await RepresentativeStore.DeleteEndedBefore(work, Until(await settings.In(work), clock.GetUtcNow())),
            ct
        );

    /// <summary>How many would be erased at once.</summary>
    public static async Task<IReadOnlyList<SettingFigureView>> Figures(
        Reading reading,
        RepresentativeSettings before,
        RepresentativeSettings after,
        DateTimeOffset now
    ) =>
        [
            new SettingFigureView(
                "erased",
                null,
                await RepresentativeStore.CountEndedBefore(reading, Until(before, now)),
                await RepresentativeStore.CountEndedBefore(reading, Until(after, now))
            ),
        ];

    private static DateOnly Until(RepresentativeSettings settings, DateTimeOffset now) =>
        DutchTime.DayOf(now).AddMonths(-settings.KeptMonths);
}
