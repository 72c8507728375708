using System.Diagnostics;
using MassTransit;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>Takes batches off the bus into a service's inbox, and asks the source again where something is missing.</summary>
internal sealed class FactBatchConsumer(Follower follower) : IConsumer<FactBatch>
{
    public Task Consume(ConsumeContext<FactBatch> context) => follower.Take(context.Message, context.CancellationToken);
}

/// <summary>Answers who misses facts of this service, from its outbox, in windows so that a long history doesn't flood anyone.</summary>
internal sealed class ResendFactsConsumer(ServiceMessaging service) : IConsumer<ResendFacts>
{
    private const int Window = 25;

    public async Task Consume(ConsumeContext<ResendFacts> context)
    {
        var request = context.Message;
        if (request.Source != service.Name) return;
        var ct = context.CancellationToken;
        await service.Migrated.WaitAsync(ct);
        // An exchange is named, not a queue: naming the queue would declare it, without its arguments.
        var consumer = await context.GetSendEndpoint(new Uri($"exchange:{ServiceMessaging.FactQueue(request.Consumer)}"));
        var next = Math.Max(1, request.From);
        await using var reading = await service.Database.Read(ct);
        var head = await OutboxStore.Head(reading);
        for (var sent = 1; ; sent++)
        {
            var facts = await OutboxStore.After(reading, next - 1, OutboxRelay.BatchSize);
            var ends = sent == Window || facts.Count < OutboxRelay.BatchSize;
            await consumer.Send(new FactBatch(service.Name, next, facts, head, ends), ct);
            if (ends) return;
            next = facts[^1].Position + 1;
        }
    }
}

/// <summary>Keeps a service's inbox in step with the sources that it follows.</summary>
internal sealed class Follower(ServiceMessaging service, Inbox inbox, Func<ResendFacts, CancellationToken, Task> ask)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, (long From, long At)> asked = [];
    private readonly HashSet<string> heard = [];
    private readonly Lock gate = new();

    public async Task Take(FactBatch batch, CancellationToken ct)
    {
        if (!inbox.Sources.Contains(batch.Source)) return;
        await service.Migrated.WaitAsync(ct);
        var applied = await inbox.Apply(batch, ct);
        lock (gate)
        {
            if (!applied.Gap) heard.Add(batch.Source);
            if (batch.EndsAnswer) asked.Remove(batch.Source);
        }
        if (applied.Gap || (batch.EndsAnswer && applied.Position < batch.Head)) await Ask(batch.Source, applied.Position + 1, ct);
    }

    /// <summary>Asks every source that has not been heard of since the start; true when all have been.</summary>
    public async Task<bool> AskSilent(CancellationToken ct)
    {
        string[] silent;
        lock (gate) silent = [.. inbox.Sources.Except(heard)];
        foreach (var source in silent) await Ask(source, await inbox.Position(source, ct) + 1, ct);
        return silent.Length == 0;
    }

    private async Task Ask(string source, long from, CancellationToken ct)
    {
        lock (gate)
        {
            if (asked.TryGetValue(source, out var last) && Stopwatch.GetElapsedTime(last.At) < Patience) return;
            asked[source] = (from, Stopwatch.GetTimestamp());
        }
        await ask(new ResendFacts(source, service.Name, from), ct);
    }
}
