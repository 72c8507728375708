using Samen.Storage;

namespace Samen.Gateway.Access;

internal static class UsageStore
{
    internal sealed record Row
    {
        public string Client { get; init; } = "";
        public DateTimeOffset Hour { get; init; }
        public string Operation { get; init; } = "";
        public long Requests { get; init; }
        public long Refused { get; init; }
        public long Failed { get; init; }
        public long Microseconds { get; init; }
    }

    private const string UpdateRow = """
        UPDATE usage_hour
        SET requests = requests + @Requests,
            refused = refused + @Refused,
            failed = failed + @Failed,
            microseconds = microseconds + @Microseconds
        WHERE client = @Client
          AND hour = @Hour
          AND operation = @Operation
        """;

    private const string InsertRow = """
        INSERT INTO usage_hour (client, hour, operation, requests, refused, failed, microseconds)
        VALUES (@Client, @Hour, @Operation, @Requests, @Refused, @Failed, @Microseconds)
        """;

    private const string SelectPage = """
        SELECT client AS Client,
               hour AS Hour,
               operation AS Operation,
               requests AS Requests,
               refused AS Refused,
               failed AS Failed,
               microseconds AS Microseconds
        FROM usage_hour
        WHERE (@Client IS NULL OR client = @Client)
          AND (hour < @Hour OR (hour = @Hour AND (client > @AfterClient OR (client = @AfterClient AND operation > @AfterOperation))))
        ORDER BY hour DESC, client, operation
        /*page*/
        """;

    public static async Task Add(Work work, UsageKey key, (long Requests, long Refused, long Failed, long Microseconds) tally)
    {
        var row = new { key.Client, key.Hour, key.Operation, tally.Requests, tally.Refused, tally.Failed, tally.Microseconds };
        // Another instance may make the row between the two.
        if (await work.Execute(UpdateRow, row) == 0 && !await work.Insert(InsertRow, row)) await work.Execute(UpdateRow, row);
    }

    /// <summary>Newest hour first, after the place that the three parts name.</summary>
    public static Task<IReadOnlyList<Row>> Page(Reading reading, string? client, DateTimeOffset hour, string afterClient, string afterOperation, int limit) =>
        reading.Many<Row>(SelectPage, new { Client = client, Hour = hour, AfterClient = afterClient, AfterOperation = afterOperation, Limit = limit });
}
