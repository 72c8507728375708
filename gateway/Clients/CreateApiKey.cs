using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>
/// HTTP: an administrator makes a key, or a partner or vendor one of its own, at most two live ones of a name. This response alone
/// shows it.
/// </summary>
internal static class CreateApiKey
{
    public static async Task<Created<ApiKeyCreated>> Handle(
        CreateApiKeyRequest request,
        Caller caller,
        GatewayDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        request = OwnCredentials.Within(caller, request);
        await using (var reading = await database.Read(ct))
            request = await PersonCredentials.Completed(reading, await OwnCredentials.NotBeyond(reading, caller, request));
        var grant = CredentialRules.GrantOf(request, now);
        // Ids are random and short; that one is taken hardly ever happens.
        var key = ApiKey.Create();
        var created = await database.Write(
            caller,
            async work =>
            {
                var name = request.Name!.Trim();
                if (OwnCredentials.PartnerOf(caller) is { } partner)
                {
                    if (await ApiKeyStore.CountLive(work, partner, name, now) >= 2)
                        throw new RuleViolation("two-live-keys", "There are two live keys of this name; revoke one first.");
                    if (await ApiKeyStore.CountLive(work, partner, null, now) >= OwnCredentials.MostLive)
                        throw new RuleViolation("too-many-keys", $"There are {OwnCredentials.MostLive} live keys; revoke one first.");
                }
                if (
                    !await ApiKeyStore.Insert(
                        work,
                        key,
                        name,
                        grant,
                        request.ExpiresAt,
                        caller.Sender,
                        now,
                        request.PerMinute,
                        request.PerDay,
                        request.Origins,
                        request.Person
                    )
                )
                    throw Refused.Overtaken();
                // Without the key: the response is stored in clear when the request has an Idempotency-Key.
                return TypedResults.Created($"/gateway/v1/api-keys/{key.Id}", new ApiKeyCreated(key.Id, ""));
            },
            ct
        );
        return TypedResults.Created(created.Location!, created.Value! with { Key = key.Text });
    }
}
