using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>
/// Handles the facts of other services, each with effect exactly once and in the order of its source. The position per
/// source moves in the transaction of the effect, so a repeated fact is recognised by its position and a gap is
/// seen at once. A fact that can't be handled is parked and holds up its own subject only.
/// </summary>
public sealed class Inbox(Database database, FactHandlers handlers, TimeProvider clock, ILogger<Inbox> log)
{
    private const int Page = 500;
    private static readonly int[] RetryAfterMs = [20, 100, 500];
    private static readonly TimeSpan Storm = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim one = new(1, 1);
    private bool prepared;
    private long gaveUpAt;

    /// <summary>What this service does with each fact.</summary>
    public FactHandlers Handlers => handlers;

    /// <summary>How many facts wait here, as last counted.</summary>
    public InboxCounts Waiting { get; private set; } = new();

    /// <summary>Handles what is new in the batch.</summary>
    /// <exception cref="System.Data.Common.DbException">The store can't be written; nothing of the batch is lost, since it can be asked
    /// for again.</exception>
    public async Task<Applied> Apply(FactBatch batch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await one.WaitAsync(ct);
        try
        {
            await Prepare(ct);
            var applied = await ApplyUpTo(batch, batch.Facts.Count, ct);
            await Drain(ct);
            return applied;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The position up to which a source has been handled.</summary>
    public async Task<long> Position(string source, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await InboxStore.Position(reading, source);
    }

    /// <summary>What waits, oldest first, at most 500.</summary>
    public async Task<IReadOnlyList<ParkedFact>> Parked(CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await InboxStore.Parked(reading, Page);
    }

    /// <summary>Has a failed fact handled again by <see cref="ApplyWaiting"/>. False: there is no such failed fact.</summary>
    public static Task<bool> Retry(Work work, string source, long position) =>
        InboxStore.Mark(work, source, position, ParkedState.Failed, ParkedState.Behind, "An admin asked for a retry.");

    /// <summary>
    /// Gives up a failed fact; <see cref="ApplyWaiting"/> handles what waited behind it. False: there is no such failed fact.
    /// </summary>
    public static Task<bool> Discard(Work work, string source, long position) => InboxStore.Remove(work, source, position, failed: true);

    /// <summary>Handles what no longer needs to wait.</summary>
    public async Task ApplyWaiting(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await Drain(ct);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task Prepare(CancellationToken ct)
    {
        if (prepared)
            return;
        await database.Write(
            async work =>
            {
                foreach (var source in handlers.Sources)
                    await InboxStore.Follow(work, source);
            },
            ct
        );
        prepared = true;
    }

    /// <summary>
    /// Applies the first facts of the batch in one transaction; where that fails, in smaller ones around the fact that fails.
    /// </summary>
    private async Task<Applied> ApplyUpTo(FactBatch batch, int end, CancellationToken ct)
    {
        while (true)
        {
            var (applied, failed) = await ApplyRun(batch, end, ct);
            if (applied is not null)
                return applied;
            if (failed is not { } index)
                continue;
            await ApplyUpTo(batch, index, ct);
            await ApplyOne(batch.Source, batch.Facts[index], ct);
        }
    }

    /// <summary>Neither: another instance has moved on in the meantime; look again.</summary>
    private async Task<(Applied? Applied, int? Failed)> ApplyRun(FactBatch batch, int end, CancellationToken ct)
    {
        int start = 0,
            at = -1;
        try
        {
            return (
                await database.Write(
                    async work =>
                    {
                        at = -1;
                        var from = await InboxStore.Position(work, batch.Source);
                        var to = batch.First + end - 1;
                        if (batch.First > from + 1)
                            return new Applied(from, true);
                        if (to <= from)
                            return new Applied(from, false);
                        // First, so that instances wait for each other here and not in the effects.
                        if (!await InboxStore.Advance(work, batch.Source, from, to))
                            return null;
                        var held = (await InboxStore.ParkedSubjects(work, batch.Source)).ToHashSet();
                        for (at = start = (int)(from + 1 - batch.First); at < end; at++)
                            await Settle(work, batch.Source, batch.Facts[at], held);
                        return new Applied(to, false);
                    },
                    ct
                ),
                null
            );
        }
        catch (Exception e) when (at >= 0 && !ct.IsCancellationRequested)
        {
            log.LogDebug(e, "A run of facts of {Source} failed from {Position} on.", batch.Source, batch.First + at);
            // Past the end, the commit failed and any of them may be why: halve.
            return (null, at < end ? at : start + ((end - start) / 2));
        }
    }

    private async Task ApplyOne(string source, FactEnvelope fact, CancellationToken ct)
    {
        Task<bool> Step(Work work) => InboxStore.Advance(work, source, fact.Position - 1, fact.Position);
        await Alone(
            source,
            fact,
            Step,
            async work => await Settle(work, source, fact, (await InboxStore.ParkedSubjects(work, source)).ToHashSet()),
            async (work, reason) =>
            {
                if (await Step(work))
                    await InboxStore.Park(work, source, fact, ParkedState.Failed, reason, clock.GetUtcNow());
            },
            ct
        );
    }

    private async Task Settle(Work work, string source, FactEnvelope fact, HashSet<string> held)
    {
        if (held.Contains(fact.Subject))
        {
            await InboxStore.Park(work, source, fact, ParkedState.Behind, "An earlier fact of its subject waits.", clock.GetUtcNow());
        }
        else if (
            fact is { CauseSource: { } causeSource, CausePosition: { } cause }
            && handlers.Sources.Contains(causeSource)
            && await InboxStore.Awaits(work, causeSource, cause)
        )
        {
            await InboxStore.Park(
                work,
                source,
                fact,
                ParkedState.AwaitsCause,
                $"Waits for fact {cause} of {causeSource}.",
                clock.GetUtcNow()
            );
            held.Add(fact.Subject);
        }
        else
        {
            await handlers.Effect(work, source, fact);
        }
    }

    /// <summary>Handles what no longer needs to wait, until nothing moves.</summary>
    private async Task Drain(CancellationToken ct)
    {
        for (var moved = true; moved; )
        {
            IReadOnlyList<ParkedFact> ready;
            await using (var reading = await database.Read(ct))
            {
                Waiting = await InboxStore.Counts(reading);
                ready = Waiting.Parked == Waiting.Failed ? [] : await InboxStore.Ready(reading, Page);
            }
            moved = false;
            foreach (var row in ready)
                moved |= await Release(row, ct);
        }
    }

    private Task<bool> Release(ParkedFact row, CancellationToken ct) =>
        Alone(
            row.Source,
            row,
            work => InboxStore.Remove(work, row.Source, row.Position, failed: false),
            work => handlers.Effect(work, row.Source, row),
            (work, reason) => InboxStore.Mark(work, row.Source, row.Position, row.State, ParkedState.Failed, reason),
            ct
        );

    /// <summary>
    /// One fact in its own transaction, with short retries; it is given up if it still fails. A failure before the effect
    /// begins comes from the store, never from the fact, and is thrown. True when something moved.
    /// </summary>
    private async Task<bool> Alone(
        string source,
        FactEnvelope fact,
        Func<Work, Task<bool>> claim,
        Func<Work, Task> effect,
        Func<Work, string, Task> giveUp,
        CancellationToken ct
    )
    {
        for (var attempt = 0; ; attempt++)
        {
            var begun = false;
            try
            {
                return await database.Write(
                    async work =>
                    {
                        begun = false;
                        if (!await claim(work))
                            return false;
                        begun = true;
                        await effect(work);
                        return true;
                    },
                    ct
                );
            }
            catch (Exception e) when (begun && !ct.IsCancellationRequested)
            {
                // If one after another fails it is no hiccup, and long waits at each would hold up all the others.
                var storm = gaveUpAt != 0 && Stopwatch.GetElapsedTime(gaveUpAt) < Storm;
                if (attempt < (storm ? 1 : RetryAfterMs.Length))
                {
                    await Task.Delay(RetryAfterMs[attempt], ct);
                    continue;
                }
                gaveUpAt = Stopwatch.GetTimestamp();
                log.LogError(
                    e,
                    "Fact {Position} ({Type}, {Subject}) of {Source} can't be applied and is parked.",
                    fact.Position,
                    fact.Type,
                    fact.Subject,
                    source
                );
                await database.Write(work => giveUp(work, $"{e.GetType().Name}: {e.Message}"), ct);
                return true;
            }
        }
    }
}
