using Samen.Storage;

namespace Samen.Gateway.Identity;

internal static class AccountStore
{
    internal sealed record Row
    {
        public Guid Id { get; init; }
        public string Name { get; init; } = "";
        public string PasswordHash { get; init; } = "";
        public string Roles { get; init; } = "";
        public string? Municipality { get; init; }
        public string? Office { get; init; }
        public Guid? PartnerId { get; init; }

        public Account ToAccount() => new(Id, Name, new Grant { Roles = Roles.Split(','), Municipality = Municipality, Office = Office, Partner = PartnerId });
    }

    private const string SelectByName = """
        SELECT id AS Id,
               name AS Name,
               password_hash AS PasswordHash,
               roles AS Roles,
               municipality AS Municipality,
               office AS Office,
               partner_id AS PartnerId
        FROM account
        WHERE name = @Name
        """;

    private const string SelectNames = """
        SELECT id AS Id,
               name AS Name
        FROM account
        WHERE id IN @Ids
        """;

    private const string SelectKeyNames = """
        SELECT id AS Id,
               name AS Name
        FROM api_key
        WHERE id IN @Ids
        """;

    private sealed record Named
    {
        public string Id { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private const string CountAll = "SELECT COUNT(*) FROM account";

    private const string InsertRow = """
        INSERT INTO account (id, name, password_hash, roles, municipality, office, partner_id, created_at, created_by)
        VALUES (@Id, @Name, @PasswordHash, @Roles, @Municipality, @Office, @Partner, @At, @By)
        """;

    private const string DeleteSessionsOf = "DELETE FROM session WHERE account_id IN (SELECT id FROM account WHERE created_by = @By)";

    private const string DeleteMadeBy = "DELETE FROM account WHERE created_by = @By";

    // The attempt is counted before the password is looked at, so that guesses at the same moment count too.
    private const string UpdateThrottle = """
        UPDATE sign_in_throttle
        SET failures = CASE WHEN locked_until IS NOT NULL OR last_at <= @Forget THEN 1 ELSE failures + 1 END,
            locked_until = CASE WHEN locked_until IS NULL AND last_at > @Forget AND failures + 1 >= @Limit THEN @Until ELSE NULL END,
            last_at = @Now
        WHERE name = @Name
          AND (locked_until IS NULL OR locked_until <= @Now)
        """;

    private const string InsertThrottle = """
        INSERT INTO sign_in_throttle (name, failures, last_at)
        VALUES (@Name, 1, @Now)
        """;

    private const string DeleteThrottle = "DELETE FROM sign_in_throttle WHERE name = @Name";

    private const string DeleteOldThrottles = """
        DELETE FROM sign_in_throttle
        WHERE last_at <= @Forget
          AND (locked_until IS NULL OR locked_until <= @Now)
        """;

    public static Task<Row?> Get(Reading reading, string name) => reading.One<Row>(SelectByName, new { Name = name });

    /// <summary>Names by principal, of those accounts and keys that are still there.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesOf(Reading reading, IReadOnlyList<string> principals)
    {
        var names = new Dictionary<string, string>();
        var accounts = principals.Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        if (accounts.Count > 0)
            foreach (var row in await reading.Many<Row>(SelectNames, new { Ids = accounts.AsKeys() })) names[row.Id.ToString()] = row.Name;
        var keys = principals.Where(p => p.StartsWith("key-", StringComparison.Ordinal)).Select(p => p["key-".Length..]).ToList();
        if (keys.Count > 0)
            foreach (var row in await reading.Many<Named>(SelectKeyNames, new { Ids = keys })) names[$"key-{row.Id}"] = row.Name;
        return names;
    }

    public static async Task<bool> Any(Reading reading) => await reading.One<long>(CountAll) > 0;

    public static Task<bool> Insert(Work work, Account account, string passwordHash, string by, DateTimeOffset at) => work.Insert(InsertRow, new
    {
        account.Id,
        account.Name,
        PasswordHash = passwordHash,
        Roles = string.Join(',', account.Grant.Roles),
        account.Grant.Municipality,
        account.Grant.Office,
        account.Grant.Partner,
        At = at,
        By = by,
    });

    /// <summary>Removes all accounts that somebody made, with their sessions.</summary>
    public static async Task RemoveMadeBy(Work work, string by)
    {
        await work.Execute(DeleteSessionsOf, new { By = by });
        await work.Execute(DeleteMadeBy, new { By = by });
    }

    /// <summary>Counts an attempt; false: the name is locked.</summary>
    public static async Task<bool> Attempt(Work work, string name, int limit, DateTimeOffset now, TimeSpan window)
    {
        var attempt = new { Name = name, Limit = limit, Now = now, Forget = now - window, Until = now + window };
        return await work.Execute(UpdateThrottle, attempt) == 1 || await work.Insert(InsertThrottle, attempt);
    }

    public static async Task Forgive(Work work, string name, DateTimeOffset now, TimeSpan window)
    {
        await work.Execute(DeleteThrottle, new { Name = name });
        await work.Execute(DeleteOldThrottles, new { Now = now, Forget = now - window });
    }
}
