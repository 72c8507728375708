using System.Diagnostics;
using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// Takes one subscription through the log in three steps, again and again: read a page, deliver its events one after the other,
/// record what came of each.
/// </summary>
internal sealed class LogFollower(Course course, Lease lease, Subscription stored) : IAsyncDisposable
{
    private static readonly TimeSpan SkipsUnwritten = TimeSpan.FromSeconds(5);
    private readonly DeliveryProgress progress = new(course.Recorder, lease, stored);
    private readonly QueueWriter? queue = stored.Protocol == EventProtocol.AMQP ? course.Queues.Open(stored.Id) : null;
    private readonly DateTimeOffset? previousUntil = stored.PreviousUntil;
    private IReadOnlyList<byte[]> secrets = stored.Secrets(course.Secrets, course.Clock.GetUtcNow());
    private long skipsSince = Stopwatch.GetTimestamp();
    private DateTimeOffset nextAllowed = DateTimeOffset.MinValue;

    /// <summary>Follows until the subscription is no longer active, or no longer as it was read.</summary>
    /// <exception cref="LeaseLostException">Another dispatcher took over.</exception>
    public async Task Run(CancellationToken ct)
    {
        try
        {
            while (await Read(ct) is { } page && await Deliver(page, ct)) { }
        }
        finally
        {
            // What was delivered before a stop need not be delivered again.
            await (progress.HasUnwritten && ct.IsCancellationRequested ? progress.Write() : progress.Written());
        }
    }

    public ValueTask DisposeAsync() => queue?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Step 1: waits for the next events. Null: the subscription is no longer as it was read.</summary>
    private async Task<IReadOnlyList<LogEvent>?> Read(CancellationToken ct)
    {
        while (true)
        {
            if (progress.Now.NextAttemptAt is { } due)
                await course.Until(due, ct);
            var seen = course.Tail.Grown.Version;
            var page = await course.Tail.After(progress.Now.Next, ct);
            if (progress.Now.ReplayUntil is { } last && (page.Count > 0 ? page[0].Position > last : course.Tail.Position >= last))
            {
                progress.Now = progress.Now.EndReplay();
                continue;
            }
            if (!await RecordSkips())
                return null;
            if (page.Count > 0)
                return page;
            if (!await progress.Settle())
                return null;
            await course.Tail.Grown.Wait(seen, progress.HasSkips ? SkipsUnwritten : Timeout.InfiniteTimeSpan, ct);
        }
    }

    /// <summary>Step 2: delivers the events of a page that are wanted, up to the first that fails. False: stop.</summary>
    private async Task<bool> Deliver(IReadOnlyList<LogEvent> page, CancellationToken ct)
    {
        var replayUntil = progress.Now.ReplayUntil;
        foreach (var item in page)
        {
            // A replay has a position of its own: when it ends, the page is read again from the other one.
            if (progress.Now.ReplayUntil != replayUntil || item.Position > replayUntil)
                return true;
            if (!progress.Now.Selection.Wants(item))
            {
                progress.Now = progress.Now.Skip(item.Position);
                continue;
            }
            progress.Now = progress.Now.Reach(item.Position);
            if (!await KeepRate(ct))
                return false;
            var attempt = await Post(item, ct);
            if (!await Record(item, attempt))
                return false;
            if (attempt.ErrorCode is not null)
                return true;
        }
        return true;
    }

    /// <summary>Step 3: records an attempt; a failure at once, deliveries together. False: stop.</summary>
    private async Task<bool> Record(LogEvent item, Attempt attempt)
    {
        var failed = attempt.ErrorCode is not null;
        progress.Add(
            attempt,
            failed ? progress.Now.Fail(attempt, course.Schedule, course.Clock.GetUtcNow()) : progress.Now.Deliver(item.Position)
        );
        if (
            !await (
                failed ? progress.Write()
                : progress.IsDue ? progress.Begin()
                : Task.FromResult(true)
            )
        )
            return false;
        if (progress.Now is { Status: not SubscriptionStatus.Active } now)
        {
            course.Log.LogWarning(
                "Subscription {Subscription} is {Status} after {Attempts} attempts: {Error}",
                now.Id,
                now.Status,
                now.FailedAttempts,
                now.LastError
            );
            return false;
        }
        return true;
    }

    private async Task<Attempt> Post(LogEvent item, CancellationToken ct)
    {
        if (secrets.Count > 1 && previousUntil <= course.Clock.GetUtcNow())
            secrets = [secrets[0]];
        var attempt = queue is null ? await course.Client.Post(progress.Now, secrets, item, ct) : await queue.Post(progress.Now, item, ct);
        course.Telemetry.Count(attempt);
        return attempt;
    }

    /// <summary>Waits as the endpoint's rate wants it; what was delivered is recorded before the wait. False: stop.</summary>
    private async Task<bool> KeepRate(CancellationToken ct)
    {
        if (progress.Now.RatePerMinute is not { } rate)
            return true;
        if (nextAllowed > course.Clock.GetUtcNow() && progress.HasUnwritten && !await progress.Write())
            return false;
        await course.Until(nextAllowed, ct);
        nextAllowed = course.Clock.GetUtcNow() + TimeSpan.FromMinutes(1) / rate;
        return true;
    }

    /// <summary>Records skipped events every 5 s, so that they are not read again after a restart. False: stop.</summary>
    private async Task<bool> RecordSkips()
    {
        if (!progress.HasSkips)
            skipsSince = Stopwatch.GetTimestamp();
        return !progress.HasSkips || Stopwatch.GetElapsedTime(skipsSince) <= SkipsUnwritten || await progress.Write();
    }
}
