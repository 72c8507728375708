using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Samen.Contracts;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>Why a fact waits in the inbox.</summary>
public enum ParkedState
{
    /// <summary>It could not be applied after short retries; an admin retries or discards it.</summary>
    Failed,
    /// <summary>The fact that caused it has not been applied here yet.</summary>
    AwaitsCause,
    /// <summary>An earlier fact of its subject waits.</summary>
    Behind,
}

/// <summary>A fact that waits in the inbox, with the reason.</summary>
public sealed record ParkedFact
{
    public string Source { get; init; } = "";
    public long Position { get; init; }
    public Guid FactId { get; init; }
    public string Type { get; init; } = "";
    public string Subject { get; init; } = "";
    public long Number { get; init; }
    public string? CauseSource { get; init; }
    public long? CausePosition { get; init; }
    public DateTimeOffset RecordedAt { get; init; }
    public string? TraceParent { get; init; }
    public string Body { get; init; } = "";
    public ParkedState State { get; init; }
    public string Reason { get; init; } = "";
    public DateTimeOffset ParkedAt { get; init; }

    internal Fact Fact => new()
    {
        Position = Position,
        FactId = FactId,
        Type = Type,
        Subject = Subject,
        Number = Number,
        CauseSource = CauseSource,
        CausePosition = CausePosition,
        RecordedAt = RecordedAt,
        TraceParent = TraceParent,
        Body = Body,
    };
}

/// <summary>What became of a batch.</summary>
/// <param name="Position">Everything of the source up to here has been applied or parked.</param>
/// <param name="Gap">The batch starts later than that: ask for what lies between.</param>
public sealed record Applied(long Position, bool Gap);

/// <summary>
/// Applies the facts of other services, each with effect exactly once and in the order of its source. The position per
/// source moves in the transaction of the effect, so a fact that comes again is dropped by its position and a gap is
/// seen at once. A fact that can't be applied is parked and holds up its own subject only.
/// </summary>
public sealed class Inbox(Database database, TimeProvider clock, ILogger<Inbox> log)
{
    /// <summary>How one fact takes effect.</summary>
    public delegate Task Handler(Work work, IFact fact, FactContext context);

