using System.Diagnostics;
using Samen.Contracts;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>A fact is published by writing it in the transaction that makes it true; the relay sends it to the others.</summary>
public static class Outbox
{
    /// <summary>Writes the fact at the end of this transaction; nothing is sent before the commit.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="at">When it was recorded.</param>
    /// <param name="cause">The fact of another service that it follows from.</param>
    public static void Publish(this Work work, IFact fact, DateTimeOffset at, FactCause? cause = null)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var row = new FactEnvelope
        {
            FactId = Guid.CreateVersion7(at),
            Type = FactType.NameOf(fact.GetType()),
            Subject = fact.Subject,
            CauseSource = cause?.Source,
            CausePosition = cause?.Position,
            RecordedAt = at,
            TraceParent = Activity.Current?.Id,
            Body = FactJson.Write(fact),
        };
        // Last, because on SQL Server the counter of positions is held from here to the commit.
        work.BeforeCommit(last => OutboxStore.Append(last, row));
        work.Wake();
    }
}
