namespace Samen.Messaging;

/// <summary>Identifies a fact by its position.</summary>
public sealed record FactCause(string Source, long Position);
