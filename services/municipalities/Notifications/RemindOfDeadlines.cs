using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Job: mails everybody who speaks for a municipality when a deadline is near, once per deadline.</summary>
internal static class RemindOfDeadlines
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(15);

    /// <summary>The number of assemblies, latest date first, that can still have deadlines to come.</summary>
    private const int Most = 50;

    public static async Task Run(
        MunicipalitiesDatabase database,
        MailQueue mail,
        NotificationSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (!mail.IsOn)
            return;
        var now = clock.GetUtcNow();
        foreach (var (assembly, deadline) in await Near(database, settings, now, ct))
        {
            await database.Write(
                async work =>
                {
                    if (!await ReminderStore.Insert(work, assembly.Id, deadline.Kind, now))
                        return;
                    await mail.Put(
                        work,
                        new MailText(
                            $"{AssemblyWords.Of(deadline.Kind)}: {AssemblyWords.Of(deadline.DueAt)}",
                            $"{AssemblyWords.Of(deadline.Kind)} bij de {AssemblyWords.Of(assembly.Kind).ToLowerInvariant()} "
                                + $"van {AssemblyWords.Of(assembly.Date)}: {AssemblyWords.Of(deadline.DueAt)}.",
                            $"/vergaderingen/{assembly.Id}"
                        ),
                        await RepresentativeStore.EmailsOn(work, DutchTime.DayOf(now))
                    );
                },
                ct
            );
        }
    }

    private static async Task<IReadOnlyList<(AssemblyView, DeadlineView)>> Near(
        MunicipalitiesDatabase database,
        NotificationSettings settings,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var reading = await database.Read(ct);
        var near = new List<(AssemblyView, DeadlineView)>();
        var today = DutchTime.DayOf(now);
        foreach (var assembly in await AssemblyStore.Views(reading, await AssemblyStore.List(reading, null, Most)))
        {
            if (assembly.CancelledAt is not null)
                continue;
            var due = assembly
                .Deadlines.Where(d => d.DueAt > now && WorkingDays.Before(DutchTime.DayOf(d.DueAt), settings.ReminderWorkingDays) <= today)
                .ToList();
            if (due.Count == 0)
                continue;
            var told = await ReminderStore.Of(reading, assembly.Id);
            near.AddRange(due.Where(d => !told.Contains(d.Kind)).Select(d => (assembly, d)));
        }
        return near;
    }
}
