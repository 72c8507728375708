using Samen.Storage;

namespace Samen.Gateway.Digests;

/// <summary>When a digest was last made for an account, and what it told.</summary>
internal static class DigestStore
{
    static DigestStore() => JsonColumn<HashSet<string>>.Register();

    /// <summary>What was told last.</summary>
    internal sealed record Row
    {
        public Guid AccountId { get; init; }
        public DateTimeOffset MadeAt { get; init; }

        /// <summary>The tasks, as <see cref="Digest.KeyOf"/> names them.</summary>
        public HashSet<string> Told { get; init; } = [];
    }

    // Without a digest it is the first: not before the moment that follows the account.
    private const string SelectDue = """
        SELECT a.id
        FROM account a
        LEFT JOIN digest d ON d.account_id = a.id
        WHERE a.email IS NOT NULL
          AND a.disabled_at IS NULL
          AND (a.password_hash <> '' OR a.external_id IS NOT NULL)
          AND (
              (a.digest = 'AtOnce' AND COALESCE(d.made_at, a.created_at) < @AtOnce)
              OR (a.digest = 'Daily' AND COALESCE(d.made_at, a.created_at) < @Daily)
              OR (a.digest = 'Weekly' AND COALESCE(d.made_at, a.created_at) < @Weekly)
          )
        ORDER BY a.id
        """;

    private const string SelectRow = """
        SELECT account_id AS AccountId,
               made_at AS MadeAt,
               told_json AS Told
        FROM digest
        WHERE account_id = @AccountId
        """;

    private const string InsertRow = """
        INSERT INTO digest (account_id, made_at, told_json)
        VALUES (@AccountId, @MadeAt, @Told)
        """;

    private const string UpdateRow = """
        UPDATE digest
        SET made_at = @MadeAt,
            told_json = @Told
        WHERE account_id = @AccountId
          AND made_at = @Before
        """;

    /// <summary>The accounts for which a digest is due.</summary>
    public static Task<IReadOnlyList<Guid>> Due(Reading reading, DigestMoments moments) =>
        reading.Many<Guid>(
            SelectDue,
            new
            {
                moments.AtOnce,
                moments.Daily,
                moments.Weekly,
            }
        );

    public static Task<Row?> Get(Reading reading, Guid account) => reading.One<Row>(SelectRow, new { AccountId = account });

    /// <summary>Writes the next one; false: another instance did.</summary>
    public static async Task<bool> Put(Work work, Row? before, Row row) =>
        before is null
            ? await work.Insert(InsertRow, row)
            : await work.Execute(
                UpdateRow,
                new
                {
                    row.AccountId,
                    row.MadeAt,
                    row.Told,
                    Before = before.MadeAt,
                }
            ) == 1;
}
