namespace Samen.Web;

/// <summary>A request with the same Idempotency-Key was committed while this one waited.</summary>
internal sealed class ReplayException : Exception;
