using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samen.Testing;
using Shouldly;

namespace Samen.Partners.Tests;

/// <summary>A partner's endpoint: a real server on a free loopback port that does with each request what the test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly ConcurrentQueue<Received> received = new();

    private Receiver(WebApplication web) => this.web = web;

    /// <summary>What it does; 204 unless the test says otherwise. The number counts requests from 1.</summary>
    public Func<HttpContext, int, Task> Answer { get; set; } =
        (context, _) =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        };

    public string Url => $"{web.Urls.Single()}/hook";

    public IReadOnlyList<Received> All => [.. received];

    public IReadOnlyList<string> Methods => [.. received.Select(r => r.Method)];

    public static async Task<Receiver> Start(Func<HttpContext, int, Task>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        if (answer is not null)
            receiver.Answer = answer;
        var count = 0;
        receiver.web.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            receiver.received.Enqueue(
                new Received(
                    context.Request.Method,
                    context.Request.Path,
                    context.Request.Headers.ToDictionary(h => h.Key.ToLowerInvariant(), h => h.Value.ToString()),
                    body.ToArray(),
                    Stopwatch.GetTimestamp()
                )
            );
            await receiver.Answer(context, Interlocked.Increment(ref count));
        });
        await receiver.web.StartAsync();
        return receiver;
    }

    /// <summary>Answers with a status.</summary>
    public static Func<HttpContext, int, Task> With(int status, Action<HttpResponse>? more = null) =>
        (context, _) =>
        {
            context.Response.StatusCode = status;
            more?.Invoke(context.Response);
            return Task.CompletedTask;
        };

    /// <summary>Waits until so many requests came in.</summary>
    public async Task<IReadOnlyList<Received>> Wait(int count, int seconds = 20)
    {
        await Patience.Until(() => received.Count >= count, () => $"{received.Count} of {count} requests came in.", seconds);
        return All;
    }

    /// <summary>The webhook's signature as the Standard Webhooks say it, checked without any code of the service.</summary>
    public static void ShouldBeSigned(Received request, string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var timestamp = request.Headers["webhook-timestamp"];
        using var hmac = new HMACSHA256(key);
        var signed = Encoding.UTF8.GetBytes($"{request.Headers["webhook-id"]}.{timestamp}.").Concat(request.Body).ToArray();
        var expected = "v1," + Convert.ToBase64String(hmac.ComputeHash(signed));
        request.Headers["webhook-signature"].Split(' ').ShouldContain(expected);
        Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - long.Parse(timestamp)).ShouldBeLessThan(300);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(0);
        try
        {
            // A hanging request must not hold up the test.
            await web.StopAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
            // Stopped at once, as wanted.
        }
        await web.DisposeAsync();
    }
}
