using Samen.Contracts;
using Samen.Settings;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Job: erases notices that are older than the retention term.</summary>
internal static class EraseNotices
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public static Task Run(MunicipalitiesDatabase database, Setting<NoticeSettings> settings, TimeProvider clock, CancellationToken ct) =>
        database.Write(async work => await NoticeStore.DeleteBefore(work, Until(await settings.In(work), clock.GetUtcNow())), ct);

    /// <summary>How many would be erased at once.</summary>
    public static async Task<IReadOnlyList<SettingFigureView>> Figures(
        Reading reading,
        NoticeSettings before,
        NoticeSettings after,
        DateTimeOffset now
    ) =>
        [
            new SettingFigureView(
                "erased",
                null,
                await NoticeStore.CountBefore(reading, Until(before, now)),
                await NoticeStore.CountBefore(reading, Until(after, now))
            ),
        ];

    private static DateTimeOffset Until(NoticeSettings settings, DateTimeOffset now) => now.AddDays(-settings.KeptDays);
}
