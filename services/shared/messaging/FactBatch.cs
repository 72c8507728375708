namespace Samen.Messaging;

/// <summary>Consecutive facts of one source, in order and without gaps. Without facts it only announces the source's position.</summary>
/// <param name="Source">The service that they happened in.</param>
/// <param name="First">Position of the first fact; without facts, the next position.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Head">The newest position that the sender knows.</param>
/// <param name="Answered">In the last message of an answer: the <see cref="ResendFacts.From"/> that it answers.</param>
public sealed record FactBatch(string Source, long First, IReadOnlyList<FactEnvelope> Facts, long Head, long? Answered = null);