    private const int ParkedPage = 500;
    private static readonly TimeSpan[] Retries = [TimeSpan.FromMilliseconds(20), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500)];
    private readonly Dictionary<string, (Type Type, Handler Handler)> handlers = [];
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>The services whose facts are followed.</summary>
    public IReadOnlySet<string> Sources { get; private set; } = new HashSet<string>();

    /// <summary>Facts that failed and wait for an admin, as last counted.</summary>
    public int Failed { get; private set; }

    /// <summary>Says what this service does when another tells it a <typeparamref name="T"/>.</summary>
    public Inbox On<T>(Func<Work, T, FactContext, Task> handler) where T : IFact => On(typeof(T), (work, fact, context) => handler(work, (T)fact, context));

    /// <summary>Says what this service does with every fact of the contracts.</summary>
    public Inbox OnEvery(Handler handler)
    {
        foreach (var type in FactType.All.Values) On(type, handler);
        return this;
    }

    /// <summary>Applies what is new in the batch.</summary>
    /// <exception cref="System.Data.Common.DbException">The store can't be written; nothing of the batch is lost, it can be asked for again.</exception>
    public async Task<Applied> Apply(FactBatch batch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await one.WaitAsync(ct);
        try
        {
            var first = 0;
            var position = 0L;
            do
            {
                var (run, failure) = await ApplyRun(batch, first, batch.Facts.Count, ct);
                if (failure is { } failed)
                {
                    // What came before it stands; the one that failed gets short retries alone, then makes room.
                    if (failed > first) run = (await ApplyRun(batch, first, failed, ct)).Applied;
                    run = await ApplyOne(batch, failed, ct) ?? run;
                    first = failed + 1;
                }
                else
                {
                    first = batch.Facts.Count;
                }
                if (run!.Gap) return run;
                position = run.Position;
            }
            while (first < batch.Facts.Count);
            await Drain(ct);
            return new Applied(position, false);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The position up to which a source has been applied.</summary>
    public async Task<long> Position(string source, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await InboxStore.Position(reading, source);
    }

    /// <summary>What waits, oldest first, at most 500.</summary>
    public async Task<IReadOnlyList<ParkedFact>> Parked(CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return await InboxStore.Parked(reading, ParkedPage);
    }

    /// <summary>Applies a failed fact again, and what waited behind it. False when there is no such fact.</summary>
    public async Task<bool> Retry(string source, long position, CancellationToken ct)
    {
        if (!await database.Write(work => InboxStore.Mark(work, source, position, ParkedState.Behind, "An admin asked for a retry."), ct)) return false;
        await DrainAlone(ct);
        return true;
    }

    /// <summary>Gives a failed fact up and applies what waited behind it. False when there is no such failed fact.</summary>
    public async Task<bool> Discard(string source, long position, CancellationToken ct)
    {
        if (!await database.Write(work => InboxStore.Discard(work, source, position), ct)) return false;
        log.LogWarning("Fact {Position} of {Source} was discarded by an admin.", position, source);
        await DrainAlone(ct);
        return true;
    }

    private Inbox On(Type type, Handler handler)
    {
        handlers.Add(FactType.NameOf(type), (type, handler));
        Sources = handlers.Values.Select(h => SourceOf(h.Type)).ToHashSet();
        return this;
    }

    private static string SourceOf(Type fact) => fact.Namespace!["Samen.Contracts.".Length..].ToLowerInvariant();

    private async Task<(Applied? Applied, int? Failed)> ApplyRun(FactBatch batch, int first, int end, CancellationToken ct)
    {
        var at = first;
        try
        {
            return (await database.Write(async work =>
            {
                var from = await InboxStore.Position(work, batch.Source);
                if (batch.First + first > from + 1) return new Applied(from, true);
                var to = from;
                var held = (await InboxStore.ParkedSubjects(work, batch.Source)).ToHashSet();
                for (at = first; at < end; at++)
                {
                    var fact = batch.Facts[at];
                    if (fact.Position <= to) continue;
                    await Settle(work, batch.Source, fact, held);
                    to = fact.Position;
                }
                // Another instance moved on meanwhile: the next look finds nothing new.
                if (to > from && !await InboxStore.Advance(work, batch.Source, from, to)) throw new OvertakenException();
                return new Applied(to, false);
            }, ct), null);
        }
        catch (OvertakenException)
        {
            return (new Applied(await Position(batch.Source, ct), false), null);
        }
        catch (Exception e) when (e is not OperationCanceledException && at < end)
        {
            log.LogDebug(e, "Fact {Position} of {Source} failed in a run.", batch.Facts[at].Position, batch.Source);
            return (null, at);
        }
    }

    private async Task Settle(Work work, string source, Fact fact, HashSet<string> held)
    {
        if (held.Contains(fact.Subject))
        {
            await InboxStore.Park(work, source, fact, ParkedState.Behind, "An earlier fact of its subject waits.", clock.GetUtcNow());
        }
        else if (await AwaitsCause(work, fact))
        {
            await InboxStore.Park(work, source, fact, ParkedState.AwaitsCause, $"Waits for fact {fact.CausePosition} of {fact.CauseSource}.", clock.GetUtcNow());
            held.Add(fact.Subject);
        }
        else
        {
            await Effect(work, source, fact);
        }
    }

    private async Task<bool> AwaitsCause(Work work, Fact fact) =>
        fact is { CauseSource: { } source, CausePosition: { } position } && Sources.Contains(source)
        && (await InboxStore.Position(work, source) < position || await InboxStore.IsParked(work, source, position));

    private async Task Effect(Work work, string source, Fact fact)
    {
        if (!handlers.TryGetValue(fact.Type, out var handler)) return;
        using var activity = Telemetry.Source.StartActivity($"apply {fact.Type}", ActivityKind.Consumer, fact.TraceParent);
        await handler.Handler(work, FactJson.Read(fact, handler.Type), new FactContext(source, fact));
    }

    private async Task<Applied?> ApplyOne(FactBatch batch, int index, CancellationToken ct)
    {
        var fact = batch.Facts[index];
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await database.Write(async work =>
                {
                    await Step(work);
                    await Settle(work, batch.Source, fact, (await InboxStore.ParkedSubjects(work, batch.Source)).ToHashSet());
                    return new Applied(fact.Position, false);
                }, ct);
            }
            catch (OvertakenException)
            {
                return null;
            }
            catch (Exception e) when (e is not OperationCanceledException && attempt < Retries.Length)
            {
                await Task.Delay(Retries[attempt], clock, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                log.LogError(e, "Fact {Position} ({Type}, {Subject}) of {Source} can't be applied and is parked.", fact.Position, fact.Type, fact.Subject, batch.Source);
                return await database.Write(async work =>
                {
                    await Step(work);
                    await InboxStore.Park(work, batch.Source, fact, ParkedState.Failed, $"{e.GetType().Name}: {e.Message}", clock.GetUtcNow());
                    return new Applied(fact.Position, false);
                }, ct);
            }
        }

        async Task Step(Work work)
        {
            if (!await InboxStore.Advance(work, batch.Source, fact.Position - 1, fact.Position)) throw new OvertakenException();
        }
    }

    private async Task DrainAlone(CancellationToken ct)
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

    /// <summary>Applies what no longer needs to wait, until nothing moves.</summary>
    private async Task Drain(CancellationToken ct)
    {
        while (true)
        {
            IReadOnlyList<ParkedFact> parked;
            await using (var reading = await database.Read(ct))
            {
                parked = await InboxStore.Parked(reading, ParkedPage);
                Failed = parked.Count == 0 ? 0 : await InboxStore.Failed(reading);
            }
            var moved = false;
            var held = new HashSet<(string, string)>();
            foreach (var row in parked)
            {
                if (!held.Add((row.Source, row.Subject)) || row.State == ParkedState.Failed) continue;
                if (!await Release(row, ct)) continue;
                held.Remove((row.Source, row.Subject));
                moved = true;
            }
            if (!moved) return;
        }
    }

    private async Task<bool> Release(ParkedFact row, CancellationToken ct)
    {
        try
        {
            return await database.Write(async work =>
            {
                if (await AwaitsCause(work, row.Fact) || !await InboxStore.Remove(work, row.Source, row.Position)) return false;
                await Effect(work, row.Source, row.Fact);
                return true;
            }, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "Parked fact {Position} ({Type}, {Subject}) of {Source} can't be applied.", row.Position, row.Type, row.Subject, row.Source);
            await database.Write(work => InboxStore.Mark(work, row.Source, row.Position, ParkedState.Failed, $"{e.GetType().Name}: {e.Message}"), ct);
            return false;
        }
    }

    private sealed class OvertakenException : Exception;
}
