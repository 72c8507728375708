namespace Samen.Messaging;

/// <summary>A fact that waits in a service's inbox, as admins see it.</summary>
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
