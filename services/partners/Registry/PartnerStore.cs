using Samen.Storage;

namespace Samen.Partners.Registry;

/// <summary>Partners.</summary>
internal static class PartnerStore
{
    private const string InsertPartner = """
        INSERT INTO partner (id, name, kind, oin, registered_at)
        VALUES (@Id, @Name, @Kind, @Oin, @RegisteredAt)
        """;

    private const string HoldPartner = "UPDATE partner SET name = name WHERE id = @Id";

    private const string SelectPartner = """
        SELECT id AS Id,
               name AS Name,
               kind AS Kind,
               oin AS Oin,
               registered_at AS RegisteredAt
        FROM partner
        WHERE id = @Id
        """;

    private const string SelectPartners = """
        SELECT id AS Id,
               name AS Name,
               kind AS Kind,
               oin AS Oin,
               registered_at AS RegisteredAt
        FROM partner
        WHERE @Before IS NULL
           OR registered_at < @Before
           OR (registered_at = @Before AND id < @Id)
        ORDER BY registered_at DESC, id DESC
        /*page*/
        """;

    /// <summary>False when another partner has this OIN.</summary>
    public static Task<bool> Insert(Work work, Partner partner) => work.Insert(InsertPartner, new
    {
        partner.Id,
        partner.Name,
        Kind = partner.Kind.ToString(),
        partner.Oin,
        partner.RegisteredAt,
    });

    /// <summary>Holds the partner until the commit, for a rule over all that it has; false when there is none.</summary>
    public static Task<bool> Hold(Work work, Guid id) => work.Hold(HoldPartner, new { Id = id });

    public static Task<Partner?> Get(Reading reading, Guid id) => reading.One<Partner>(SelectPartner, new { Id = id });

    public static Task<IReadOnlyList<Partner>> List(Reading reading, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<Partner>(SelectPartners, new { Before = before?.At, Id = before?.Id, Limit = limit });
}
