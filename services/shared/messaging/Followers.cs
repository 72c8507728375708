using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samen.Messaging;

/// <summary>The follower of each service in this process.</summary>
internal sealed class Followers(IServiceProvider provider, ILogger<SourceBindings> log)
{
    private static readonly TimeSpan AskLimit = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, Follower> followers = [];

    private readonly Dictionary<string, SourceBindings> bindings = [];

    public Follower Of(ServiceMessaging service)
    {
        lock (followers)
        {
            if (!followers.TryGetValue(service.Name, out var follower))
                followers[service.Name] = follower = new Follower(service, Ask);
            return follower;
        }
    }

    /// <summary>What binds a service to its sources on RabbitMQ.</summary>
    public SourceBindings BindingsOf(ServiceMessaging service)
    {
        lock (followers)
        {
            if (!bindings.TryGetValue(service.Name, out var made))
                bindings[service.Name] = made = new SourceBindings(service.Name, service.Inbox.Handlers.Sources, log);
            return made;
        }
    }

    private async Task Ask(ResendFacts request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        // By its own limit alone: a request that the stop of the host cuts off would be logged as an error.
        using var limit = new CancellationTokenSource(AskLimit);
        // Old requests must not pile up while a source is away: it announces itself when it starts.
        var asks = await provider
            .GetRequiredService<IBus>()
            .GetSendEndpoint(ServiceMessaging.AddressOf(ServiceMessaging.Asks(request.Consumer)));
        await asks.Send(
            request,
            context =>
            {
                context.SetRoutingKey(request.Source);
                context.TimeToLive = AskLimit;
            },
            limit.Token
        );
    }
}
