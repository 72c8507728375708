using Samen.Storage;

namespace Samen.Web;

/// <summary>The answers to POST requests that carried an Idempotency-Key.</summary>
internal static class IdempotencyStore
{
    internal sealed record Answer
    {
        public string RequestHash { get; init; } = "";
        public int Status { get; init; }
        public string? Location { get; init; }
        public string? Etag { get; init; }
        public string? Body { get; init; }
    }

    private const string Select = """
        SELECT request_hash AS RequestHash,
               status AS Status,
               location AS Location,
               etag AS Etag,
               body AS Body
        FROM idempotency
        WHERE principal = @Principal
          AND route = @Route
          AND key_text = @Key
          AND recorded_at > @Since
        """;

    private const string DeleteOld = "DELETE FROM idempotency WHERE recorded_at <= @Since";

    private const string InsertClaim = """
        INSERT INTO idempotency (principal, route, key_text, request_hash, status, recorded_at)
        VALUES (@Principal, @Route, @Key, @Hash, 0, @At)
        """;

    private const string UpdateAnswer = """
        UPDATE idempotency
        SET status = @Status,
            location = @Location,
            etag = @Etag,
            body = @Body
        WHERE principal = @Principal
          AND route = @Route
          AND key_text = @Key
        """;

    public static Task<Answer?> Get(Reading reading, IdempotentRequest request, DateTimeOffset since) =>
        reading.One<Answer>(
            Select,
            new
            {
                request.Principal,
                request.Route,
                request.Key,
                Since = since,
            }
        );

    public static async Task<bool> Claim(Work work, IdempotentRequest request, DateTimeOffset at, DateTimeOffset since)
    {
        await work.Execute(DeleteOld, new { Since = since });
        return await work.Insert(
            InsertClaim,
            new
            {
                request.Principal,
                request.Route,
                request.Key,
                request.Hash,
                At = at,
            }
        );
    }

    public static Task Keep(Work work, IdempotentRequest request, int status, string? location, string? etag, string? body) =>
        work.Execute(
            UpdateAnswer,
            new
            {
                request.Principal,
                request.Route,
                request.Key,
                Status = status,
                Location = location,
                Etag = etag,
                Body = body,
            }
        );
}
