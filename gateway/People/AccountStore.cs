using Samen.Gateway.Identity;
using Samen.Storage;

namespace Samen.Gateway.People;

internal static class AccountStore
{
    private const string Columns = """
        id AS Id,
        name AS Name,
        display_name AS DisplayName,
        email AS Email,
        language AS Language,
        digest AS Digest,
        password_hash AS PasswordHash,
        roles AS Roles,
        municipality AS Municipality,
        office AS Office,
        partner_id AS PartnerId,
        version AS Version,
        security_stamp AS SecurityStamp,
        sealed_authenticator AS SealedAuthenticator,
        sealed_recovery_codes AS SealedRecoveryCodes,
        second_factor_at AS SecondFactorAt,
        last_code_step AS LastCodeStep,
        invitation_hash AS InvitationHash,
        invitation_until AS InvitationUntil,
        calendar_hash AS CalendarHash,
        disabled_at AS DisabledAt,
        gone_at AS GoneAt,
        external_id AS ExternalId,
        last_sign_in_at AS LastSignInAt,
        created_at AS CreatedAt,
        created_by AS CreatedBy
        """;

    private const string SelectByName = $"""
        SELECT {Columns}
        FROM account
        WHERE name = @Name
        """;

    private const string SelectById = $"""
        SELECT {Columns}
        FROM account
        WHERE id = @Id
        """;

    private const string SelectByExternalId = $"""
        SELECT {Columns}
        FROM account
        WHERE external_id = @ExternalId
        """;

    private const string SelectByCalendar = $"""
        SELECT {Columns}
        FROM account
        WHERE calendar_hash = @Hash
        """;

    private const string SelectByInvitation = $"""
        SELECT {Columns}
        FROM account
        WHERE invitation_hash = @Hash
          AND invitation_until > @Now
        """;

    private static readonly ListQuery SelectPage = new(
        $"""
        SELECT {Columns}
        FROM account
        WHERE name > @After
          /*and*/
        ORDER BY name
        /*page*/
        """,
        "folded LIKE @Search ESCAPE '!'",
        "roles LIKE @Role ESCAPE '!'",
        "municipality = @Municipality"
    );

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

    private const string SelectClientNames = """
        SELECT id AS Id,
               name AS Name
        FROM oauth_client
        WHERE id IN @Ids
        """;

    private sealed record Named
    {
        public string Id { get; init; } = "";
        public string Name { get; init; } = "";
    }

    private const string CountAll = "SELECT COUNT(*) FROM account";

    private const string InsertRow = """
        INSERT INTO account (
            id, name, display_name, email, language, digest, password_hash, roles, municipality, office, partner_id, version,
            security_stamp, invitation_hash, invitation_until, created_at, created_by, folded
        )
        VALUES (
            @Id, @Name, @DisplayName, @Email, @Language, @Rhythm, @PasswordHash, @Roles, @Municipality, @Office, @PartnerId, 1,
            @SecurityStamp, @InvitationHash, @InvitationUntil, @CreatedAt, @CreatedBy, @Folded
        )
        """;

    private const string UpdateRow = """
        UPDATE account
        SET display_name = @DisplayName,
            email = @Email,
            language = @Language,
            digest = @Rhythm,
            folded = @Folded,
            password_hash = @PasswordHash,
            roles = @Roles,
            municipality = @Municipality,
            office = @Office,
            partner_id = @PartnerId,
            version = version + 1,
            security_stamp = @SecurityStamp,
            sealed_authenticator = @SealedAuthenticator,
            sealed_recovery_codes = @SealedRecoveryCodes,
            second_factor_at = @SecondFactorAt,
            last_code_step = @LastCodeStep,
            invitation_hash = @InvitationHash,
            invitation_until = @InvitationUntil,
            calendar_hash = @CalendarHash,
            disabled_at = @DisabledAt,
            gone_at = @GoneAt,
            external_id = @ExternalId
        WHERE id = @Id
          AND version = @Version
        """;

    private const string SelectLeaving = $"""
        SELECT {Columns}
        FROM account
        WHERE disabled_at IS NOT NULL
          AND gone_at IS NULL
          AND municipality IS NOT NULL
          AND email IS NOT NULL
        ORDER BY id
        """;

