using Samen.Storage;

namespace Samen.Web;

/// <summary>On each route that honours an Idempotency-Key: the store that keeps its responses.</summary>
internal sealed record IdempotentRoutes(Database Store);
