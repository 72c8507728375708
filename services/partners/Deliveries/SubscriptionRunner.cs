using System.Diagnostics;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Web;

namespace Samen.Partners;

/// <summary>What all runners of a dispatcher share.</summary>
internal sealed record Course(
    Database Database,
    LogTail Tail,
    DeliveryRecorder Recorder,
    WebhookClient Client,
    QueueClient Queues,
    RetrySchedule Schedule,
    SecretBox Box,
    TimeProvider Clock,
    DeliveryTelemetry Telemetry,
    ILogger Log
);

/// <summary>
/// Follows the log for one subscription, one event after the other and each until it is delivered: that keeps the order
/// of each subject and never tells an effect before its cause. It waits for nobody else's endpoint.
/// </summary>
internal sealed class SubscriptionRunner(Course course, Lease lease, Guid id, int version)
{
    private const int MostUnwritten = 50;
    private static readonly TimeSpan LongestUnwritten = TimeSpan.FromMilliseconds(200),
        SkipsUnwritten = TimeSpan.FromSeconds(5),
        ShortestRest = TimeSpan.FromMilliseconds(250),
        LongestRest = TimeSpan.FromSeconds(30);

    /// <summary>The version of the subscription that this runner serves.</summary>
    public int Version => version;

    /// <summary>Runs until the subscription is no longer active in this version, or until cancelled.</summary>
    public async Task Run(CancellationToken ct)
    {
        for (var rest = ShortestRest; ; )
        {
            try
            {
                Subscription? subscription;
                await using (var reading = await course.Database.Read(ct))
                    subscription = await SubscriptionStore.Get(reading, id);
                if (subscription is not { Status: SubscriptionStatus.Active } || subscription.Version != version)
                    return;
                await Follow(subscription, ct);
                rest = ShortestRest;
            }
            catch (Exception e) when (e is LeaseLostException || ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The store is away, or the secret can't be opened: goes on from what is stored.
                course.Log.LogError(e, "Subscription {Subscription} can't be served now; tries again in {Rest}.", id, rest);
                await Task.Delay(rest, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                rest = rest * 2 < LongestRest ? rest * 2 : LongestRest;
            }
        }
    }

    /// <summary>Delivers until the subscription is no longer active, or is no longer as it was read.</summary>
    private async Task Follow(Subscription stored, CancellationToken ct)
    {
        var (now, unwritten, since, kept, free) = (stored, new List<Attempt>(), 0L, Stopwatch.GetTimestamp(), DateTimeOffset.MinValue);
        await using var queue = stored.Protocol == EventProtocol.AMQP ? course.Queues.Open(stored.Id) : null;
        var writing = Task.FromResult(true);
        var (secrets, until) = (stored.Secrets(course.Box, course.Clock.GetUtcNow()), stored.PreviousUntil);
        try
        {
            while (true)
            {
                if (now.NextAttemptAt is { } due)
                    await Until(due, ct);
                var seen = course.Tail.Grown.Version;
                var page = await course.Tail.After(now.Next, ct);
                if (now.ReplayUntil is { } last && (page.Count > 0 ? page[0].Position > last : course.Tail.Position >= last))
                {
                    now = now.EndReplay();
                    continue;
                }
                // What was skipped is written now and then, so that it is not looked at again.
                var skips = unwritten.Count == 0 && now != stored;
                if (!skips)
                    kept = Stopwatch.GetTimestamp();
                else if (Stopwatch.GetElapsedTime(kept) > SkipsUnwritten && !await Write())
                    return;
                if (page.Count == 0)
                {
                    if (!await (unwritten.Count > 0 ? Write() : writing))
                        return;
                    await course.Tail.Grown.Wait(seen, now != stored ? SkipsUnwritten : Timeout.InfiniteTimeSpan, ct);
                    continue;
                }
                var again = now.ReplayUntil;
                foreach (var item in page)
                {
                    // The place of a replay and that of the rest are two.
                    if (now.ReplayUntil != again || item.Position > again)
                        break;
                    if (!now.Selection.Wants(item))
                    {
                        now = now.Skip(item.Position);
                        continue;
                    }
                    now = now.Reach(item.Position);
                    if (now.RatePerMinute is { } rate)
                    {
                        if (free > course.Clock.GetUtcNow() && unwritten.Count > 0 && !await Write())
                            return;
                        await Until(free, ct);
                        free = course.Clock.GetUtcNow() + TimeSpan.FromMinutes(1) / rate;
                    }
                    if (secrets.Count > 1 && until <= course.Clock.GetUtcNow())
                        secrets = [secrets[0]];
                    var attempt = queue is null ? await course.Client.Post(now, secrets, item, ct) : await queue.Post(now, item, ct);
                    course.Telemetry.Count(attempt);
                    if (unwritten.Count == 0)
                        since = Stopwatch.GetTimestamp();
                    unwritten.Add(attempt);
                    now = attempt.Error is null ? now.Deliver(item.Position) : now.Fail(attempt, course.Schedule, course.Clock.GetUtcNow());
                    var failed = attempt.Error is not null;
                    if (
                        failed
                            ? !await Write()
                            : (unwritten.Count >= MostUnwritten || Stopwatch.GetElapsedTime(since) > LongestUnwritten) && !await Begin()
                    )
                        return;
                    if (now.Status != SubscriptionStatus.Active)
                    {
                        course.Log.LogWarning(
                            "Subscription {Subscription} is {Status} after {Attempts} attempts: {Error}",
                            id,
                            now.Status,
                            now.FailedAttempts,
                            now.LastError
                        );
                        return;
                    }
                    if (failed)
                        break;
                }
            }
        }
        finally
        {
            // What was delivered before we stop need not be delivered again.
            if (unwritten.Count > 0 && ct.IsCancellationRequested)
                await Write();
            else
                await writing;
        }

        async Task<bool> Write() => await Begin() && await writing;

        // Deliveries go on while those before are written; the recorder keeps the order, and each write is for what the one before left.
        async Task<bool> Begin()
        {
            if (!await writing)
                return false;
            var (from, attempts) = (stored, unwritten);
            (stored, unwritten) = (now, []);
            writing = course.Recorder.Write(lease, from, now, attempts);
            return true;
        }
    }

    private async Task Until(DateTimeOffset due, CancellationToken ct)
    {
        // In steps, because a timer takes no more than 49 days.
        for (TimeSpan wait; (wait = due - course.Clock.GetUtcNow()) > TimeSpan.Zero; )
            await Task.Delay(wait < TimeSpan.FromDays(1) ? wait : TimeSpan.FromDays(1), course.Clock, ct);
    }
}