    private const string UpdateLastSignIn = """
        UPDATE account
        SET last_sign_in_at = @At
        WHERE id = @Id
        """;

    // Changes nothing: another transaction that removes an administrator waits for this one, or fails and runs again.
    private const string HoldAdmins = """
        UPDATE account
        SET version = version
        WHERE roles LIKE '%Admin%'
        """;

    // No other role has this word in its name.
    private const string CountOtherAdmins = """
        SELECT COUNT(*)
        FROM account
        WHERE roles LIKE '%Admin%'
          AND disabled_at IS NULL
          AND (password_hash <> '' OR external_id IS NOT NULL)
          AND id <> @Id
        """;

    public static Task<Account?> Get(Reading reading, string name) => reading.One<Account>(SelectByName, new { Name = name });

    public static Task<Account?> Get(Reading reading, Guid id) => reading.One<Account>(SelectById, new { Id = id });

    public static Task<Account?> GetExternal(Reading reading, string externalId) =>
        reading.One<Account>(SelectByExternalId, new { ExternalId = externalId });

    /// <summary>The account of a calendar.</summary>
    public static Task<Account?> GetByCalendar(Reading reading, string hash) => reading.One<Account>(SelectByCalendar, new { Hash = hash });

    /// <summary>The account of a valid link.</summary>
    public static Task<Account?> GetInvited(Reading reading, string hash, DateTimeOffset now) =>
        reading.One<Account>(SelectByInvitation, new { Hash = hash, Now = now });

    /// <summary>By name, after the one that is given.</summary>
    /// <param name="reading">Where.</param>
    /// <param name="search">Pattern for the folded words of the name and what the person is called; null: everybody.</param>
    /// <param name="role">One role; null: any.</param>
    /// <param name="municipality">CBS code; null: any.</param>
    /// <param name="after">Name; empty: from the start.</param>
    /// <param name="limit">How many at most.</param>
    public static Task<IReadOnlyList<Account>> Page(
        Reading reading,
        string? search,
        string? role,
        string? municipality,
        string after,
        int limit
    ) =>
        reading.Many<Account>(
            SelectPage,
            new
            {
                Search = search,
                Role = Like.Anywhere(role),
                Municipality = municipality,
                After = after,
                Limit = limit,
            }
        );

    /// <summary>Names by principal, of those accounts, keys and clients that still exist.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesOf(Reading reading, IReadOnlyList<string> principals)
    {
        var names = new Dictionary<string, string>();
        var accounts = principals.Select(p => Guid.TryParse(p, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        if (accounts.Count > 0)
            foreach (var row in await reading.Many<Account>(SelectNames, new { Ids = accounts.AsKeys() }))
                names[row.Id.ToString()] = row.Name;
        var keys = principals.Select(Claims.KeyOf).OfType<string>().ToList();
        if (keys.Count > 0)
            foreach (var row in await reading.Many<Named>(SelectKeyNames, new { Ids = keys }))
                names[Claims.OfKey(row.Id)] = row.Name;
        var clients = principals.Where(Claims.IsClient).ToList();
        if (clients.Count > 0)
            foreach (var row in await reading.Many<Named>(SelectClientNames, new { Ids = clients }))
                names[row.Id] = row.Name;
        return names;
    }

    /// <summary>Who acted for a municipality, has left, and may still be in its register.</summary>
    public static Task<IReadOnlyList<Account>> Leaving(Reading reading) => reading.Many<Account>(SelectLeaving);

    public static async Task<bool> Any(Reading reading) => await reading.One<long>(CountAll) > 0;

    /// <summary>False: the name is taken.</summary>
    public static Task<bool> Insert(Work work, Account account) => work.Insert(InsertRow, account);

    /// <summary>False: somebody else changed it at the same moment.</summary>
    public static async Task<bool> Update(Work work, Account account) => await work.Execute(UpdateRow, account) == 1;

    public static Task SignedIn(Work work, Guid id, DateTimeOffset at) => work.Execute(UpdateLastSignIn, new { Id = id, At = at });

    /// <summary>Whether somebody else can still sign in as administrator; holds until the commit.</summary>
    public static async Task<bool> OtherAdmin(Work work, Guid id)
    {
        await work.Hold(HoldAdmins, new { Id = id });
        return await work.One<long>(CountOtherAdmins, new { Id = id }) > 0;
    }
}
