using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Job: erases what people told of their expertise on the day after their consent ends.</summary>
internal static class LapseConsents
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    public static Task Run(InitiativesDatabase database, TimeProvider clock, CancellationToken ct) =>
        database.Write(work => ProfileStore.EraseLapsed(work, clock.Today()), ct);
}
