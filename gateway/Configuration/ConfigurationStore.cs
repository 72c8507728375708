using Samen.Contracts.Gateway;
using Samen.Storage;

namespace Samen.Gateway.Configuration;

internal static class ConfigurationStore
{
    internal sealed record Row
    {
        public int Version { get; init; }
        public string Document { get; init; } = "{}";
        public string? Note { get; init; }
        public DateTimeOffset MadeAt { get; init; }
        public string MadeBy { get; init; } = "";

        public ConfigurationView View() =>
            new(Version, GatewayDocuments.Read(Document), Note, Version == 0 ? null : MadeAt, Version == 0 ? null : MadeBy);
    }

    private const string Columns = """
        version AS Version,
        document AS Document,
        note AS Note,
        made_at AS MadeAt,
        made_by AS MadeBy
        """;

    private const string SelectLatest = $"""
        SELECT {Columns}
        FROM configuration
        WHERE version = (SELECT MAX(version) FROM configuration)
        """;

    private const string SelectVersion = $"""
        SELECT {Columns}
        FROM configuration
        WHERE version = @Version
        """;

    private const string SelectPage = $"""
        SELECT {Columns}
        FROM configuration
        WHERE version < @Before
        ORDER BY version DESC
        /*page*/
        """;

    private const string InsertRow = """
        INSERT INTO configuration (version, document, note, made_at, made_by)
        VALUES (@Version, @Document, @Note, @MadeAt, @MadeBy)
        """;

    /// <summary>Version 0 with nothing in it, as long as nobody changed anything.</summary>
    public static async Task<Row> Latest(Reading reading) => await reading.One<Row>(SelectLatest) ?? new Row();

    public static Task<Row?> Get(Reading reading, int version) => reading.One<Row>(SelectVersion, new { Version = version });

    /// <summary>Newest first, before this version.</summary>
    public static Task<IReadOnlyList<Row>> Page(Reading reading, int before, int limit) =>
        reading.Many<Row>(SelectPage, new { Before = before, Limit = limit });

    /// <summary>False: somebody else made this version at the same moment.</summary>
    public static Task<bool> Insert(Work work, Row row) => work.Insert(InsertRow, row);
}
