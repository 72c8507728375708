using Samen.Storage;

namespace Samen.Gateway.People;

internal static class SignInThrottleStore
{
    /// <summary>The failures of one source.</summary>
    internal sealed record Row
    {
        public string Source { get; init; } = "";
        public int Failures { get; init; }
        public DateTimeOffset LastAt { get; init; }
    }

    private const string SelectRows = """
        SELECT source AS Source,
               failures AS Failures,
               last_at AS LastAt
        FROM sign_in_throttle
        WHERE source IN @Sources
          AND last_at > @Forget
        """;

    private const string HoldRows = "UPDATE sign_in_throttle SET failures = failures WHERE source IN @Sources";

    private const string UpdateRow = """
        UPDATE sign_in_throttle
        SET failures = @Failures + 1,
            last_at = @Now
        WHERE source = @Source
          AND failures = @Failures
        """;

    private const string InsertRow = """
        INSERT INTO sign_in_throttle (source, failures, last_at)
        VALUES (@Source, 1, @Now)
        """;

    private const string UpdateForgiven = """
        UPDATE sign_in_throttle
        SET failures = failures - 1
        WHERE source = @Source
          AND failures > 0
        """;

    private const string DeleteRow = "DELETE FROM sign_in_throttle WHERE source = @Source";

    private const string DeleteOld = "DELETE FROM sign_in_throttle WHERE last_at <= @Forget";

    /// <summary>The failures of these sources after that time.</summary>
    public static Task<IReadOnlyList<Row>> Get(Reading reading, IReadOnlyList<string> sources, DateTimeOffset forget) =>
        reading.Many<Row>(SelectRows, new { Sources = sources, Forget = forget });

    /// <summary>Holds these sources to the end of the transaction, so that attempts at the same moment follow each other.</summary>
    public static Task Hold(Work work, IReadOnlyList<string> sources) => work.Hold(HoldRows, new { Sources = sources });

    /// <summary>Counts one more; false: another attempt was counted at the same moment.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="source">Of the failure.</param>
    /// <param name="before">As it was; null: there was none.</param>
    /// <param name="now">Of this failure.</param>
    public static async Task<bool> Count(Work work, string source, Row? before, DateTimeOffset now)
    {
        var row = new
        {
            Source = source,
            Failures = before?.Failures ?? 0,
            Now = now,
        };
        return before is not null ? await work.Execute(UpdateRow, row) == 1 : await work.Insert(InsertRow, row);
    }

    /// <summary>Takes one back.</summary>
    public static Task TakeBack(Work work, string source) => work.Execute(UpdateForgiven, new { Source = source });

    /// <summary>Forgets a source.</summary>
    public static Task Forget(Work work, string source) => work.Execute(DeleteRow, new { Source = source });

    /// <summary>Forgets all failures that are as old as this.</summary>
    public static Task ForgetOld(Work work, DateTimeOffset forget) => work.Execute(DeleteOld, new { Forget = forget });
}
