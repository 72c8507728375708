using MassTransit;

namespace Samen.Messaging;

/// <summary>Consumes batches from the bus into a service's inbox.</summary>
internal sealed class FactBatchConsumer(Follower follower) : IConsumer<FactBatch>
{
    public Task Consume(ConsumeContext<FactBatch> context) => follower.Take(context.Message, context.CancellationToken);
}
