using Samen.Storage;
using Samen.Tasks;

namespace Samen.Gateway.Waiting;

/// <summary>What waits, as the tables say it.</summary>
internal static class GatewayTaskStore
{
    /// <summary>A thing that waits.</summary>
    internal sealed record Row
    {
        public string Id { get; init; } = "";
        public string Title { get; init; } = "";
        public DateTimeOffset? Since { get; init; }
        public DateTimeOffset? DueAt { get; init; }
    }

    private const string Columns = """
        c.id AS Id,
        c.name AS Title,
        c.created_at AS Since,
        c.expires_at AS DueAt
        """;

    private const string Ends = """
        c.person_id IS NULL
        AND c.revoked_at IS NULL
        AND c.expires_at > @Now
        AND c.expires_at <= @Until
        """;

    /// <summary>Whoever makes another one of the same name that lasts longer is done.</summary>
    private const string Outlasts = """
        n.name = c.name
        AND (n.partner_id = c.partner_id OR (n.partner_id IS NULL AND c.partner_id IS NULL))
        AND n.revoked_at IS NULL
        AND (n.expires_at IS NULL OR n.expires_at > c.expires_at)
        """;

    private const string EndingKeys = $"""
        SELECT {Columns}
        FROM api_key c
        WHERE {Ends}
          AND NOT EXISTS (SELECT 1 FROM api_key n WHERE {Outlasts})
        """;

    private const string EndingClients = $"""
        SELECT {Columns}
        FROM oauth_client c
        WHERE {Ends}
          AND NOT EXISTS (SELECT 1 FROM oauth_client n WHERE {Outlasts})
        """;

    private const string SelectKeysOfPartner = $"""
        {EndingKeys}
          AND c.partner_id = @Partner
        ORDER BY c.expires_at, c.id
        /*page*/
        """;

    private const string SelectClientsOfPartner = $"""
        {EndingClients}
          AND c.partner_id = @Partner
        ORDER BY c.expires_at, c.id
        /*page*/
        """;

    private const string SelectKeysOfNobody = $"""
        {EndingKeys}
          AND c.partner_id IS NULL
        ORDER BY c.expires_at, c.id
        /*page*/
        """;

    private const string SelectClientsOfNobody = $"""
        {EndingClients}
          AND c.partner_id IS NULL
        ORDER BY c.expires_at, c.id
        /*page*/
        """;

    private const string SelectMandates = """
        SELECT CAST(m.id AS varchar(36)) AS Id,
               m.scopes AS Title,
               m.created_at AS Since,
               m.ends_at AS DueAt
        FROM mandate m
        WHERE m.municipality = @Municipality
          AND m.office = @Office
          AND m.revoked_at IS NULL
          AND m.ends_at > @Now
          AND m.ends_at <= @Until
          AND NOT EXISTS (
              SELECT 1
              FROM mandate n
              WHERE n.partner_id = m.partner_id
                AND n.municipality = m.municipality
                AND n.scopes = m.scopes
                AND n.revoked_at IS NULL
                AND n.ends_at > m.ends_at
          )
        ORDER BY m.ends_at, m.id
        /*page*/
        """;

    private const string LapsingInvitations = """
        SELECT CAST(a.id AS varchar(36)) AS Id,
               COALESCE(a.display_name, a.name) AS Title,
               a.created_at AS Since,
               a.invitation_until AS DueAt
        FROM account a
        WHERE a.password_hash = ''
          AND a.external_id IS NULL
          AND a.disabled_at IS NULL
          AND (a.invitation_until IS NULL OR a.invitation_until <= @Until)
        """;

    private const string SelectInvitations = $"""
        {LapsingInvitations}
        ORDER BY a.invitation_until, a.name
        /*page*/
        """;

    private const string SelectInvitationsOf = $"""
        {LapsingInvitations}
          AND a.municipality = @Municipality
        ORDER BY a.invitation_until, a.name
        /*page*/
        """;

    private const string SelectStandIns = """
        SELECT CAST(a.id AS varchar(36)) AS Id,
               COALESCE(a.display_name, a.name) AS Title,
               s.starts_at AS Since,
               s.ends_at AS DueAt
        FROM stand_in s
        JOIN account a ON a.id = s.absent_id
        WHERE s.starts_at <= @Now
          AND s.ends_at > @Now
          AND s.ends_at <= @Until
          AND a.disabled_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM stand_in n WHERE n.absent_id = s.absent_id AND n.ends_at > s.ends_at)
        ORDER BY s.ends_at, a.name
        /*page*/
        """;

    private static readonly ListQuery SelectWithoutSecondFactor = new(
        """
        SELECT CAST(a.id AS varchar(36)) AS Id,
               COALESCE(a.display_name, a.name) AS Title,
               a.created_at AS Since
        FROM account a
        WHERE a.password_hash <> ''
          AND a.external_id IS NULL
          AND a.disabled_at IS NULL
          AND a.second_factor_at IS NULL
          AND a.roles <> ''
          /*and*/
        ORDER BY a.created_at, a.name
        /*page*/
        """,
        "a.roles LIKE @Role"
    );

    /// <summary>Keys and clients of a partner, or of no partner and no person, that end soon.</summary>
    public static async Task<IReadOnlyList<Row>> Keys(Reading reading, Guid? partner, DateTimeOffset now, DateTimeOffset until)
    {
        var asked = new
        {
            Partner = partner,
            Now = now,
            Until = until,
            Limit = TaskQuestion.MostOfAKind,
        };
        return partner is null
            ? [.. await reading.Many<Row>(SelectKeysOfNobody, asked), .. await reading.Many<Row>(SelectClientsOfNobody, asked)]
            : [.. await reading.Many<Row>(SelectKeysOfPartner, asked), .. await reading.Many<Row>(SelectClientsOfPartner, asked)];
    }

    /// <summary>Mandates that an office gave, that end soon, and that are not given again.</summary>
    public static Task<IReadOnlyList<Row>> Mandates(
        Reading reading,
        string municipality,
        string office,
        DateTimeOffset now,
        DateTimeOffset until
    ) =>
        reading.Many<Row>(
            SelectMandates,
            new
            {
                Municipality = municipality,
                Office = office,
                Now = now,
                Until = until,
                Limit = TaskQuestion.MostOfAKind,
            }
        );

    /// <summary>People who were invited, have not begun, and have no link that lasts; of one municipality, or all.</summary>
    public static Task<IReadOnlyList<Row>> Invitations(Reading reading, string? municipality, DateTimeOffset until) =>
        reading.Many<Row>(
            municipality is null ? SelectInvitations : SelectInvitationsOf,
            new
            {
                Municipality = municipality,
                Until = until,
                Limit = TaskQuestion.MostOfAKind,
            }
        );

    /// <summary>Who is absent while their stand-in ends soon and nobody follows.</summary>
    public static Task<IReadOnlyList<Row>> StandIns(Reading reading, DateTimeOffset now, DateTimeOffset until) =>
        reading.Many<Row>(
            SelectStandIns,
            new
            {
                Now = now,
                Until = until,
                Limit = TaskQuestion.MostOfAKind,
            }
        );

    /// <summary>Who can sign in without a second factor: everybody, or administrators only.</summary>
    public static Task<IReadOnlyList<Row>> WithoutSecondFactor(Reading reading, bool everybody) =>
        reading.Many<Row>(SelectWithoutSecondFactor, new { Role = everybody ? null : "%Admin%", Limit = TaskQuestion.MostOfAKind });
}
