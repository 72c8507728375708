using Samen.Gateway.Identity;
using Samen.Storage;

namespace Samen.Gateway.Clients;

internal static class ApiKeyStore
{
    [Audited]
    internal sealed record Row : Credential
    {
        public override string Sender => Claims.OfKey(Id);

        [Withheld]
        public string Hash { get; init; } = "";
        public DateTimeOffset? LastUsedAt { get; init; }
    }

    private const string Columns = $"""
        c.id AS Id,
        c.hash AS Hash,
        c.name AS Name,
        c.roles AS Roles,
        c.scopes AS Scopes,
        c.municipality AS Municipality,
        c.office AS Office,
        c.partner_id AS PartnerId,
        c.person_id AS PersonId,
        c.created_at AS CreatedAt,
        c.created_by AS CreatedBy,
        c.expires_at AS ExpiresAt,
        c.revoked_at AS RevokedAt,
        c.last_used_at AS LastUsedAt,
        c.per_minute AS PerMinute,
        c.per_day AS PerDay,
        c.origins AS Origins,
        {PersonOfCredential.Columns}
        """;

    private const string SelectThese = $"""
        SELECT {Columns}
        FROM api_key c
        {PersonOfCredential.Join}
        WHERE c.id IN @Ids
        """;

    private static readonly ListQuery SelectPage = new(
        $"""
        SELECT {Columns}
        FROM api_key c
        {PersonOfCredential.Join}
        WHERE c.id > @After
          /*and*/
        ORDER BY c.id
        /*page*/
        """,
        "c.partner_id = @PartnerId",
        "c.person_id = @PersonId"
    );

    private static readonly ListQuery CountAlive = new(
        """
        SELECT COUNT(*)
        FROM api_key
        WHERE partner_id = @PartnerId
          AND revoked_at IS NULL
          AND (expires_at IS NULL OR expires_at > @Now)
          /*and*/
        """,
        "name = @Name"
    );

    private const string CountNamed = "SELECT COUNT(*) FROM api_key WHERE name = @Name";

    private const string InsertRow = """
        INSERT INTO api_key (
            id, hash, name, roles, scopes, municipality, office, partner_id, person_id, created_at, created_by,
            expires_at, per_minute, per_day, origins
        )
        VALUES (
            @Id, @Hash, @Name, @Roles, @Scopes, @Municipality, @Office, @Partner, @Person, @At, @By,
            @ExpiresAt, @PerMinute, @PerDay, @Origins
        )
        """;

    private const string SelectMadeBy = $"""
        SELECT {Columns}
        FROM api_key c
        {PersonOfCredential.Join}
        WHERE c.created_by = @By
          AND c.revoked_at IS NULL
        """;

    private const string UpdateRevoked = """
        UPDATE api_key
        SET revoked_at = @At
        WHERE id = @Id
          AND revoked_at IS NULL
        """;

    private const string UpdateUsed = """
        UPDATE api_key
        SET last_used_at = @At
        WHERE id = @Id
          AND (last_used_at IS NULL OR last_used_at <= @Before)
        """;

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

    /// <summary>Live keys of a partner; null: of any name.</summary>
    public static Task<long> CountLive(Reading reading, Guid partnerId, string? name, DateTimeOffset now) =>
        reading.One<long>(
            CountAlive,
            new
            {
                PartnerId = partnerId,
                Name = name,
                Now = now,
            }
        );

    public static async Task<bool> IsNamed(Reading reading, string name) => await reading.One<long>(CountNamed, new { Name = name }) > 0;

    /// <summary>False: the id is taken.</summary>
    public static Task<bool> Insert(
        Work work,
        ApiKey key,
        string name,
        Grant grant,
        DateTimeOffset? expiresAt,
        string by,
        DateTimeOffset at,
        int? perMinute = null,
        long? perDay = null,
        IReadOnlyList<string>? origins = null,
        Guid? person = null
    ) =>
        work.Insert(
            InsertRow,
            new
            {
                key.Id,
                key.Hash,
                Name = name,
                Roles = string.Join(',', grant.Roles),
                Scopes = string.Join(' ', grant.Scopes),
                grant.Municipality,
                grant.Office,
                grant.Partner,
                Person = person,
                At = at,
                By = by,
                ExpiresAt = expiresAt,
                PerMinute = perMinute,
                PerDay = perDay,
                Origins = Credential.Packed(origins),
            }
        );

    /// <summary>Revokes all live keys that somebody made.</summary>
    /// <returns>Their ids.</returns>
    public static async Task<IReadOnlyList<string>> RevokeMadeBy(Work work, string by, DateTimeOffset at)
    {
        var made = await work.Many<Row>(SelectMadeBy, new { By = by });
        foreach (var key in made)
            await Revoke(work, key.Id, at);
        return [.. made.Select(key => key.Id)];
    }

    /// <summary>False: there is none that is not revoked.</summary>
    public static async Task<bool> Revoke(Work work, string id, DateTimeOffset at) =>
        await work.Execute(UpdateRevoked, new { Id = id, At = at }) == 1;

    public static Task Used(Work work, string id, DateTimeOffset at, DateTimeOffset before) =>
        work.Execute(
            UpdateUsed,
            new
            {
                Id = id,
                At = at,
                Before = before,
            }
        );
}
