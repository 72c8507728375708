using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Samen.Audit;
using Samen.Storage;

namespace Samen.Web;

/// <summary>A POST with an Idempotency-Key, per principal and route.</summary>
internal sealed record IdempotentRequest(string Principal, string Route, string Key, string Hash, JsonSerializerOptions Json)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);
}

/// <summary>A twin of this request was committed while this one waited.</summary>
internal sealed class ReplayException : Exception;

/// <summary>
/// POST with <c>Idempotency-Key</c>: the answer is kept for 24 hours in the transaction of the change, so that a repeat
/// changes nothing and gets the same answer. Another body under the key is 422, a twin that is still running 409.
/// </summary>
internal sealed class Idempotency(RequestDelegate next, IOptions<JsonOptions> json, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string, string, string), bool> running = new();

    public async Task Invoke(HttpContext context)
    {
        var header = context.Request.Headers["Idempotency-Key"];
        if (
            header.Count == 0
            || !HttpMethods.IsPost(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<ServiceName>() is not { } service
        )
        {
            await next(context);
            return;
        }
        var key = header.ToString().Trim('"');
        if (key.Length is 0 or > 255 || key.Any(c => c is < '!' or > '~'))
            throw Refused.Invalid("Idempotency-Key", "format", "Idempotency-Key must be 1 to 255 visible ASCII characters.");
        var database = context.RequestServices.GetRequiredKeyedService<Database>(service.Name);
        var route = ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.RawText!;
        var principal = context.User.FindFirstValue("sub") ?? "anonymous";
        var request = new IdempotentRequest(principal, route, key, await Hash(context.Request), json.Value.SerializerOptions);
        if (await Replay(context, database, request))
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
            if (!await Replay(context, database, request))
                throw Refused.Overtaken();
        }
        finally
        {
            running.TryRemove((principal, route, key), out _);
        }
    }

    private async Task<bool> Replay(HttpContext context, Database database, IdempotentRequest request)
    {
        IdempotencyStore.Answer? answer;
        await using (var reading = await database.Read(context.RequestAborted))
            answer = await IdempotencyStore.Get(reading, request, clock.GetUtcNow() - IdempotentRequest.Kept);
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

/// <summary>Writes on behalf of a caller.</summary>
public static class CallerWrites
{
    /// <summary>Runs a verb as one transaction, with its entry in the audit log; with an Idempotency-Key its answer is kept in it too.</summary>
    public static Task<T> Write<T>(this Database database, Caller caller, Func<Work, Task<T>> action, CancellationToken ct)
        where T : IResult =>
        database.Write(
            async work =>
            {
                var now = caller.Context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
                var request = caller.Idempotent;
                if (request is not null && !await IdempotencyStore.Claim(work, request, now, now - IdempotentRequest.Kept))
                    throw new ReplayException();
                var result = await action(work);
                // Results<...> only wraps the one of its results that it is.
                var answer = result is INestedHttpResult nested ? nested.Result : result;
                var status = (answer as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
                work.Audit(AuditEntry.Of(caller.Context, status, now, LocationOf(answer)));
                if (request is null)
                    return result;
                var value = (answer as IValueHttpResult)?.Value;
                await IdempotencyStore.Keep(
                    work,
                    request,
                    status,
                    LocationOf(answer),
                    caller.AnsweredTag,
                    value is null ? null : JsonSerializer.Serialize(value, value.GetType(), request.Json)
                );
                return result;
            },
            ct
        );

    private static string? LocationOf(IResult result) => result.GetType().GetProperty("Location")?.GetValue(result) as string;
}
