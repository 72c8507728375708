using System.Text.Json;

namespace Samen.Web;

/// <summary>A POST with an Idempotency-Key, per principal and route.</summary>
internal sealed record IdempotentRequest(
    string Principal,
    string Route,
    string Key,
    string Hash,
    JsonSerializerOptions Json,
    TimeSpan Kept
);
