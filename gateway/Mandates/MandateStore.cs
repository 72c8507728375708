using Samen.Contracts.Gateway;
using Samen.Storage;

namespace Samen.Gateway.Mandates;

internal static class MandateStore
{
    [Audited]
    internal sealed record Row
    {
        public Guid Id { get; init; }
        public string Municipality { get; init; } = "";
        public string Office { get; init; } = "";
        public Guid PartnerId { get; init; }
        public string Scopes { get; init; } = "";
        public DateTimeOffset EndsAt { get; init; }
        public DateTimeOffset? RevokedAt { get; init; }
        public int Version { get; init; }
        public DateTimeOffset CreatedAt { get; init; }

        public IReadOnlyList<string> ScopeList => Scopes.Split(' ');

        public MandateView View() => new(Id, Municipality, Office, PartnerId, ScopeList, EndsAt, RevokedAt, CreatedAt);
    }

    private const string Columns = """
        id AS Id,
        municipality AS Municipality,
        office AS Office,
        partner_id AS PartnerId,
        scopes AS Scopes,
        ends_at AS EndsAt,
        revoked_at AS RevokedAt,
        version AS Version,
        created_at AS CreatedAt
        """;

    private const string SelectOne = $"""
        SELECT {Columns}
        FROM mandate
        WHERE id = @Id
        """;

    private const string SelectAlive = $"""
        SELECT {Columns}
        FROM mandate
        WHERE partner_id = @PartnerId
          AND municipality = @Municipality
          AND revoked_at IS NULL
          AND ends_at > @Now
        ORDER BY created_at, id
        """;

    private static readonly ListQuery SelectPage = new(
        $"""
        SELECT {Columns}
        FROM mandate
        WHERE (created_at < @At OR (created_at = @At AND id > @AfterId))
          /*and*/
        ORDER BY created_at DESC, id
        /*page*/
        """,
        "municipality = @Municipality",
        "partner_id = @PartnerId"
    );

    private const string InsertRow = """
        INSERT INTO mandate (id, municipality, office, partner_id, scopes, ends_at, version, created_at, created_by)
        VALUES (@Id, @Municipality, @Office, @PartnerId, @Scopes, @EndsAt, 1, @CreatedAt, @By)
        """;

    private const string UpdateRevoked = """
        UPDATE mandate
        SET revoked_at = @At,
            version = version + 1
        WHERE id = @Id
          AND version = @Version
          AND revoked_at IS NULL
        """;

    public static Task<Row?> Get(Reading reading, Guid id) => reading.One<Row>(SelectOne, new { Id = id });

    /// <summary>The mandates that this partner has of this municipality now, oldest first.</summary>
    public static Task<IReadOnlyList<Row>> Alive(Reading reading, Guid partnerId, string municipality, DateTimeOffset now) =>
        reading.Many<Row>(
            SelectAlive,
            new
            {
                PartnerId = partnerId,
                Municipality = municipality,
                Now = now,
            }
        );

    /// <summary>Newest first, also those that ended; null: of any municipality, of any partner.</summary>
    public static Task<IReadOnlyList<Row>> Page(
        Reading reading,
        string? municipality,
        Guid? partnerId,
        DateTimeOffset at,
        Guid afterId,
        int limit
    ) =>
        reading.Many<Row>(
            SelectPage,
            new
            {
                Municipality = municipality,
                PartnerId = partnerId,
                At = at,
                AfterId = afterId,
                Limit = limit,
            }
        );

    public static Task Insert(Work work, Row row, string by) =>
        work.Execute(
            InsertRow,
            new
            {
                row.Id,
                row.Municipality,
                row.Office,
                row.PartnerId,
                row.Scopes,
                row.EndsAt,
                row.CreatedAt,
                By = by,
            }
        );

    /// <summary>False: somebody else changed it at the same moment.</summary>
    public static async Task<bool> Revoke(Work work, Row row, DateTimeOffset at) =>
        await work.Execute(
            UpdateRevoked,
            new
            {
                row.Id,
                row.Version,
                At = at,
            }
        ) == 1;
}
