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
        WHERE (@All = 1 OR client IN @Clients)
          AND (hour < @Hour OR (hour = @Hour AND (client > @AfterClient OR (client = @AfterClient AND operation > @AfterOperation))))
        ORDER BY hour DESC, client, operation
        /*page*/
        """;

    private const string SelectTotals = """
        SELECT client AS Client,
               operation AS Operation,
               SUM(requests) AS Requests,
               SUM(refused) AS Refused,
               SUM(failed) AS Failed,
               SUM(microseconds) AS Microseconds
        FROM usage_hour
        WHERE (@All = 1 OR client IN @Clients)
          AND hour >= @Since
        GROUP BY client, operation
        ORDER BY Requests DESC, client, operation
        /*page*/
        """;

    /// <summary>Sums per client and operation since then, most used first; null: of all clients.</summary>
    public static Task<IReadOnlyList<Row>> Totals(Reading reading, IReadOnlyList<string>? clients, DateTimeOffset since, int limit) =>
        reading.Many<Row>(
            SelectTotals,
            new
            {
                All = clients is null ? 1 : 0,
                Clients = clients ?? [""],
                Since = since,
                Limit = limit,
            }
        );

    public static async Task Add(Work work, UsageKey key, (long Requests, long Refused, long Failed, long Microseconds) tally)
    {
        var row = new
        {
            key.Client,
            key.Hour,
            key.Operation,
            tally.Requests,
            tally.Refused,
            tally.Failed,
            tally.Microseconds,
        };
        // Another instance may make the row between the two.
        if (await work.Execute(UpdateRow, row) == 0 && !await work.Insert(InsertRow, row))
            await work.Execute(UpdateRow, row);
    }

    /// <summary>Newest hour first, of these clients, null: of all; after the place that the three parts name.</summary>
    public static Task<IReadOnlyList<Row>> Page(
        Reading reading,
        IReadOnlyList<string>? clients,
        DateTimeOffset hour,
        string afterClient,
        string afterOperation,
        int limit
    ) =>
        reading.Many<Row>(
            SelectPage,
            new
            {
                All = clients is null ? 1 : 0,
                Clients = clients ?? [""],
                Hour = hour,
                AfterClient = afterClient,
                AfterOperation = afterOperation,
                Limit = limit,
            }
        );
}
