using Samen.Storage;

namespace Samen.Gateway.Access;

internal static class OriginStore
{
    private const string CountNaming = """
        SELECT (SELECT COUNT(*)
                FROM api_key
                WHERE origins LIKE @Origin ESCAPE '!'
                  AND revoked_at IS NULL
                  AND (expires_at IS NULL OR expires_at > @Now))
             + (SELECT COUNT(*)
                FROM oauth_client
                WHERE origins LIKE @Origin ESCAPE '!'
                  AND revoked_at IS NULL
                  AND (expires_at IS NULL OR expires_at > @Now))
        """;

    /// <summary>Whether a live key or client names this origin.</summary>
    public static async Task<bool> IsKnown(Reading reading, string origin, DateTimeOffset now) =>
        await reading.One<long>(CountNaming, new { Origin = Like.Anywhere($" {origin} "), Now = now }) > 0;
}
