namespace Samen.Storage;

internal static class LeaseStore
{
    internal sealed record Row
    {
        public string Holder { get; init; } = "";
        public long Epoch { get; init; }
        public long Progress { get; init; }
        public long ExpiresAtMs { get; init; }
        public long NowMs { get; init; }
    }

    private const string Select = """
        SELECT holder AS Holder,
               epoch AS Epoch,
               progress AS Progress,
               expires_at_ms AS ExpiresAtMs,
               /*now*/ AS NowMs
        FROM lease
        WHERE name = @Name
        """;

    private const string CountHeld = """
        SELECT COUNT(*)
        FROM lease
        WHERE name LIKE @Prefix ESCAPE '!'
          AND expires_at_ms > /*now*/
        """;

    private const string InsertRow = """
        INSERT INTO lease (name, holder, epoch, expires_at_ms, progress)
        VALUES (@Name, @Holder, 0, 0, 0)
        """;

    private const string TakeRow = """
        UPDATE lease
        SET holder = @Holder,
            epoch = epoch + 1,
            expires_at_ms = /*now*/ + @TtlMs
        WHERE name = @Name
          AND epoch = @Epoch
          AND (expires_at_ms <= /*now*/ OR holder = @Takes)
        """;

    private const string RenewRow = """
        UPDATE lease
        SET expires_at_ms = /*now*/ + @TtlMs,
            progress = @Progress
        WHERE name = @Name
          AND holder = @Holder
          AND epoch = @Epoch
        """;

    private const string HoldRow = """
        UPDATE lease
        SET progress = progress
        WHERE name = @Name
          AND holder = @Holder
          AND epoch = @Epoch
        """;

    public static Task<Row?> Get(Reading reading, string name) => reading.One<Row>(Select, new { Name = name });

    public static Task<int> Held(Reading reading, string prefix) => reading.One<int>(CountHeld, new { Prefix = Like.Prefix(prefix) });

    public static Task<bool> Insert(Work work, string name, string holder) => work.Insert(InsertRow, new { Name = name, Holder = holder });

    public static async Task<bool> Take(Work work, string name, string holder, long epoch, string takes, TimeSpan ttl) =>
        await work.Execute(
            TakeRow,
            new
            {
                Name = name,
                Holder = holder,
                Epoch = epoch,
                Takes = takes,
                TtlMs = (long)ttl.TotalMilliseconds,
            }
        ) == 1;

    public static async Task<bool> Renew(Work work, string name, string holder, long epoch, long progress, TimeSpan ttl) =>
        await work.Execute(
            RenewRow,
            new
            {
                Name = name,
                Holder = holder,
                Epoch = epoch,
                Progress = progress,
                TtlMs = (long)ttl.TotalMilliseconds,
            }
        ) == 1;

    public static Task<bool> Hold(Work work, string name, string holder, long epoch) =>
        work.Hold(
            HoldRow,
            new
            {
                Name = name,
                Holder = holder,
                Epoch = epoch,
            }
        );
}
