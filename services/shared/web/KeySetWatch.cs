using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Samen.Web;

/// <summary>
/// Has the gateway's keys fetched from the start on, so that they are on disk before the gateway goes away, and lets the
/// first requests wait for them.
/// </summary>
internal sealed class KeySetWatch(IConfigurationManager<OpenIdConnectConfiguration> keys) : BackgroundService
{
    private static readonly TimeSpan UntilKnown = TimeSpan.FromSeconds(1),
        Afterwards = TimeSpan.FromMinutes(1),
        LongestWait = TimeSpan.FromSeconds(2);
    private readonly TaskCompletionSource known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>While no key is known yet: lets a request with a token wait a moment, since the gateway may be starting too.</summary>
    public Task AwaitKeys(MessageReceivedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return known.Task.IsCompleted || context.Request.Headers.Authorization.Count == 0
            ? Task.CompletedTask
            : Task.WhenAny(known.Task, Task.Delay(LongestWait, context.HttpContext.RequestAborted));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await keys.GetConfigurationAsync(stoppingToken);
                known.TrySetResult();
            }
            catch (InvalidOperationException)
            {
                // Logged where it failed.
            }
            await Task.Delay(known.Task.IsCompleted ? Afterwards : UntilKnown, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
