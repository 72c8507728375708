using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Samen.Messaging;

/// <summary>The follower of each service in this process.</summary>
internal sealed class Followers(IServiceProvider provider)
{
    private static readonly TimeSpan AskLimit = TimeSpan.FromSeconds(5);
    private readonly Dictionary<string, Follower> followers = [];

    public Follower Of(ServiceMessaging service)
    {
        lock (followers)
        {
            if (!followers.TryGetValue(service.Name, out var follower))
                followers[service.Name] = follower = new Follower(service, Ask);
            return follower;
        }
    }

    private async Task Ask(ResendFacts request, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(AskLimit);
        // Old requests must not pile up while a source is away: it announces itself when it starts.
        await provider.GetRequiredService<IBus>().Publish(request, context => context.TimeToLive = AskLimit, limit.Token);
    }
}
