using Samen.Gateway.Storage;
using Samen.Hosting;

namespace Samen.Gateway.Identity;

/// <summary>DELETE /gateway/v1/api-keys/{id}, for administrators: the key is refused from the next request on.</summary>
internal static class RevokeApiKey
{
    public static async Task<IResult> Handle(string id, GatewayDatabase database, TimeProvider clock, CancellationToken ct)
    {
        await using (var reading = await database.Read(ct))
        {
            if (!ApiKey.IsId(id) || await ApiKeyStore.Get(reading, id) is null) throw Refused.NotFound("key");
        }
        // Again is as good as once.
        await database.Write(work => ApiKeyStore.Revoke(work, id, clock.GetUtcNow()), ct);
        return TypedResults.NoContent();
    }
}
