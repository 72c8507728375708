using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Samen.Gateway.Access;
using Samen.Storage;
using Samen.Web;

namespace Samen.AllInOne;

/// <summary>
/// With <c>--demo</c>: a chain partner's webhook, so that a newcomer can watch events arrive at <c>/demo/inbox</c>. It checks
/// each signature as any receiver of Standard Webhooks would, and keeps the newest 500 events, across restarts.
/// </summary>
internal sealed class DemoInbox
{
    private const int Kept = 500;
    private readonly TimeProvider clock;
    private readonly string file;
    private readonly Lock gate = new();
    private readonly ConcurrentQueue<JsonElement> events = new();
    private volatile byte[]? secret;

    public DemoInbox(TimeProvider clock, IConfiguration configuration)
    {
        this.clock = clock;
        file = Path.Combine(configuration.DataFolder(), "demo-inbox.jsonl");
        if (!File.Exists(file))
            return;
        // A crash may have truncated the last line; its event is delivered again.
        foreach (var line in File.ReadLines(file).TakeLast(Kept))
        {
            try
            {
                events.Enqueue(JsonSerializer.Deserialize<JsonElement>(line));
            }
            catch (JsonException)
            {
                // Truncated or empty.
            }
        }
        Append("");
    }

    /// <summary>Sets the subscription's secret, as <c>whsec_</c> and base64.</summary>
    public void Expect(string whsec) => secret = Convert.FromBase64String(whsec["whsec_".Length..]);

    public void Map(WebApplication app)
    {
        app.MapGet("/demo/inbox", () => TypedResults.Ok(events.ToArray())).AllowEverybody();
        // Samen itself delivers here, from the address at which a newcomer opens pages.
        app.MapPost("/demo/inbox", Receive).WithMetadata(new Uncounted()).AllowEverybody();
        app.MapMethods("/demo/inbox", ["OPTIONS"], (HttpContext context) =>
                context.Response.Headers["WebHook-Allowed-Origin"] = context.Request.Headers["WebHook-Request-Origin"]
            )
            .AllowEverybody();
    }

    private async Task<IResult> Receive(HttpRequest request, CancellationToken ct)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(ct);
        var timestamp = request.Headers["webhook-timestamp"].ToString();
        if (secret is not { } key)
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{request.Headers["webhook-id"]}.{timestamp}.{body}"));
        var signed = request
            .Headers["webhook-signature"]
            .ToString()
            .Split(' ')
            .Any(signature =>
                signature.StartsWith("v1,", StringComparison.Ordinal)
                && CryptographicOperations.FixedTimeEquals(
                    Encoding.ASCII.GetBytes(signature[3..]),
                    Encoding.ASCII.GetBytes(Convert.ToBase64String(expected))
                )
            );
        var fresh =
            long.TryParse(timestamp, CultureInfo.InvariantCulture, out var sent)
            && Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - sent) <= 300;
        if (!signed || !fresh)
            return TypedResults.Unauthorized();
        lock (gate)
        {
            events.Enqueue(JsonSerializer.Deserialize<JsonElement>(body));
            Append(body.ReplaceLineEndings(" "));
        }
        while (events.Count > Kept)
            events.TryDequeue(out _);
        return TypedResults.NoContent();
    }

    private void Append(string line)
    {
        using var writer = new StreamWriter(PrivateFiles.Open(file, FileMode.Append));
        writer.Write(line + "\n");
    }
}
