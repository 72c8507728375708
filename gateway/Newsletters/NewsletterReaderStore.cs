using Samen.Contracts.Gateway;
using Samen.Storage;

namespace Samen.Gateway.Newsletters;

/// <summary>Addresses that get the newsletter, and those that asked for it.</summary>
internal static class NewsletterReaderStore
{
    private const string Rows = """
        SELECT r.id AS Id,
               r.address AS Address,
               r.municipality_code AS MunicipalityCode,
               r.language AS Language,
               r.asked_at AS AskedAt,
               r.confirmed_at AS ConfirmedAt,
               r.number AS Number,
               r.version AS Version
        FROM newsletter_reader r
        """;

    private const string SelectOne = $"""
        {Rows}
        WHERE r.id = @Id
        """;

    private const string SelectAt = $"""
        {Rows}
        WHERE r.address = @Address
        """;

    private const string SelectDue = $"""
        {Rows}
        WHERE r.number < @Number
          AND r.confirmed_at IS NOT NULL
        ORDER BY r.number, r.id
        /*page*/
        """;

    private const string SelectAsked = """
        SELECT COUNT(*)
        FROM newsletter_reader
        WHERE confirmed_at IS NULL
          AND asked_at > @After
        """;

    private const string SelectOld = """
        SELECT COUNT(*)
        FROM newsletter_reader
        WHERE confirmed_at IS NULL
          AND asked_at < @Before
        """;

    private const string SelectCount = "SELECT COUNT(*) FROM newsletter_reader WHERE confirmed_at IS NOT NULL";

    private const string SelectByMunicipality = """
        SELECT municipality_code AS MunicipalityCode,
               COUNT(*) AS Readers
        FROM newsletter_reader
        WHERE confirmed_at IS NOT NULL
          AND municipality_code IS NOT NULL
        GROUP BY municipality_code
        ORDER BY municipality_code
        """;

    private const string InsertRow = """
        INSERT INTO newsletter_reader (id, address, municipality_code, language, asked_at, confirmed_at, number, version)
        VALUES (@Id, @Address, @MunicipalityCode, @Language, @AskedAt, @ConfirmedAt, @Number, @Version)
        """;

    private const string UpdateRow = """
        UPDATE newsletter_reader
        SET municipality_code = @MunicipalityCode,
            language = @Language,
            asked_at = @AskedAt,
            confirmed_at = @ConfirmedAt,
            number = @Number,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string UpdateNumber = """
        UPDATE newsletter_reader
        SET number = @Number
        WHERE id = @Id
          AND number = @Before
        """;

    private const string DeleteRow = "DELETE FROM newsletter_reader WHERE id = @Id";

    private const string DeleteAsked = "DELETE FROM newsletter_reader WHERE confirmed_at IS NULL AND asked_at < @Before";

    public static Task<NewsletterReader?> Get(Reading reading, Guid id) => reading.One<NewsletterReader>(SelectOne, new { Id = id });

    public static Task<NewsletterReader?> At(Reading reading, string address) =>
        reading.One<NewsletterReader>(SelectAt, new { Address = address });

    /// <summary>Those that an issue still has to go to, the first some.</summary>
    public static Task<IReadOnlyList<NewsletterReader>> Due(Reading reading, int number, int limit) =>
        reading.Many<NewsletterReader>(SelectDue, new { Number = number, Limit = limit });

    /// <summary>How many asked after a moment and did not confirm yet.</summary>
    public static Task<int> Asked(Reading reading, DateTimeOffset after) => reading.One<int>(SelectAsked, new { After = after });

    /// <summary>Whether anybody asked before a moment and never confirmed.</summary>
    public static async Task<bool> HasAsked(Reading reading, DateTimeOffset before) =>
        await reading.One<int>(SelectOld, new { Before = before }) > 0;

    /// <summary>How many get it.</summary>
    public static Task<int> Count(Reading reading) => reading.One<int>(SelectCount, new { });

    /// <summary>How many get it for which municipality, by code.</summary>
    public static async Task<IReadOnlyList<NewsletterReadersOf>> ByMunicipality(Reading reading) =>
        [.. (await reading.Many<Group>(SelectByMunicipality)).Select(one => new NewsletterReadersOf(one.MunicipalityCode, one.Readers))];

    /// <summary>False: the address is there.</summary>
    public static Task<bool> Insert(Work work, NewsletterReader reader) => work.Insert(InsertRow, Row(reader));

    /// <summary>Writes its next state; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, NewsletterReader reader) => await work.Execute(UpdateRow, Row(reader)) == 1;

    /// <summary>Claims the mail of an issue for a reader; false: another instance mails it, or the reader left.</summary>
    public static async Task<bool> Claim(Work work, NewsletterReader reader, int number) =>
        await work.Execute(
            UpdateNumber,
            new
            {
                reader.Id,
                Number = number,
                Before = reader.Number,
            }
        ) == 1;

    /// <summary>Forgets an address.</summary>
    public static Task Remove(Work work, Guid id) => work.Execute(DeleteRow, new { Id = id });

    /// <summary>Forgets who asked before a moment and never confirmed.</summary>
    public static Task RemoveAsked(Work work, DateTimeOffset before) => work.Execute(DeleteAsked, new { Before = before });

    private sealed record Group
    {
        public string MunicipalityCode { get; init; } = "";
        public int Readers { get; init; }
    }

    private static object Row(NewsletterReader r) =>
        new
        {
            r.Id,
            r.Address,
            r.MunicipalityCode,
            r.Language,
            r.AskedAt,
            r.ConfirmedAt,
            r.Number,
            r.Version,
        };
}
