using Samen.Contracts.Gateway;
using Samen.Gateway.Identity;
using Samen.Storage;

namespace Samen.Gateway.Clients;

internal static class ClientStore
{
    [Audited]
    internal sealed record Row : Credential
    {
        public override string Sender => Id;

        /// <summary>Its public keys; empty where it has them at <see cref="JwksUri"/>.</summary>
        public string Jwks { get; init; } = "";
        public string? JwksUri { get; init; }
        public int Version { get; init; }
        public DateTimeOffset? LastTokenAt { get; init; }
    }

    private const string Columns = $"""
        c.id AS Id,
        c.name AS Name,
        c.roles AS Roles,
        c.scopes AS Scopes,
        c.municipality AS Municipality,
        c.office AS Office,
        c.partner_id AS PartnerId,
        c.person_id AS PersonId,
        c.jwks AS Jwks,
        c.jwks_uri AS JwksUri,
        c.version AS Version,
        c.created_at AS CreatedAt,
        c.created_by AS CreatedBy,
        c.expires_at AS ExpiresAt,
        c.revoked_at AS RevokedAt,
        c.last_token_at AS LastTokenAt,
        c.per_minute AS PerMinute,
        c.per_day AS PerDay,
        c.origins AS Origins,
        {PersonOfCredential.Columns}
        """;

    private const string SelectThese = $"""
        SELECT {Columns}
        FROM oauth_client c
        {PersonOfCredential.Join}
        WHERE c.id IN @Ids
        """;

    private static readonly ListQuery SelectPage = new(
        $"""
        SELECT {Columns}
        FROM oauth_client c
        {PersonOfCredential.Join}
        WHERE c.id > @After
          /*and*/
        ORDER BY c.id
        /*page*/
        """,
        "c.partner_id = @PartnerId",
        "c.person_id = @PersonId"
    );

    private const string CountAlive = """
        SELECT COUNT(*)
        FROM oauth_client
        WHERE partner_id = @PartnerId
          AND revoked_at IS NULL
          AND (expires_at IS NULL OR expires_at > @Now)
        """;

    private const string InsertRow = """
        INSERT INTO oauth_client (
            id, name, roles, scopes, municipality, office, partner_id, person_id, jwks, jwks_uri, version,
            created_at, created_by, expires_at, per_minute, per_day, origins
        )
        VALUES (
            @Id, @Name, @Roles, @Scopes, @Municipality, @Office, @Partner, @Person, @Jwks, @JwksUri, 1, @At,
            @By, @ExpiresAt, @PerMinute, @PerDay, @Origins
        )
        """;

    private const string UpdateKeys = """
        UPDATE oauth_client
        SET jwks = @Jwks,
            jwks_uri = @JwksUri,
            version = version + 1
        WHERE id = @Id
          AND version = @Version
        """;

    private const string SelectMadeBy = $"""
        SELECT {Columns}
        FROM oauth_client c
        {PersonOfCredential.Join}
        WHERE c.created_by = @By
          AND c.revoked_at IS NULL
        """;

    private const string UpdateRevoked = """
        UPDATE oauth_client
        SET revoked_at = @At,
            version = version + 1
        WHERE id = @Id
          AND version = @Version
          AND revoked_at IS NULL
        """;

    private const string UpdateLastToken = """
        UPDATE oauth_client
        SET last_token_at = @At
        WHERE id = @Id
          AND revoked_at IS NULL
        """;

    private const string InsertAssertion = """
        INSERT INTO oauth_assertion (client_id, jti_hash, expires_at)
        VALUES (@Client, @Jti, @ExpiresAt)
        """;

    private const string DeleteAssertions = "DELETE FROM oauth_assertion WHERE expires_at < @Now";

    public static async Task<Row?> Get(Reading reading, string id) => (await Get(reading, [id])).SingleOrDefault();

    /// <summary>Those of these that exist.</summary>
    public static Task<IReadOnlyList<Row>> Get(Reading reading, IReadOnlyList<string> ids) =>
        reading.Many<Row>(SelectThese, new { Ids = ids });

    /// <summary>Of a partner, of a person; null: of all.</summary>
    public static Task<IReadOnlyList<Row>> Page(Reading reading, Guid? partnerId, Guid? personId, string after, int limit) =>
        reading.Many<Row>(
            SelectPage,
            new
            {
                PartnerId = partnerId,
                PersonId = personId,
                After = after,
                Limit = limit,
            }
        );

    /// <summary>Live clients of a partner.</summary>
    public static Task<long> CountLive(Reading reading, Guid partnerId, DateTimeOffset now) =>
        reading.One<long>(CountAlive, new { PartnerId = partnerId, Now = now });

    /// <summary>False: the id is taken.</summary>
    public static Task<bool> Insert(
        Work work,
        string id,
        CreateClientRequest request,
        Grant grant,
        string jwks,
        string by,
        DateTimeOffset at
    ) =>
        work.Insert(
            InsertRow,
            new
            {
                Id = id,
                Name = request.Name!.Trim(),
                Roles = string.Join(',', grant.Roles),
                Scopes = string.Join(' ', grant.Scopes),
                grant.Municipality,
                grant.Office,
                grant.Partner,
                request.Person,
                Jwks = jwks,
                At = at,
                By = by,
                request.ExpiresAt,
                request.PerMinute,
                request.PerDay,
                request.JwksUri,
                Origins = Credential.Packed(request.Origins),
            }
        );

    /// <summary>False: somebody else changed it at the same moment.</summary>
    public static async Task<bool> ReplaceKeys(Work work, Row client, string jwks, string? jwksUri) =>
        await work.Execute(
            UpdateKeys,
            new
            {
                client.Id,
                client.Version,
                Jwks = jwks,
                JwksUri = jwksUri,
            }
        ) == 1;

    /// <summary>Revokes all live clients that somebody made.</summary>
    /// <returns>Their ids.</returns>
    public static async Task<IReadOnlyList<string>> RevokeMadeBy(Work work, string by, DateTimeOffset at)
    {
        var made = await work.Many<Row>(SelectMadeBy, new { By = by });
        foreach (var client in made)
            await Revoke(work, client, at);
        return [.. made.Select(client => client.Id)];
    }

    /// <summary>False: somebody else changed it at the same moment.</summary>
    public static async Task<bool> Revoke(Work work, Row client, DateTimeOffset at) =>
        await work.Execute(
            UpdateRevoked,
            new
            {
                client.Id,
                client.Version,
                At = at,
            }
        ) == 1;

    /// <summary>Notes an assertion, and when its client last got a token. False: this assertion was used before.</summary>
    public static async Task<bool> Use(Work work, string client, string jti, DateTimeOffset expiresAt, DateTimeOffset now)
    {
        await work.Execute(DeleteAssertions, new { Now = now });
        if (
            !await work.Insert(
                InsertAssertion,
                new
                {
                    Client = client,
                    Jti = jti,
                    ExpiresAt = expiresAt,
                }
            )
        )
            return false;
        await work.Execute(UpdateLastToken, new { Id = client, At = now });
        return true;
    }
}
