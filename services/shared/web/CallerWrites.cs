using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Samen.Audit;
using Samen.Storage;

namespace Samen.Web;

/// <summary>Writes on behalf of a caller.</summary>
public static class CallerWrites
{
    /// <summary>
    /// Runs a verb as one transaction, with its entry in the audit log; with an Idempotency-Key its response is kept in it too.
    /// </summary>
    public static Task<T> Write<T>(this Database database, Caller caller, Func<Work, Task<T>> action, CancellationToken ct)
        where T : IResult =>
        database.Write(
            async work =>
            {
                var now = caller.Context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
                var request = caller.Idempotent;
                if (request is not null && !await IdempotencyStore.Claim(work, request, now, now - request.Kept))
                    throw new ReplayException();
                var result = await action(work);
                // Results<...> only wraps the one of its results that it is.
                var response = result is INestedHttpResult nested ? nested.Result : result;
                var status = (response as IStatusCodeHttpResult)?.StatusCode ?? StatusCodes.Status200OK;
                if (status == StatusCodes.Status201Created)
                    await caller.Quota.Take(work, caller, addedThings: 1, addedBytes: 0);
                work.Audit(AuditEntry.Of(caller.Context, status, now, LocationOf(response)));
                if (request is null)
                    return result;
                var value = (response as IValueHttpResult)?.Value;
                await IdempotencyStore.Keep(
                    work,
                    request,
                    status,
                    LocationOf(response),
                    caller.AnsweredTag,
                    value is null ? null : JsonSerializer.Serialize(value, value.GetType(), request.Json)
                );
                return result;
            },
            ct
        );

    private static string? LocationOf(IResult result) => result.GetType().GetProperty("Location")?.GetValue(result) as string;
}
