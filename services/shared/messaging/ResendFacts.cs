namespace Samen.Messaging;

/// <summary>A consumer asks a source for its facts from a position on.</summary>
public sealed record ResendFacts(string Source, string Consumer, long From);
