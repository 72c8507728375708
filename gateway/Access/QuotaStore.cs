using Samen.Storage;

namespace Samen.Gateway.Access;

internal static class QuotaStore
{
    private const string SelectUsed = """
        SELECT used
        FROM quota
        WHERE client = @Client
          AND day = @Day
        """;

    private const string InsertRow = """
        INSERT INTO quota (client, day, used)
        SELECT @Client, @Day, 0
        WHERE NOT EXISTS (SELECT 1 FROM quota WHERE client = @Client AND day = @Day)
        """;

    private const string UpdateUsed = """
        UPDATE quota
        SET used = used + @Size
        WHERE client = @Client
          AND day = @Day
          AND used = @Before
        """;

    private const string DeleteOld = "DELETE FROM quota WHERE day < @Day";

    /// <summary>Makes the row of the day, unless another instance does so at the same moment.</summary>
    public static async Task Begin(Work work, string client, DateOnly day)
    {
        if (await work.Insert(InsertRow, new { Client = client, Day = day }))
            await work.Execute(DeleteOld, new { Day = day.AddDays(-40) });
    }

    public static async Task<long> Used(Reading reading, string client, DateOnly day) =>
        await reading.One<long?>(SelectUsed, new { Client = client, Day = day }) ?? 0;

    /// <summary>False: another instance took some at the same moment.</summary>
    public static async Task<bool> Take(Work work, string client, DateOnly day, long before, long size) =>
        await work.Execute(
            UpdateUsed,
            new
            {
                Client = client,
                Day = day,
                Before = before,
                Size = size,
            }
        ) == 1;
}
