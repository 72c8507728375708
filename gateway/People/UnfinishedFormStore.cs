using Samen.Storage;

namespace Samen.Gateway.People;

/// <summary>What people typed in long forms and have not sent yet, sealed: for each account one for each form.</summary>
internal static class UnfinishedFormStore
{
    private const string SelectKeptAt = """
        SELECT kept_at
        FROM unfinished_form
        WHERE account_id = @AccountId
          AND place = @Place
          AND expires_at > @Now
        """;

    private const string SelectSealed = """
        SELECT sealed
        FROM unfinished_form
        WHERE account_id = @AccountId
          AND place = @Place
          AND expires_at > @Now
        """;

    private const string InsertRow = """
        INSERT INTO unfinished_form (account_id, place, sealed, kept_at, expires_at)
        VALUES (@AccountId, @Place, @Sealed, @Now, @Expires)
        """;

    private const string SelectNewest = """
        SELECT place
        FROM unfinished_form
        WHERE account_id = @AccountId
        ORDER BY kept_at DESC, place
        """;

    private const string DeleteRow = "DELETE FROM unfinished_form WHERE account_id = @AccountId AND place = @Place";

    private const string DeleteAllOf = "DELETE FROM unfinished_form WHERE account_id = @AccountId";

    private const string DeleteExpired = "DELETE FROM unfinished_form WHERE expires_at <= @Now";

    /// <summary>When it was kept last; null when there is none.</summary>
    public static Task<DateTimeOffset?> KeptAt(Reading reading, Guid accountId, string place, DateTimeOffset now) =>
        reading.One<DateTimeOffset?>(SelectKeptAt, Key(accountId, place, now));

    /// <summary>Null when there is none.</summary>
    public static Task<byte[]?> Sealed(Reading reading, Guid accountId, string place, DateTimeOffset now) =>
        reading.One<byte[]>(SelectSealed, Key(accountId, place, now));

    /// <summary>Keeps it in the place of what was kept before; of an account only so many, the newest.</summary>
    public static async Task Put(
        Work work,
        Guid accountId,
        string place,
        byte[] content,
        DateTimeOffset now,
        DateTimeOffset expires,
        int most
    )
    {
        await work.Execute(DeleteExpired, new { Now = now });
        await Delete(work, accountId, place);
        await work.Execute(
            InsertRow,
            new
            {
                AccountId = accountId,
                Place = place,
                Sealed = content,
                Now = now,
                Expires = expires,
            }
        );
        foreach (var old in (await work.Many<string>(SelectNewest, new { AccountId = accountId })).Skip(most))
            await Delete(work, accountId, old);
    }

    /// <summary>It was sent, or thrown away.</summary>
    public static Task Delete(Work work, Guid accountId, string place) =>
        work.Execute(DeleteRow, new { AccountId = accountId, Place = place });

    /// <summary>Of an account that was closed.</summary>
    public static Task DeleteAll(Work work, Guid accountId) => work.Execute(DeleteAllOf, new { AccountId = accountId });

    private static object Key(Guid accountId, string place, DateTimeOffset now) =>
        new
        {
            AccountId = accountId,
            Place = place,
            Now = now,
        };
}
