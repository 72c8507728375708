using Samen.Contracts;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// Fact of any service, this one included: appends it to the log. The inbox hands over each fact once, those of one subject in
/// order, and none before its cause.
/// </summary>
internal static class RecordEvent
{
    public static async Task Handle(Work work, IFact told, FactContext context, PartnersSettings settings)
    {
        var fact = context.Envelope;
        var item = new LogEvent
        {
            Position = await EventStore.Next(work),
            EventId = fact.FactId,
            Source = context.Source,
            SourcePosition = fact.Position,
            Type = fact.Type,
            Subject = fact.Subject,
            Municipality = told.Municipality,
            RecordedAt = fact.RecordedAt,
            TraceParent = fact.TraceParent,
        };
        await EventStore.Append(work, item with { Body = CloudEvent.Write(item, settings.Oin, DataRef(told, context.Source), fact.Body) });
        work.Wake();
    }

    /// <summary>Path at the gateway, by convention below the service; null: there is nothing to read.</summary>
    internal static string? DataRef(IFact told, string source) => told.Resource is { } resource ? $"/{source}/v1/{resource}" : null;
}
