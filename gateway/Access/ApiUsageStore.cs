using Samen.Storage;

namespace Samen.Gateway.Access;

internal static class ApiUsageStore
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
        UPDATE api_usage
        SET requests = requests + @Requests,
            refused = refused + @Refused,
            failed = failed + @Failed,
            microseconds = microseconds + @Microseconds
        WHERE client = @Client
          AND hour = @Hour
          AND operation = @Operation
        """;

    private const string InsertRow = """
        INSERT INTO api_usage (client, hour, operation, requests, refused, failed, microseconds)
        VALUES (@Client, @Hour, @Operation, @Requests, @Refused, @Failed, @Microseconds)
        """;

    private const string DeleteOld = "DELETE FROM api_usage WHERE hour < @Before";

    private static readonly ListQuery SelectPage = new(
        """
        SELECT client AS Client,
               hour AS Hour,
               operation AS Operation,
               requests AS Requests,
               refused AS Refused,
               failed AS Failed,
               microseconds AS Microseconds
        FROM api_usage
        WHERE (hour < @Hour OR (hour = @Hour AND (client > @AfterClient OR (client = @AfterClient AND operation > @AfterOperation))))
          /*and*/
        ORDER BY hour DESC, client, operation
        /*page*/
        """,
        "client IN @Clients"
    );

    private static readonly ListQuery SelectTotals = new(
        """
        SELECT client AS Client,
               operation AS Operation,
               SUM(requests) AS Requests,
               SUM(refused) AS Refused,
               SUM(failed) AS Failed,
               SUM(microseconds) AS Microseconds
        FROM api_usage
        WHERE hour >= @Since
          /*and*/
        GROUP BY client, operation
        ORDER BY Requests DESC, client, operation
        /*page*/
        """,
        "client IN @Clients"
    );

    /// <summary>Sums per client and operation since then, most used first; null: of all clients.</summary>
    public static Task<IReadOnlyList<Row>> Totals(Reading reading, IReadOnlyList<string>? clients, DateTimeOffset since, int limit) =>
        reading.Many<Row>(
            SelectTotals,
            new
            {
                Clients = clients,
                Since = since,
                Limit = limit,
            }
        );

    /// <summary>Removes the hours before then.</summary>
    public static Task RemoveOld(Work work, DateTimeOffset before) => work.Execute(DeleteOld, new { Before = before });

    public static async Task Add(Work work, ApiUsageKey key, (long Requests, long Refused, long Failed, long Microseconds) tally)
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

    /// <summary>Newest hour first, after the row of this hour, client and operation; null: of all clients.</summary>
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
                Clients = clients,
                Hour = hour,
                AfterClient = afterClient,
                AfterOperation = afterOperation,
                Limit = limit,
            }
        );
}
