using Samen.Storage;

namespace Samen.Gateway.People;

internal static class SessionStore
{
    /// <summary>Who is signed in, and in whose place.</summary>
    internal sealed record Row
    {
        public Guid Id { get; init; }
        public string Name { get; init; } = "";
        public string Roles { get; init; } = "";
        public string? Municipality { get; init; }
        public string? Office { get; init; }
        public Guid? PartnerId { get; init; }
        public DateTimeOffset? SecondFactorAt { get; init; }
        public string? ExternalId { get; init; }
        public string? StandsInFor { get; init; }

        /// <summary>When the account signed in before this session.</summary>
        public DateTimeOffset? VisitedAt { get; init; }
    }

    /// <summary>A session as its owner and administrators see it.</summary>
    internal sealed record Seen
    {
        public string Hash { get; init; } = "";
        public string Origin { get; init; } = "";
        public DateTimeOffset StartedAt { get; init; }
        public DateTimeOffset ExpiresAt { get; init; }
    }

    // A stand-in has the roles of the absent person while it lasts, and their own roles again after it.
    private const string SelectAccount = """
        SELECT a.id AS Id,
               a.name AS Name,
               CASE WHEN f.id IS NULL THEN a.roles ELSE f.roles END AS Roles,
               CASE WHEN f.id IS NULL THEN a.municipality ELSE f.municipality END AS Municipality,
               CASE WHEN f.id IS NULL THEN a.office ELSE f.office END AS Office,
               CASE WHEN f.id IS NULL THEN a.partner_id ELSE f.partner_id END AS PartnerId,
               a.second_factor_at AS SecondFactorAt,
               a.external_id AS ExternalId,
               f.name AS StandsInFor,
               s.visited_at AS VisitedAt
        FROM session s
        JOIN account a ON a.id = s.account_id
        LEFT JOIN account f ON f.id = s.stands_in_for
            AND f.disabled_at IS NULL
            AND EXISTS (
                SELECT 1
                FROM stand_in i
                WHERE i.absent_id = f.id
                  AND i.stand_in_id = a.id
                  AND i.starts_at <= @Now
                  AND i.ends_at > @Now
            )
        WHERE s.id_hash = @Hash
          AND s.expires_at > @Now
          AND a.disabled_at IS NULL
        """;

    private const string SelectOfAccount = """
        SELECT id_hash AS Hash,
               origin AS Origin,
               started_at AS StartedAt,
               expires_at AS ExpiresAt
        FROM session
        WHERE account_id = @AccountId
          AND expires_at > @Now
        ORDER BY started_at DESC, id_hash
        """;

    private const string InsertRow = """
        INSERT INTO session (id_hash, account_id, started_at, expires_at, origin, visited_at)
        SELECT @Hash, id, @Now, @Expires, @Origin, last_sign_in_at
        FROM account
        WHERE id = @AccountId
        """;

    private const string UpdateStandsInFor = """
        UPDATE session
        SET stands_in_for = @AbsentId
        WHERE id_hash = @Hash
        """;

    private const string DeleteRow = "DELETE FROM session WHERE id_hash = @Hash";

    private const string DeleteOne = """
        DELETE FROM session
        WHERE id_hash = @Hash
          AND account_id = @AccountId
        """;

    private const string DeleteAllOf = "DELETE FROM session WHERE account_id = @AccountId";

    private const string DeleteOthers = """
        DELETE FROM session
        WHERE account_id = @AccountId
          AND id_hash <> @Hash
        """;

    private const string DeleteExpired = "DELETE FROM session WHERE expires_at <= @Now";

    /// <summary>The account as it is now, if the session is valid.</summary>
    public static Task<Row?> Account(Reading reading, string hash, DateTimeOffset now) =>
        reading.One<Row>(SelectAccount, new { Hash = hash, Now = now });

    /// <summary>Those that are alive, newest first.</summary>
    public static Task<IReadOnlyList<Seen>> Of(Reading reading, Guid accountId, DateTimeOffset now) =>
        reading.Many<Seen>(SelectOfAccount, new { AccountId = accountId, Now = now });

    public static async Task Start(Work work, string hash, Guid accountId, string origin, DateTimeOffset now, DateTimeOffset expires)
    {
        await work.Execute(DeleteExpired, new { Now = now });
        await work.Execute(
            InsertRow,
            new
            {
                Hash = hash,
                AccountId = accountId,
                Origin = origin,
                Now = now,
                Expires = expires,
            }
        );
    }

    /// <summary>From now on acts in the place of an absent person; null: for themselves again.</summary>
    public static Task StandInFor(Work work, string hash, Guid? absentId) =>
        work.Execute(UpdateStandsInFor, new { Hash = hash, AbsentId = absentId });

    public static Task End(Work work, string hash) => work.Execute(DeleteRow, new { Hash = hash });

    /// <summary>False: this account has no such session.</summary>
    public static async Task<bool> End(Work work, Guid accountId, string hash) =>
        await work.Execute(DeleteOne, new { Hash = hash, AccountId = accountId }) == 1;

    public static Task EndAll(Work work, Guid accountId) => work.Execute(DeleteAllOf, new { AccountId = accountId });

    /// <summary>All but this one.</summary>
    public static Task EndOthers(Work work, Guid accountId, string hash) =>
        work.Execute(DeleteOthers, new { AccountId = accountId, Hash = hash });
}
