namespace Samen.Contracts;

/// <summary>A fact that waits in a service's inbox, as admins see it.</summary>
/// <param name="Source">The service that told it.</param>
/// <param name="Position">Its place among the facts of that service, from 1.</param>
/// <param name="FactId">The fact.</param>
/// <param name="Type">Wire name, as in the AsyncAPI document.</param>
/// <param name="Subject">What it is about, as <c>collection/id</c>.</param>
/// <param name="State"><c>Failed</c>: it could not be handled; <c>Behind</c> or <c>AwaitsCause</c>: it waits for another fact.</param>
/// <param name="Reason">Why it waits.</param>
/// <param name="ParkedAt">Since when.</param>
public sealed record ParkedFactView(
    string Source,
    long Position,
    Guid FactId,
    string Type,
    string Subject,
    string State,
    string Reason,
    DateTimeOffset ParkedAt
);
