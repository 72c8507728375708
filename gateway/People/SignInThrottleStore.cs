using Samen.Storage;

namespace Samen.Gateway.People;

internal static class SignInThrottleStore
{
    // The attempt is counted before the password is checked, so that simultaneous guesses count too.
    private const string UpdateThrottle = """
        UPDATE sign_in_throttle
        SET failures = CASE WHEN locked_until IS NOT NULL OR last_at <= @Forget THEN 1 ELSE failures + 1 END,
            locked_until = CASE WHEN locked_until IS NULL AND last_at > @Forget AND failures + 1 >= @Limit THEN @Until ELSE NULL END,
            last_at = @Now
        WHERE name = @Name
          AND (locked_until IS NULL OR locked_until <= @Now)
        """;

    private const string InsertThrottle = """
        INSERT INTO sign_in_throttle (name, failures, last_at)
        VALUES (@Name, 1, @Now)
        """;

    private const string DeleteThrottle = "DELETE FROM sign_in_throttle WHERE name = @Name";

    private const string DeleteOldThrottles = """
        DELETE FROM sign_in_throttle
        WHERE last_at <= @Forget
          AND (locked_until IS NULL OR locked_until <= @Now)
        """;

    /// <summary>Counts an attempt; false: the name is locked.</summary>
    public static async Task<bool> Attempt(Work work, string name, int limit, DateTimeOffset now, TimeSpan window)
    {
        var attempt = new
        {
            Name = name,
            Limit = limit,
            Now = now,
            Forget = now - window,
            Until = now + window,
        };
        return await work.Execute(UpdateThrottle, attempt) == 1 || await work.Insert(InsertThrottle, attempt);
    }

    public static async Task Forgive(Work work, string name, DateTimeOffset now, TimeSpan window)
    {
        await work.Execute(DeleteThrottle, new { Name = name });
        await work.Execute(DeleteOldThrottles, new { Now = now, Forget = now - window });
    }
}
