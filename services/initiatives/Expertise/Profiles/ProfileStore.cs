using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What people know from practice. What was erased is gone.</summary>
internal static class ProfileStore
{
    private const string InsertProfile = """
        INSERT INTO expertise_profile (
            id, account_id, municipality_code, function_title, themes_json, facilities_json, roles_json, consented_at, consent_until,
            version)
        VALUES (
            @Id, @AccountId, @MunicipalityCode, @FunctionTitle, @Themes, @Facilities, @Roles, @ConsentedAt, @ConsentUntil, @Version)
        """;

    private const string UpdateProfile = """
        UPDATE expertise_profile
        SET municipality_code = @MunicipalityCode,
            function_title = @FunctionTitle,
            themes_json = @Themes,
            facilities_json = @Facilities,
            roles_json = @Roles,
            consented_at = @ConsentedAt,
            consent_until = @ConsentUntil,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT e.id AS Id,
               e.account_id AS AccountId,
               e.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               e.function_title AS FunctionTitle,
               e.themes_json AS Themes,
               e.facilities_json AS Facilities,
               e.roles_json AS Roles,
               e.consented_at AS ConsentedAt,
               e.consent_until AS ConsentUntil,
               e.version AS Version
        FROM expertise_profile e
        JOIN municipality m ON m.code = e.municipality_code
        """;

    private const string SelectOwn = $"""
        {Rows}
        WHERE e.account_id = @AccountId
        """;

    private static readonly ListQuery SelectProfiles = new(
        $"""
        {Rows}
        WHERE e.consent_until >= @Today
          /*and*/
        ORDER BY e.consented_at DESC, e.id DESC
        /*page*/
        """,
        "e.themes_json LIKE @Theme",
        "e.facilities_json LIKE @Facility",
        "e.roles_json LIKE @Role",
        "e.municipality_code = @MunicipalityCode",
        "e.consented_at < @Before OR (e.consented_at = @Before AND e.id < @BeforeId)"
    );

    private const string CountOfTheme = """
        SELECT COUNT(*)
        FROM expertise_profile
        WHERE municipality_code = @MunicipalityCode
          AND consent_until >= @Today
          AND themes_json LIKE @Theme
        """;

    private const string DeleteOwn = "DELETE FROM expertise_profile WHERE account_id = @AccountId";

    private const string DeleteLapsed = "DELETE FROM expertise_profile WHERE consent_until < @Today";

    private const string MoveAll = "UPDATE expertise_profile SET municipality_code = @Heir WHERE municipality_code = @Code";

    static ProfileStore() => JsonColumn<Lines>.Register();

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Write(Work work, Profile profile) =>
        profile.Version == 1 ? await work.Insert(InsertProfile, Row(profile)) : await work.Execute(UpdateProfile, Row(profile)) == 1;

    /// <summary>Null: that account told nothing.</summary>
    public static Task<Profile?> Own(Reading reading, string account) => reading.One<Profile>(SelectOwn, new { AccountId = account });

    /// <summary>Those whose consent holds, the newest consent first.</summary>
    public static Task<IReadOnlyList<Profile>> List(
        Reading reading,
        ProfileFilter filter,
        DateOnly today,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Profile>(
            SelectProfiles,
            new
            {
                Today = today,
                Theme = Holding(filter.ThemeKey),
                Facility = Holding(filter.FacilityId?.ToString()),
                Role = Holding(filter.Role?.ToString()),
                filter.MunicipalityCode,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>Whether somebody at the municipality knows the theme.</summary>
    public static async Task<bool> Knows(Reading reading, string municipality, string theme, DateOnly today) =>
        await reading.One<int>(
            CountOfTheme,
            new
            {
                MunicipalityCode = municipality,
                Today = today,
                Theme = Holding(theme),
            }
        ) > 0;

    /// <summary>Erases what an account told; false: nothing.</summary>
    public static async Task<bool> Erase(Work work, string account) => await work.Execute(DeleteOwn, new { AccountId = account }) > 0;

    /// <summary>Erases those whose consent has ended.</summary>
    public static Task EraseLapsed(Work work, DateOnly today) => work.Execute(DeleteLapsed, new { Today = today });

    /// <summary>Who worked at an abolished municipality works at its heir.</summary>
    public static Task Move(Work work, string code, string heir) => work.Execute(MoveAll, new { Code = code, Heir = heir });

    /// <summary>A key, id or name in a JSON list; none of them has a sign that LIKE or JSON knows.</summary>
    private static string? Holding(string? item) => item is null ? null : $"%\"{item}\"%";

    private static object Row(Profile p) =>
        new
        {
            p.Id,
            p.AccountId,
            p.MunicipalityCode,
            p.FunctionTitle,
            p.Themes,
            p.Facilities,
            p.Roles,
            p.ConsentedAt,
            p.ConsentUntil,
            p.Version,
        };
}
