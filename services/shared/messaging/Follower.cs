using System.Diagnostics;
using MassTransit;

namespace Samen.Messaging;

/// <summary>Keeps a service's inbox up to date with the sources that it follows, and asks a source for facts that are missing.</summary>
internal sealed class Follower(ServiceMessaging service, Func<ResendFacts, CancellationToken, Task> ask)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, Course> courses = service.Inbox.Handlers.Sources.ToDictionary(source => source, _ => new Course());

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
        // If it gets lost, the source's next message leads to another request.
        if (Asks(course, batch, applied))
            await BrokerPatience.Send(limit => ask(new ResendFacts(batch.Source, service.Name, applied.Position + 1), limit), ct);
    }

    /// <summary>Asks every source once it can be asked: one that was never there is bound to when it starts.</summary>
    public Task AskAll(SourceBindings bindings, CancellationToken ct) =>
        Task.WhenAll(courses.Select(course => AskOnce(course.Key, course.Value, bindings, ct)));

    private async Task AskOnce(string source, Course course, SourceBindings bindings, CancellationToken ct)
    {
        await bindings.To(source).WaitAsync(ct);
        var from = await service.Inbox.Position(source, ct) + 1;
        lock (courses)
            (course.Asked, course.Heard) = (from, Stopwatch.GetTimestamp());
        await ask(new ResendFacts(source, service.Name, from), ct);
    }

    /// <summary>
    /// One request at a time: while its response arrives, what is missing before other batches is already on its way, so only
    /// the end of that response leads to the next request. A response that stalls is requested again.
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
            // A source that responds with nothing has no more, whatever head it announced before.
            var asks = ended ? batch.Facts.Count > 0 && applied.Position < course.Head : applied.Gap && (course.Asked is null || stalls);
            if (asks)
                (course.Asked, course.Heard) = (applied.Position + 1, Stopwatch.GetTimestamp());
            return asks;
        }
    }
}
