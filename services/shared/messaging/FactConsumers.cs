using System.Diagnostics;
using MassTransit;

namespace Samen.Messaging;

/// <summary>Takes batches off the bus into a service's inbox.</summary>
internal sealed class FactBatchConsumer(Follower follower) : IConsumer<FactBatch>
{
    public Task Consume(ConsumeContext<FactBatch> context) => follower.Take(context.Message, context.CancellationToken);
}

/// <summary>With a broker, for what can be said again: a consumer that waited for it to come back would hold up its coming.</summary>
internal static class BrokerPatience
{
    /// <summary>Sends; false: the broker did not take it in time.</summary>
    public static async Task<bool> Send(Func<CancellationToken, Task> send, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(OutboxRelay.PublishLimit);
        try
        {
            await send(limit.Token);
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}

/// <summary>Answers who misses facts of this service, from its outbox, in windows so that a long history doesn't flood anyone.</summary>
internal sealed class ResendFactsConsumer(ServiceMessaging service) : IConsumer<ResendFacts>
{
    private const int Window = 25;

    public async Task Consume(ConsumeContext<ResendFacts> context)
    {
        var request = context.Message;
        if (request.Source != service.Name)
            return;
        var ct = context.CancellationToken;
        await service.Migrated.WaitAsync(ct);
        // An exchange is named, not a queue: naming the queue would declare it, without its arguments.
        var consumer = await context.GetSendEndpoint(new Uri($"exchange:{ServiceMessaging.FactQueue(request.Consumer)}"));
        var next = Math.Max(1, request.From);
        await using var reading = await service.Database.Read(ct);
        for (var sent = 1; ; sent++)
        {
            var facts = await OutboxStore.After(reading, next - 1, OutboxRelay.BatchSize);
            var ends = sent == Window || facts.Count < OutboxRelay.BatchSize;
            var batch = new FactBatch(service.Name, next, facts, await OutboxStore.Head(reading), ends ? request.From : null);
            // Who asked asks again.
            if (!await BrokerPatience.Send(limit => consumer.Send(batch, limit), ct) || ends)
                return;
            next = facts[^1].Position + 1;
        }
    }
}

/// <summary>Keeps a service's inbox in step with the sources that it follows: where something is missing it asks the source.</summary>
internal sealed class Follower(ServiceMessaging service, Func<ResendFacts, CancellationToken, Task> ask)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, Course> courses = service.Inbox.Sources.ToDictionary(source => source, _ => new Course());

    private sealed class Course
    {
        public long Position,
            Head,
            Heard;
        public long? Asked;
    }

    /// <summary>How many facts each source is known to be ahead of us.</summary>
    public IEnumerable<(string Source, long Facts)> Behind
    {
        get
        {
            lock (courses)
                return [.. courses.Select(c => (c.Key, Math.Max(0, c.Value.Head - c.Value.Position)))];
        }
    }

    public async Task Take(FactBatch batch, CancellationToken ct)
    {
        if (!courses.TryGetValue(batch.Source, out var course))
            return;
        await service.Migrated.WaitAsync(ct);
        var applied = await service.Inbox.Apply(batch, ct);
        // Where it doesn't come through, what the source tells next leads to the question again.
        if (Asks(course, batch, applied))
            await BrokerPatience.Send(limit => ask(new ResendFacts(batch.Source, service.Name, applied.Position + 1), limit), ct);
    }

    /// <summary>Asks every source once. Who isn't there announces itself when it comes.</summary>
    public async Task AskAll(CancellationToken ct)
    {
        foreach (var (source, course) in courses)
        {
            var from = await service.Inbox.Position(source, ct) + 1;
            lock (courses)
                (course.Asked, course.Heard) = (from, Stopwatch.GetTimestamp());
            await ask(new ResendFacts(source, service.Name, from), ct);
        }
    }

    /// <summary>
    /// One question at a time: while its answer is coming, what a gap in other batches lacks is on its way already, and
    /// only the end of that very answer leads to the next question. An answer that stalls is asked for again.
    /// </summary>
    private bool Asks(Course course, FactBatch batch, Applied applied)
    {
        lock (courses)
        {
            (course.Position, course.Head) = (applied.Position, Math.Max(course.Head, batch.Head));
            var stalls = Stopwatch.GetElapsedTime(course.Heard) > Patience;
            var ended = batch.Answered is { } from && from == course.Asked;
            if (!applied.Gap)
                course.Heard = Stopwatch.GetTimestamp();
            if (ended || (!applied.Gap && applied.Position >= course.Head))
                course.Asked = null;
            // A source that answers with nothing has no more, whatever head it once spoke of.
            var asks = ended ? batch.Facts.Count > 0 && applied.Position < course.Head : applied.Gap && (course.Asked is null || stalls);
            if (asks)
                (course.Asked, course.Heard) = (applied.Position + 1, Stopwatch.GetTimestamp());
            return asks;
        }
    }
}
