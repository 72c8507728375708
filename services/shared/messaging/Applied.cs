namespace Samen.Messaging;

/// <summary>What became of a batch.</summary>
/// <param name="Position">Everything of the source up to here has been handled or parked.</param>
/// <param name="Gap">The batch starts later than that: ask for the facts in between.</param>
public sealed record Applied(long Position, bool Gap);
