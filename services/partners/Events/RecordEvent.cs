using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// A service, this one included, told a fact: appends it to the log. The inbox hands over each fact once, those of one
/// subject in order, and none before its cause.
/// </summary>
internal static class RecordEvent
{
    public static async Task Handle(Work work, IFact told, FactContext context, PartnersSettings settings)
    {
        var fact = context.Fact;
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

    /// <summary>Path at the gateway, which by convention is the subject at its service.</summary>
    internal static string DataRef(IFact told, string source) =>
        told switch
        {
            // A year's runs are one subject, and each has a place of its own.
            ContributionRunCompleted run => $"/{source}/v1/contribution-runs/{run.RunId}",
            _ => $"/{source}/v1/{told.Subject}",
        };
}
