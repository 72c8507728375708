using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samen.Contracts.Partners;
using Samen.Testing;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// A chain partner's endpoint: checks signature and timestamp of each request as a receiver of Standard Webhooks does,
/// refuses now and then, and keeps what it took.
/// </summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication web;
    private readonly int refuseEvery;
    private readonly List<Event> first = [];
    private readonly HashSet<string> known = [];
    private readonly ConcurrentQueue<string> faults = new();
    private volatile byte[]? secret;
    private int requests,
        refused,
        repeats;

    private Receiver(WebApplication web, int refuseEvery) => (this.web, this.refuseEvery) = (web, refuseEvery);

    /// <summary>What it took, each event once, in the order of first receipt.</summary>
    public IReadOnlyList<Event> First
    {
        get
        {
            lock (first)
                return [.. first];
        }
    }

    /// <summary>How many events those are.</summary>
    public int Count
    {
        get
        {
            lock (first)
                return first.Count;
        }
    }

    /// <summary>How often it took one that it had.</summary>
    public int Repeats => repeats;

    /// <summary>How often it refused on purpose.</summary>
    public int Refused => refused;

    /// <summary>Requests that no honest sender makes.</summary>
    public IReadOnlyList<string> Faults => [.. faults];

    /// <summary>Starts it and subscribes it, for a partner of its own, to all events.</summary>
    /// <param name="site">Where.</param>
    /// <param name="refuseEvery">Every so many requests it answers 503.</param>
    public static async Task<Receiver> Subscribe(Site site, int refuseEvery)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build(), refuseEvery);
        receiver.web.MapPost("/hook", receiver.Take);
        receiver.web.MapMethods("/hook", ["OPTIONS"], (HttpContext context) =>
            context.Response.Headers["WebHook-Allowed-Origin"] = context.Request.Headers["WebHook-Request-Origin"]
        );
        await receiver.web.StartAsync();
        var manager = site.As("partner-manager");
        var partner = await manager.Create<PartnerView>(
            "/partners/v1/partners",
            new RegisterPartnerRequest { Name = "Voorbeeld Ketenpartner", Kind = PartnerKind.ChainPartner }
        );
        var made = await manager.Create<SubscriptionCreated>(
            $"/partners/v1/partners/{partner.Id}/subscriptions",
            new CreateSubscriptionRequest
            {
                Sink = $"{receiver.web.Urls.Single()}/hook",
                Config = new SubscriptionConfig { Detail = EventDetail.Full },
            }
        );
        receiver.secret = Convert.FromBase64String(made.Secret["whsec_".Length..]);
        receiver.Subscription = made.Subscription;
        return receiver;
    }

    /// <summary>As it was when it was made.</summary>
    public SubscriptionView Subscription { get; private set; } = null!;

    public async ValueTask DisposeAsync()
    {
        await web.StopAsync(new CancellationToken(true)).ContinueWith(_ => { }, TaskScheduler.Default);
        await web.DisposeAsync();
    }

    private async Task<IResult> Take(HttpRequest request)
    {
        // Its sender may be quicker than the answer that told the secret.
        if (secret is not { } key)
            return Results.StatusCode(503);
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer);
        var (id, timestamp, body) = (
            request.Headers["webhook-id"].ToString(),
            request.Headers["webhook-timestamp"].ToString(),
            Encoding.UTF8.GetString(buffer.ToArray())
        );
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
        if (!request.Headers["webhook-signature"].ToString().Split(' ').Contains(expected))
            return Fault($"The signature of {id} is wrong.");
        if (!long.TryParse(timestamp, out var sent) || Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - sent) > 300)
            return Fault($"The timestamp of {id} is {timestamp}.");
        if (request.ContentType?.StartsWith("application/cloudevents+json", StringComparison.Ordinal) != true)
            return Fault($"The content of {id} is {request.ContentType}.");
        var json = JsonDocument.Parse(body).RootElement;
        if (json.GetProperty("id").GetString() != id)
            return Fault($"The header says {id}, the event {json.GetProperty("id")}.");
        if (EventSchemas.FaultsOf(buffer.ToArray(), thin: false) is { Length: > 0 } wrong)
            return Fault(wrong);
        if (Interlocked.Increment(ref requests) % refuseEvery == 1)
        {
            Interlocked.Increment(ref refused);
            return Results.StatusCode(503);
        }
        var taken = new Event(
            id,
            json.GetProperty("type").GetString()!,
            json.GetProperty("subject").GetString()!,
            long.Parse(json.GetProperty("sequence").GetString()!),
            json.GetProperty("data"),
            Stopwatch.GetTimestamp()
        );
        lock (first)
        {
            if (known.Add(id))
                first.Add(taken);
            else
                repeats++;
        }
        return Results.NoContent();
    }

    private IResult Fault(string text)
    {
        faults.Enqueue(text);
        return Results.StatusCode(400);
    }
}
