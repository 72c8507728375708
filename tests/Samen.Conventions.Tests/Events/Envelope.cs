using System.Text.Json.Nodes;

namespace Samen.Conventions.Tests;

/// <summary>Schemas of what goes around a fact: the CloudEvent and the headers of a webhook.</summary>
internal static class Envelope
{
    /// <summary>CloudEvents 1.0 as Samen writes it.</summary>
    public static JsonObject Schema() =>
        new()
        {
            ["title"] = "CloudEvent",
            ["description"] = "A CloudEvent 1.0 in structured JSON, by the NL GOV profile. Attributes may be added.",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["specversion"] = Constant("1.0", "Version of CloudEvents."),
                ["id"] = Text("Id of the event, a version-7 UUID. A repeated event has the same id.", format: "uuid"),
                ["source"] = Text(
                    "The organisation that runs Samen, by its OIN, and the service in which it happened.",
                    format: "uri",
                    pattern: "^urn:nld:oin:[0-9A-Za-z]{20}:systeem:samen:[a-z]+$"
                ),
                ["type"] = Text("What happened, and the version of its data.", pattern: @"^nl\.samen(\.[a-z0-9-]+){2}\.v[0-9]+$"),
                ["subject"] = Text("What it happened to, as `collection/id`. Events of one subject arrive in order."),
                ["municipality"] = Text(
                    "CBS code of the municipality that the event is about. Absent when it is about none, or about several.",
                    pattern: "^GM[0-9]{4}$"
                ),
                ["time"] = Text("When the fact was recorded, in UTC.", format: "date-time"),
                ["datacontenttype"] = Constant("application/json", "Type of `data`."),
                ["dataref"] = Text(
                    "Path at the gateway where the subject can be read, under the reader's own rights. Absent where there is none.",
                    format: "uri-reference"
                ),
                ["sequence"] = Text(
                    "Place in the event log: 19 digits, so that it sorts as text. A filtered reader sees gaps. "
                        + "Every way to read the log takes it as its cursor.",
                    pattern: "^[0-9]{19}$"
                ),
                ["data"] = new JsonObject
                {
                    ["description"] = "The fact. Thin events carry its ids, codes and years; full events carry all of it.",
                    ["type"] = "object",
                },
            },
            ["required"] = Names("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "sequence", "data"),
        };

    /// <summary>The data of a test event: nothing.</summary>
    public static JsonObject TestData() =>
        new()
        {
            ["title"] = "SubscriptionTested",
            ["description"] = "A test of a subscription: proves that the endpoint or queue takes events. It is in no log and has no data.",
            ["type"] = "object",
            ["properties"] = new JsonObject(),
        };

    /// <summary>What a webhook gets beside the body.</summary>
    public static JsonObject Headers() =>
        new()
        {
            ["description"] = "Standard Webhooks 1.0, and the origin of the CloudEvents webhook specification.",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["webhook-id"] = Text("Id of the event, the same on every attempt.", format: "uuid"),
                ["webhook-timestamp"] = Text("Time of this attempt, in seconds since 1970.", pattern: "^[0-9]+$"),
                ["webhook-signature"] = Text(
                    "One or more signatures, separated by a space.",
                    pattern: "^v1,[A-Za-z0-9+/]+=*( v1,[A-Za-z0-9+/]+=*)*$"
                ),
                ["WebHook-Request-Origin"] = Text("Host of the gateway, as in the question that the endpoint agreed to."),
                ["traceparent"] = Text("Trace of the request that led to the event, by W3C Trace Context. May be absent."),
            },
            ["required"] = Names("webhook-id", "webhook-timestamp", "webhook-signature", "WebHook-Request-Origin"),
        };

    /// <summary>A text that is always the same.</summary>
    public static JsonObject Constant(string value, string description) =>
        new()
        {
            ["description"] = description,
            ["type"] = "string",
            ["const"] = value,
        };

    /// <summary>A text, with its form where there is one.</summary>
    public static JsonObject Text(string description, string? format = null, string? pattern = null)
    {
        var schema = new JsonObject { ["description"] = description, ["type"] = "string" };
        if (format is not null)
            schema["format"] = format;
        if (pattern is not null)
            schema["pattern"] = pattern;
        return schema;
    }

    private static JsonArray Names(params ReadOnlySpan<string> names)
    {
        var array = new JsonArray();
        foreach (var name in names)
            array.Add(name);
        return array;
    }
}
