using Samen.Contracts.Gateway;
using Samen.Storage;

namespace Samen.Gateway.Newsletters;

/// <summary>Issues of the newsletter, and what they say to the readers of a municipality.</summary>
internal static class NewsletterStore
{
    static NewsletterStore()
    {
        JsonColumn<IReadOnlyList<NewsletterPart>>.Register();
        JsonColumn<MunicipalFacts>.Register();
    }

    private const string Rows = """
        SELECT n.number AS Number,
               n.title AS Title,
               n.introduction AS Introduction,
               n.parts_json AS Parts,
               n.since AS Since,
               n.published_at AS PublishedAt,
               n.readers AS Readers,
               n.correction AS Correction,
               n.corrected_at AS CorrectedAt,
               n.begun_at AS BegunAt,
               n.version AS Version
        FROM newsletter n
        """;

    private const string SelectOne = $"""
        {Rows}
        WHERE n.number = @Number
        """;

    private const string SelectNewest = $"""
        {Rows}
        WHERE n.number = (SELECT MAX(o.number) FROM newsletter o)
        """;

    private static readonly ListQuery SelectPage = new(
        $"""
        {Rows}
        WHERE (n.published_at IS NOT NULL OR @WithDraft = 1)
        /*and*/
        ORDER BY n.number DESC
        /*page*/
        """,
        "n.number < @Before"
    );

    private const string SelectUnsent = """
        SELECT MIN(n.number)
        FROM newsletter n
        WHERE n.published_at IS NOT NULL
          AND n.sent_at IS NULL
        """;

    private const string SelectIsPrepared = "SELECT COUNT(*) FROM newsletter WHERE number = @Number AND prepared_at IS NOT NULL";

    private const string SelectLastNumber = "SELECT COALESCE(MAX(number), 0) FROM newsletter WHERE published_at IS NOT NULL";

    private const string InsertRow = """
        INSERT INTO newsletter (number, title, introduction, parts_json, since, begun_at, version)
        VALUES (@Number, @Title, @Introduction, @Parts, @Since, @BegunAt, @Version)
        """;

    private const string UpdateRow = """
        UPDATE newsletter
        SET title = @Title,
            introduction = @Introduction,
            parts_json = @Parts,
            published_at = @PublishedAt,
            readers = @Readers,
            correction = @Correction,
            corrected_at = @CorrectedAt,
            version = @Version
        WHERE number = @Number
          AND version = @Version - 1
        """;

    private const string UpdatePrepared = "UPDATE newsletter SET prepared_at = @At WHERE number = @Number AND prepared_at IS NULL";

    private const string UpdateSent = "UPDATE newsletter SET sent_at = @At WHERE number = @Number AND sent_at IS NULL";

    private const string DeleteRow = "DELETE FROM newsletter WHERE number = @Number AND version = @Version AND published_at IS NULL";

    private const string InsertFacts = """
        INSERT INTO newsletter_municipality (number, municipality_code, facts_json)
        VALUES (@Number, @Code, @Facts)
        """;

    private const string SelectFacts = """
        SELECT f.facts_json
        FROM newsletter_municipality f
        WHERE f.number = @Number
          AND f.municipality_code = @Code
        """;

    public static Task<Newsletter?> Get(Reading reading, int number) => reading.One<Newsletter>(SelectOne, new { Number = number });

    /// <summary>The draft if there is one, else the last that was published; null: there is none.</summary>
    public static Task<Newsletter?> Newest(Reading reading) => reading.One<Newsletter>(SelectNewest, new { });

    /// <summary>The newest first.</summary>
    public static Task<IReadOnlyList<Newsletter>> List(Reading reading, bool withDraft, long? before, int limit) =>
        reading.Many<Newsletter>(
            SelectPage,
            new
            {
                WithDraft = withDraft,
                Before = before,
                Limit = limit,
            }
        );

    /// <summary>The first that was published and is not mailed to all yet; null: there is none.</summary>
    public static Task<int?> Unsent(Reading reading) => reading.One<int?>(SelectUnsent, new { });

    /// <summary>Number of the last that was published; 0: none was.</summary>
    public static Task<int> LastNumber(Reading reading) => reading.One<int>(SelectLastNumber, new { });

    /// <summary>Whether it is known what it says to the readers of each municipality.</summary>
    public static async Task<bool> IsPrepared(Reading reading, int number) =>
        await reading.One<int>(SelectIsPrepared, new { Number = number }) > 0;

    /// <summary>False: there is one of that number.</summary>
    public static Task<bool> Insert(Work work, Newsletter newsletter) => work.Insert(InsertRow, Row(newsletter));

    /// <summary>Writes its next state; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Newsletter newsletter) => await work.Execute(UpdateRow, Row(newsletter)) == 1;

    /// <summary>Throws a draft away; false when another change came first.</summary>
    public static async Task<bool> Remove(Work work, Newsletter newsletter) =>
        await work.Execute(DeleteRow, new { newsletter.Number, newsletter.Version }) == 1;

    /// <summary>Keeps what it says to the readers of each municipality; false: another instance did.</summary>
    public static async Task<bool> Prepare(Work work, int number, IEnumerable<MunicipalFacts> facts, DateTimeOffset at)
    {
        if (await work.Execute(UpdatePrepared, new { Number = number, At = at }) != 1)
            return false;
        foreach (var one in facts)
            await work.Execute(
                InsertFacts,
                new
                {
                    Number = number,
                    one.Code,
                    Facts = one,
                }
            );
        return true;
    }

    /// <summary>It went to all its readers.</summary>
    public static Task Sent(Work work, int number, DateTimeOffset at) => work.Execute(UpdateSent, new { Number = number, At = at });

    /// <summary>What an issue says to the readers of a municipality; null: nothing.</summary>
    public static async Task<NewsletterMunicipalityView?> Facts(Reading reading, int number, string code)
    {
        if (await reading.One<MunicipalFacts>(SelectFacts, new { Number = number, Code = code }) is not { } facts)
            return null;
        var before = await reading.One<MunicipalFacts>(SelectFacts, new { Number = number - 1, Code = code });
        return facts.View(before);
    }

    private static object Row(Newsletter n) =>
        new
        {
            n.Number,
            n.Title,
            n.Introduction,
            n.Parts,
            n.Since,
            n.PublishedAt,
            n.Readers,
            n.Correction,
            n.CorrectedAt,
            n.BegunAt,
            n.Version,
        };
}
