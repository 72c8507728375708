namespace Samen.Municipalities;

/// <summary>Job: erases notices that are older than their term.</summary>
internal static class EraseNotices
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public static Task Run(MunicipalitiesDatabase database, NoticeSettings settings, TimeProvider clock, CancellationToken ct) =>
        database.Write(work => NoticeStore.DeleteBefore(work, clock.GetUtcNow().AddDays(-settings.KeptDays)), ct);
}
