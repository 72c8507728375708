namespace Samen.Messaging;

/// <summary>A fact that is being handled: where it came from, and how to name it as the cause of others.</summary>
public sealed record FactContext(string Source, FactEnvelope Envelope)
{
    /// <summary>For <see cref="Outbox.Publish"/>: what follows from this fact.</summary>
    public FactCause AsCause => new(Source, Envelope.Position);
}
