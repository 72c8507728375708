using MassTransit;
using Microsoft.Extensions.Logging;

namespace Samen.Messaging;

/// <summary>Consumes batches from the bus into a service's inbox.</summary>
internal sealed class FactBatchConsumer(Follower follower, string service, BusUser user, ILogger log) : IConsumer<FactBatch>
{
    public Task Consume(ConsumeContext<FactBatch> context)
    {
        var batch = context.Message;
        if (!user.Is(service) || BusUser.SenderOf(context) is var sender && sender == batch.Source)
            return follower.Take(batch, context.CancellationToken);
        log.LogError("A batch of facts that claims to be of {Source} was sent by {Sender}, and is not taken.", batch.Source, sender);
        return Task.CompletedTask;
    }
}
