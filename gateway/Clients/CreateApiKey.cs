using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Storage;
using Samen.Hosting;

namespace Samen.Gateway.Clients;

/// <summary>HTTP: an administrator makes a key. The answer alone shows it.</summary>
internal static class CreateApiKey
{
    public static async Task<Created<ApiKeyCreated>> Handle(CreateApiKeyRequest request, Caller caller, GatewayDatabase database, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var grant = CreateApiKeyRules.Check(request, now);
        // Ids are random and short; one that is taken is as good as never.
        var key = ApiKey.Create();
        var created = await database.Write(caller, async work =>
        {
            if (!await ApiKeyStore.Insert(work, key, request.Name!.Trim(), grant, request.ExpiresAt, caller.Id, now, request.PerMinute, request.PerDay)) throw Refused.Overtaken();
            // Without the key, for the answer is kept in clear where the request has an Idempotency-Key.
            return TypedResults.Created($"/gateway/v1/api-keys/{key.Id}", new ApiKeyCreated(key.Id, ""));
        }, ct);
        return TypedResults.Created(created.Location!, created.Value! with { Key = key.Text });
    }
}
