namespace Samen.Storage.Tests;

internal static class SampleStore
{
    private const string InsertSample =
        "INSERT INTO sample (id, name, at, day, amount, yes, other_id) VALUES (@Id, @Name, @At, @Day, @Amount, @Yes, @OtherId)";

    private const string SelectSample = """
        SELECT id AS Id,
               name AS Name,
               at AS At,
               day AS Day,
               amount AS Amount,
               yes AS Yes,
               other_id AS OtherId
        FROM sample
        WHERE id = @Id
        """;

    private const string SelectNames = "SELECT name FROM sample ORDER BY name /*page*/";

    private static readonly ListQuery SelectFound = new(
        """
        SELECT name
        FROM sample
        /*where*/
        ORDER BY name
        """,
        "name = @Name",
        "amount >= @Least",
        "yes = @Yes"
    );

    private const string SelectTimes = "SELECT at FROM sample WHERE at >= @From ORDER BY at";

    private const string SelectNow = "SELECT /*now*/ AS Now";

    private const string CountSamples = "SELECT COUNT(*) FROM sample";

    private const string DeleteSamples = "DELETE FROM sample";

    private const string DeleteSample = "DELETE FROM sample WHERE id = @Id";

    private const string SpendOne = """
        UPDATE sample
        SET name = NULL,
            day = '2020-02-29',
            amount = amount - @Spent,
            yes = 1
        WHERE id = @Id
        """;

    private const string InsertCounter = "INSERT INTO counter (name, value, version) VALUES (@Name, 0, 0)";

    private const string SelectCounter = "SELECT value FROM counter WHERE name = @Name";

    private const string SelectVersion = "SELECT version FROM counter WHERE name = @Name";

    private const string AddOne = "UPDATE counter SET value = value + 1 WHERE name = @Name";

    private const string SetGuarded = "UPDATE counter SET value = @Value, version = version + 1 WHERE name = @Name AND version = @Version";

    private const string LengthenLeaseRows = "UPDATE lease SET expires_at_ms = expires_at_ms + 3600000";

    private const string HoldCounter = "UPDATE counter SET version = version WHERE name = @Name";

    public static Task LengthenLeases(Work work) => work.Execute(LengthenLeaseRows);

    public static Task<bool> Insert(Work work, Sample sample) => work.Insert(InsertSample, sample);

    public static Task<Sample?> Get(Reading reading, Guid id) => reading.One<Sample>(SelectSample, new { Id = id });

    public static Task<IReadOnlyList<string>> Names(Reading reading, int limit) => reading.Many<string>(SelectNames, new { Limit = limit });

    public static Task<IReadOnlyList<string>> Found(Reading reading, string? name = null, long? least = null, bool? yes = null) =>
        reading.Many<string>(
            SelectFound,
            new
            {
                Name = name,
                Least = least,
                Yes = yes,
            }
        );

    public static Task<IReadOnlyList<DateTimeOffset>> Times(Reading reading, DateTimeOffset from) =>
        reading.Many<DateTimeOffset>(SelectTimes, new { From = from });

    public static Task<long> Now(Reading reading) => reading.One<long>(SelectNow);

    public static Task<int> Count(Reading reading) => reading.One<int>(CountSamples);

    public static Task Clear(Work work) => work.Execute(DeleteSamples);

    public static Task Remove(Work work, Guid id) => work.Execute(DeleteSample, new { Id = id });

    /// <summary>Sets all of it by constants, but what is spent.</summary>
    public static Task Spend(Work work, Guid id, long spent) => work.Execute(SpendOne, new { Id = id, Spent = spent });

    public static Task<bool> MakeCounter(Work work, string name) => work.Insert(InsertCounter, new { Name = name });

    public static Task<long?> Value(Reading reading, string name) => reading.One<long?>(SelectCounter, new { Name = name });

    public static Task<int> Version(Reading reading, string name) => reading.One<int>(SelectVersion, new { Name = name });

    public static Task<int> Increment(Work work, string name) => work.Execute(AddOne, new { Name = name });

    public static async Task<bool> Set(Work work, string name, long value, int version) =>
        await work.Execute(
            SetGuarded,
            new
            {
                Name = name,
                Value = value,
                Version = version,
            }
        ) == 1;

    public static Task<bool> Hold(Work work, string name) => work.Hold(HoldCounter, new { Name = name });
}
