using Samen.Storage;

namespace Samen.Gateway.People;

/// <summary>What people typed in a form that could not be sent, sealed, until they signed in again.</summary>
internal static class KeptFormStore
{
    private const string SelectSealed = """
        SELECT sealed
        FROM kept_form
        WHERE id = @Id
          AND account_id = @AccountId
          AND expires_at > @Now
        """;

    private const string InsertRow = """
        INSERT INTO kept_form (id, account_id, sealed, expires_at)
        VALUES (@Id, @AccountId, @Sealed, @Expires)
        """;

    private const string SelectNewest = """
        SELECT id
        FROM kept_form
        WHERE account_id = @AccountId
        ORDER BY expires_at DESC, id
        """;

    private const string DeleteRow = "DELETE FROM kept_form WHERE id = @Id";

    private const string DeleteOfAccount = "DELETE FROM kept_form WHERE account_id = @AccountId";

    private const string DeleteExpired = "DELETE FROM kept_form WHERE expires_at <= @Now";

    /// <summary>Null when it is too old, or somebody else's.</summary>
    public static Task<byte[]?> Sealed(Reading reading, Guid id, Guid accountId, DateTimeOffset now) =>
        reading.One<byte[]>(
            SelectSealed,
            new
            {
                Id = id,
                AccountId = accountId,
                Now = now,
            }
        );

    /// <summary>Erases all of an account.</summary>
    public static Task DeleteOf(Work work, Guid accountId) => work.Execute(DeleteOfAccount, new { AccountId = accountId });

    /// <summary>Keeps one more; of an account only so many.</summary>
    public static async Task Insert(
        Work work,
        Guid id,
        Guid accountId,
        byte[] content,
        DateTimeOffset now,
        DateTimeOffset expires,
        int most
    )
    {
        await work.Execute(DeleteExpired, new { Now = now });
        await work.Execute(
            InsertRow,
            new
            {
                Id = id,
                AccountId = accountId,
                Sealed = content,
                Expires = expires,
            }
        );
        foreach (var old in (await work.Many<Guid>(SelectNewest, new { AccountId = accountId })).Skip(most))
            await work.Execute(DeleteRow, new { Id = old });
    }
}
