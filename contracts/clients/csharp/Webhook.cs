using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Samen.Contracts;

namespace Samen.Samples;

/// <summary>
/// Receives events: checks the signature (Standard Webhooks), stores what is new, and only then responds.
/// Needs: SAMEN_SECRET (whsec_..., the secret of your subscription), PORT.
/// </summary>
internal static class Webhook
{
    private static readonly byte[] Secret = Convert.FromBase64String(
        Environment.GetEnvironmentVariable("SAMEN_SECRET")?["whsec_".Length..] ?? ""
    );

    // In your system a table, written in the transaction that does the work.
    private static readonly ConcurrentDictionary<string, bool> Seen = new();

    public static async Task Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT")}");
        await using var app = builder.Build();
        app.MapPost("/", Receive);
        // Agrees, when you subscribe, to receive events (CloudEvents webhooks, 4.1).
        app.MapMethods("/", ["OPTIONS"], (HttpContext context) =>
            context.Response.Headers["WebHook-Allowed-Origin"] = context.Request.Headers["WebHook-Request-Origin"]
        );
        await app.StartAsync();
        Console.WriteLine("listening");
        await app.WaitForShutdownAsync();
    }

    private static async Task<IResult> Receive(HttpRequest request)
    {
        var body = await new StreamReader(request.Body).ReadToEndAsync();
        if (!IsSigned(request.Headers, body))
            return Results.Unauthorized();
        using var cloudEvent = JsonDocument.Parse(body);
        var (id, type) = (cloudEvent.RootElement.GetProperty("id").GetString()!, cloudEvent.RootElement.GetProperty("type").GetString()!);
        if (!Seen.TryAdd(id, true))
            return Results.NoContent(); // a repeat: our response got lost
        if (!FactType.All.ContainsKey(type))
            return Results.NoContent(); // a test event, or newer than this package
        // Then GET its dataref with a token of your own.
        Console.WriteLine($"{type} {cloudEvent.RootElement.GetProperty("subject").GetString()}");
        return Results.NoContent();
    }

    private static bool IsSigned(IHeaderDictionary headers, string body)
    {
        var timestamp = headers["webhook-timestamp"].ToString();
        if (!long.TryParse(timestamp, CultureInfo.InvariantCulture, out var sent))
            return false;
        if (Math.Abs(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - sent) > 300)
            return false;
        var content = Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{timestamp}.{body}");
        var expected = Encoding.ASCII.GetBytes($"v1,{Convert.ToBase64String(HMACSHA256.HashData(Secret, content))}");
        // While a secret is being replaced there are two signatures.
        return headers["webhook-signature"]
            .ToString()
            .Split(' ')
            .Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), expected));
    }
}
