using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Samen.Storage;

namespace Samen.Web;

/// <summary>
/// POST with <c>Idempotency-Key</c>: the response is kept for a term, 24 hours by default, written in the transaction of the change,
/// so that a repeat changes nothing and gets the same response. Another body under the key is 422, a repeat while the first still
/// runs 409.
/// </summary>
internal sealed class Idempotency(RequestDelegate next, IOptions<JsonOptions> json, IConfiguration configuration, TimeProvider clock)
{
    private const int MostHours = 24 * 30;
    private readonly ConcurrentDictionary<(string, string, string), bool> running = new();
    private readonly TimeSpan kept = configuration.GetValue("Samen:Idempotency:KeptHours", 24) switch
    {
        >= 1 and <= MostHours and var hours => TimeSpan.FromHours(hours),
        _ => throw new StartRefusedException($"Samen:Idempotency:KeptHours must be from 1 to {MostHours}."),
    };

    public async Task Invoke(HttpContext context)
    {
        var header = context.Request.Headers["Idempotency-Key"];
        if (
            header.Count == 0
            || !HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<IdempotentRoutes>() is not { Store: var store }
        )
        {
            await next(context);
            return;
        }
        var key = header.ToString().Trim('"');
        if (key.Length is 0 or > 255 || key.Any(c => c is < '!' or > '~'))
            throw Refused.Invalid("Idempotency-Key", "format", "Idempotency-Key must be 1 to 255 visible ASCII characters.");
        var route = ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.RawText!;
        // Each key of a person chooses its own, and so does the person on the pages.
        var principal = Caller.Of(context).Sender;
        var request = new IdempotentRequest(principal, route, key, await Hash(context.Request), json.Value.SerializerOptions, kept);
        if (await Replay(context, store, request))
            return;
        if (!running.TryAdd((principal, route, key), true))
            throw new Refused(409, "idempotency-key-in-use", "A request with this Idempotency-Key is still running; retry in a moment.");
        try
        {
            context.Features.Set(request);
            await next(context);
        }
        catch (ReplayException)
        {
            if (!await Replay(context, store, request))
                throw Refused.Overtaken();
        }
        finally
        {
            running.TryRemove((principal, route, key), out _);
        }
    }

    private async Task<bool> Replay(HttpContext context, Database store, IdempotentRequest request)
    {
        IdempotencyStore.Answer? answer;
        await using (var reading = await store.Read(context.RequestAborted))
            answer = await IdempotencyStore.Get(reading, request, clock.GetUtcNow() - request.Kept);
        if (answer is null)
            return false;
        if (answer.RequestHash != request.Hash)
            throw new Refused(422, "idempotency-key-reused", "This Idempotency-Key was used for another request; use a new one.");
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.Headers["Idempotency-Replayed"] = "true";
        if (answer.Location is { } location)
            response.Headers.Location = location;
        if (answer.Etag is { } etag)
            response.Headers.ETag = etag;
        if (answer.Body is not { } body)
            return true;
        response.ContentType = "application/json; charset=utf-8";
        await response.WriteAsync(body, context.RequestAborted);
        return true;
    }

    private static async Task<string> Hash(HttpRequest request)
    {
        request.EnableBuffering(bufferThreshold: SamenHost.MaxBody);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}\n"));
        var buffer = new byte[8192];
        for (int read; (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0; )
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
