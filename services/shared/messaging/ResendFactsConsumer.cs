using MassTransit;

namespace Samen.Messaging;

/// <summary>Sends missing facts of this service from its outbox, in portions so that a long history floods nobody.</summary>
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
        var told = await context.GetSendEndpoint(ServiceMessaging.AddressOf(ServiceMessaging.Told(service.Name)));
        var next = Math.Max(1, request.From);
        await using var reading = await service.Database.Read(ct);
        for (var sent = 1; ; sent++)
        {
            var facts = await OutboxStore.After(reading, next - 1, OutboxRelay.BatchSize);
            var ends = sent == Window || facts.Count < OutboxRelay.BatchSize;
            var batch = new FactBatch(service.Name, next, facts, await OutboxStore.Head(reading), ends ? request.From : null);
            // The consumer will ask again.
            if (!await BrokerPatience.Send(limit => told.Send(batch, sent => sent.SetRoutingKey(request.Consumer), limit), ct) || ends)
                return;
            next = facts[^1].Position + 1;
        }
    }
}
