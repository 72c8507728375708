using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>
/// The public keys that clients publish themselves (<c>jwks_uri</c>): read when needed, kept for five minutes, and read
/// again for a key that isn't among them, at most every 30 seconds, so that a client can rotate keys on its own.
/// </summary>
internal sealed class RemoteKeys(IOptions<ClientSettings> settings, TimeProvider clock, ILogger<RemoteKeys> log) : IDisposable
{
    public static readonly TimeSpan Kept = TimeSpan.FromMinutes(5),
        Patience = TimeSpan.FromSeconds(30);

    private const int Longest = 64 * 1024;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private readonly HttpClient outside = Outside.Client();
    private readonly HttpClient? inside = settings.Value.AllowLoopback ? Outside.Client(onlyLoopback: true) : null;
    private readonly ConcurrentDictionary<string, (string Jwks, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    /// <summary>Checks an address at registration by reading it.</summary>
    /// <exception cref="Refused">400: the address, or the response from it, is wrong.</exception>
    public async Task Check(string address, CancellationToken ct)
    {
        var uri = Parse(address)
            ?? throw Refused.Invalid(
                "/jwksUri",
                "format",
                "Must be an https address without user name and fragment, at most 500 characters long."
            );
        try
        {
            known[address] = (ClientKeys.Check(await Read(uri, ct)), clock.GetUtcNow());
        }
        catch (Refused wrong)
        {
            throw Refused.Invalid([
                .. wrong.Errors.Select(error =>
                    error with
                    {
                        Field = "/jwksUri",
                        Message = $"The set at this address is not right: {error.Message}",
                    }
                ),
            ]);
        }
        catch (Exception e) when (IsFailure(e, ct))
        {
            throw Refused.Invalid("/jwksUri", "unreachable", "No JWK set can be read from this address.");
        }
    }

    /// <summary>The set at this address; null: it can't be read now.</summary>
    /// <param name="address">Of the client.</param>
    /// <param name="kid">The key that is looked for; null: any.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<string?> Of(string address, string? kid, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var old = known.TryGetValue(address, out var last) ? last : default;
        var isThere = old.Jwks is not null && (string.IsNullOrEmpty(kid) || ClientKeys.Kids(old.Jwks).Contains(kid));
        if (old.Jwks is not null && now - old.At < (isThere ? Kept : Patience))
            return old.Jwks;
        try
        {
            var jwks = ClientKeys.Check(await Read(Parse(address)!, ct));
            known[address] = (jwks, now);
            return jwks;
        }
        catch (Exception e) when (e is Refused || IsFailure(e, ct))
        {
            log.LogWarning("The keys at {Address} can't be read now: {Reason}", address, e.Message);
            // Not tried again at once: a set that could be read before serves for an hour.
            if (old.Jwks is null || now - old.At > TimeSpan.FromHours(1))
                return null;
            return old.Jwks;
        }
    }

    public void Dispose()
    {
        outside.Dispose();
        inside?.Dispose();
    }

    private async Task<JsonElement> Read(Uri uri, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        using var response = await (inside is not null && IsLoopback(uri) ? inside : outside).GetAsync(
            uri,
            HttpCompletionOption.ResponseHeadersRead,
            limit.Token
        );
        response.EnsureSuccessStatusCode();
        if (response.StatusCode != HttpStatusCode.OK)
            throw new HttpRequestException($"It answers {(int)response.StatusCode}.");
        await using var stream = await response.Content.ReadAsStreamAsync(limit.Token);
        var buffer = new byte[Longest + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, limit.Token);
        if (length > Longest)
            throw new HttpRequestException($"It answers more than {Longest} bytes.");
        return JsonSerializer.Deserialize<JsonElement>(buffer.AsSpan(0, length));
    }

    private Uri? Parse(string address) =>
        address.Length <= 500
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.UserInfo.Length == 0
        && uri.Fragment.Length == 0
        && (uri is { Scheme: "https", Port: 443 or 8443 } || (inside is not null && IsLoopback(uri) && uri.Scheme is "http" or "https"))
            ? uri
            : null;

    private static bool IsLoopback(Uri uri) => uri.IsLoopback;

    private static bool IsFailure(Exception e, CancellationToken ct) => e is JsonException || Outside.IsFailure(e, ct);
}
