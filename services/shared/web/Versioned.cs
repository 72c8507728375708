namespace Samen.Web;

/// <summary>A route whose verb compares If-Match with the version (<see cref="Caller.MustMatch"/>); a test compares the two.</summary>
/// <param name="Required">Whether a request without If-Match is refused when something would be replaced: 428.</param>
public sealed record Versioned(bool Required);
