using Samen.Storage;

namespace Samen.Gateway.Identity;

internal static class SessionStore
{
    private const string SelectAccount = """
        SELECT a.id AS Id,
               a.name AS Name,
               a.roles AS Roles,
               a.municipality AS Municipality,
               a.office AS Office,
               a.partner_id AS PartnerId
        FROM session s
        JOIN account a ON a.id = s.account_id
        WHERE s.id_hash = @Hash
          AND s.expires_at > @Now
        """;

    private const string InsertRow = """
        INSERT INTO session (id_hash, account_id, started_at, expires_at)
        VALUES (@Hash, @AccountId, @Now, @Expires)
        """;

    private const string DeleteRow = "DELETE FROM session WHERE id_hash = @Hash";

    private const string DeleteExpired = "DELETE FROM session WHERE expires_at <= @Now";

    /// <summary>The account as it is now, if the session is alive.</summary>
    public static Task<AccountStore.Row?> Account(Reading reading, string hash, DateTimeOffset now) =>
        reading.One<AccountStore.Row>(SelectAccount, new { Hash = hash, Now = now });

    public static async Task Start(Work work, string hash, Guid accountId, DateTimeOffset now, DateTimeOffset expires)
    {
        await work.Execute(DeleteExpired, new { Now = now });
        await work.Execute(InsertRow, new { Hash = hash, AccountId = accountId, Now = now, Expires = expires });
    }

    public static Task End(Work work, string hash) => work.Execute(DeleteRow, new { Hash = hash });
}
