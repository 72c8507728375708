using System.Text.Json.Nodes;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Partners;

namespace Samen.Conventions.Tests;

/// <summary>A sample fact as the event that partners get.</summary>
/// <param name="Fact">The sample; null: a test event.</param>
/// <param name="Log">Its entry in the log.</param>
internal sealed record EventSample(IFact? Fact, LogEvent Log)
{
    /// <summary>The whole event.</summary>
    public JsonObject Full => JsonNode.Parse(Log.Bytes(EventDetail.Full))!.AsObject();

    /// <summary>The event with only what names things.</summary>
    public JsonObject Thin => JsonNode.Parse(Log.Bytes(EventDetail.Thin))!.AsObject();
}
