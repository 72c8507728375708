using System.Diagnostics;
using Samen.Gateway.Access;
using Samen.Gateway.Edge;
using Samen.Gateway.Pages;

namespace Samen.Gateway.Portal;

/// <summary>Whether the services respond; checked once in a few seconds, whatever the number of readers.</summary>
internal sealed class ServiceStatus(ServiceAddresses addresses, IHttpClientFactory http, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5),
        Patience = TimeSpan.FromSeconds(3);
    private readonly SemaphoreSlim gate = new(1, 1);
    private (IReadOnlyList<Seen> Seen, DateTimeOffset At) last = ([], DateTimeOffset.MinValue);

    /// <summary>The state of a service.</summary>
    internal sealed record Seen(string Service, bool IsReady, TimeSpan Took);

    public async Task<IReadOnlyList<Seen>> Look(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (clock.GetUtcNow() - last.At >= Kept)
                last = (
                    await Task.WhenAll(
                        AccessTable.Rows.Select(row => row.Service).Where(service => service != GatewayService.Name).Distinct().Select(Look)
                    ),
                    clock.GetUtcNow()
                );
            return last.Seen;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Seen> Look(string service)
    {
        var since = Stopwatch.GetTimestamp();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            using var answer = await http.CreateClient(PagesService.ClientOf(service))
                .GetAsync(new Uri(addresses.Of(service), "/health/ready"), limit.Token);
            return new Seen(service, answer.IsSuccessStatusCode, Stopwatch.GetElapsedTime(since));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or InvalidOperationException)
        {
            return new Seen(service, false, Stopwatch.GetElapsedTime(since));
        }
    }
}
