using Samen.Gateway.Storage;
using Samen.Hosting;

namespace Samen.Gateway.Identity;

/// <summary>POST /gateway/v1/api-keys, for administrators.</summary>
internal static class CreateApiKey
{
    public static async Task<IResult> Handle(CreateApiKeyRequest request, Caller caller, GatewayDatabase database, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var grant = CreateApiKeyRules.Check(request, now);
        var key = await Issue(database, request.Name!.Trim(), grant, request.ExpiresAt, caller.Id, now, ct);
        return TypedResults.Created($"/gateway/v1/api-keys/{key.Id}", new ApiKeyCreated(key.Id, key.Text));
    }

    private static async Task<ApiKey> Issue(GatewayDatabase database, string name, Grant grant, DateTimeOffset? expiresAt, string by, DateTimeOffset now, CancellationToken ct)
    {
        while (true)
        {
            var key = ApiKey.Create();
            if (await database.Write(work => ApiKeyStore.Insert(work, key, name, grant, expiresAt, by, now), ct)) return key;
        }
    }
}
