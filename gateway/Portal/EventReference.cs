using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Serialization;

namespace Samen.Gateway.Portal;

/// <summary>The events that partners can get and the ways to get them, read from the AsyncAPI document.</summary>
internal static class EventReference
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Lazy<JsonNode> Document = new(Read);

    /// <summary>In the order of the document.</summary>
    public static IReadOnlyList<EventChannel> Channels { get; } =
    [.. Document.Value["channels"]!.AsObject().Select(channel => ChannelOf(channel.Key, channel.Value!))];

    /// <summary>The events themselves, without pages of events.</summary>
    public static IReadOnlyList<EventKind> Events { get; } =
    [
        .. Document.Value["components"]!["messages"]!
            .AsObject()
            .Where(message => message.Value!["examples"] is not null)
            .Select(message => KindOf(message.Key, message.Value!)),
    ];

    private static EventChannel ChannelOf(string name, JsonNode channel) =>
        new(name, channel["address"]?.GetValue<string>(), Html(channel["description"]!.GetValue<string>()));

    /// <summary>Wide examples scroll, also by keyboard.</summary>
    private static string Html(string markdown) =>
        PortalTexts.Html(markdown).Replace("<pre>", "<pre class=\"samen-code\" tabindex=\"0\">", StringComparison.Ordinal);

    private static EventKind KindOf(string name, JsonNode message) =>
        new(
            message["name"]!.GetValue<string>(),
            message["summary"]!.GetValue<string>(),
            [
                .. message["examples"]!
                    .AsArray()
                    .Select(example => new EventExample(example!["name"]!.GetValue<string>(), example["payload"]!.ToJsonString(Indented))),
            ]
        );

    private static JsonNode Read()
    {
        // Without quotes it is what it looks like: a number, true, null.
        var reader = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        return JsonSerializer.SerializeToNode(reader.Deserialize(PortalTexts.Text("wwwroot/asyncapi.yaml")))!;
    }
}
