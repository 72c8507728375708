using System.Text.Json.Nodes;
using Samen.Partners;

namespace Samen.Conventions.Tests;

/// <summary>The ways in which events leave Samen: webhook, queue, feed and stream.</summary>
internal static class EventChannels
{
    private const string Test = "SubscriptionTested";

    public static JsonObject Servers() =>
        new()
        {
            ["gateway"] = Server("{gateway}", "https", "The gateway of the organisation that runs Samen.", "gateway", "localhost:8080"),
            ["broker"] = Server("{broker}", "amqps", "Its broker for subscribers, where it has one.", "broker", "localhost:5671"),
        };

    public static JsonObject Channels(IReadOnlyList<string> facts) =>
        new()
        {
            ["webhook"] = Channel("Webhook", null, EventTexts.Webhook, Signed([.. facts, Test])),
            ["queue"] = Queue(facts),
            ["feed"] = Channel("Feed", "/partners/v1/events", EventTexts.Feed, Plain(["EventBatch"]), "gateway"),
            ["stream"] = Channel("Stream", "/partners/v1/events/stream", EventTexts.Stream, Plain(facts), "gateway"),
        };

    public static JsonObject Operations() =>
        new()
        {
            ["deliver"] = Operation(
                "webhook",
                "Deliver an event to a webhook",
                "One POST per event. The next one follows after a 2xx.",
                "POST"
            ),
            ["testWebhook"] = Tested(
                Operation(
                    "webhook",
                    "Test a webhook",
                    "One POST, never repeated; its outcome is the response to whoever asked for the test.",
                    "POST"
                )
            ),
            ["enqueue"] = Operation(
                "queue",
                "Put an event in a queue",
                "One message per event. The next one follows when the broker has confirmed it."
            ),
            ["testQueue"] = Tested(Operation("queue", "Test a queue", "One message, never repeated.")),
            ["feed"] = Secured(Operation("feed", "Return a page of events", "Parameters are in /partners/v1/openapi.json.", "GET")),
            ["stream"] = Secured(Operation("stream", "Stream events as they come", "Parameters are in /partners/v1/openapi.json.", "GET")),
        };

    public static JsonObject Traits() =>
        new()
        {
            ["Signed"] = new JsonObject
            {
                ["contentType"] = GetEvent.MediaType,
                ["headers"] = EventDocument.Reference("schemas", "WebhookHeaders"),
            },
        };

    public static JsonObject SecuritySchemes() =>
        new()
        {
            ["credential"] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["description"] = "An API key, or an access token by client credentials, with the scope events.read.",
            },
            ["queueReader"] = new JsonObject
            {
                ["type"] = "userPassword",
                ["description"] = "User and password of the queue, shown when the subscription is created.",
            },
        };

    private static JsonObject Server(string host, string protocol, string description, string variable, string standard) =>
        new()
        {
            ["host"] = host,
            ["protocol"] = protocol,
            ["description"] = description,
            ["variables"] = new JsonObject { [variable] = new JsonObject { ["default"] = standard } },
        };

    private static JsonObject Channel(string title, string? address, string description, JsonObject messages, string? server = null)
    {
        var channel = new JsonObject
        {
            ["address"] = address,
            ["title"] = title,
            ["description"] = description,
            ["messages"] = messages,
        };
        if (server is not null)
            channel.Insert(3, "servers", new JsonArray(new JsonObject { ["$ref"] = $"#/servers/{server}" }));
        return channel;
    }

    private static JsonObject Queue(IReadOnlyList<string> facts)
    {
        var queue = Channel("Queue", "subscription-{subscriptionId}", EventTexts.Queue, Plain([.. facts, Test]), "broker");
        queue["parameters"] = new JsonObject { ["subscriptionId"] = new JsonObject { ["description"] = "Id of the subscription." } };
        queue["bindings"] = new JsonObject { ["amqp"] = QueueBinding() };
        return queue;
    }

    private static JsonObject Plain(IReadOnlyList<string> names) =>
        new(names.Select(name => KeyValuePair.Create(name, (JsonNode?)EventDocument.Reference("messages", name))));

    /// <summary>The same messages with the headers of a webhook.</summary>
    private static JsonObject Signed(IReadOnlyList<string> names) =>
        new(
            names.Select(name =>
                KeyValuePair.Create(
                    name,
                    (JsonNode?)
                        new JsonObject
                        {
                            ["title"] = name,
                            ["traits"] = new JsonArray(EventDocument.Reference("messageTraits", "Signed")),
                            ["payload"] = EventDocument.Reference("schemas", $"{name}Event"),
                        }
                )
            )
        );

    private static JsonObject QueueBinding() =>
        new()
        {
            ["is"] = "queue",
            ["queue"] = new JsonObject
            {
                ["durable"] = true,
                ["exclusive"] = false,
                ["autoDelete"] = false,
            },
            ["bindingVersion"] = "0.3.0",
        };

    private static JsonObject Operation(string channel, string title, string summary, string? method = null)
    {
        var operation = new JsonObject
        {
            ["action"] = "send",
            ["title"] = title,
            ["summary"] = summary,
            ["channel"] = new JsonObject { ["$ref"] = $"#/channels/{channel}" },
        };
        if (method is not null)
            operation["bindings"] = new JsonObject
            {
                ["http"] = new JsonObject { ["method"] = method, ["bindingVersion"] = "0.3.0" },
            };
        return operation;
    }

    private static JsonObject Tested(JsonObject operation)
    {
        operation["messages"] = new JsonArray(new JsonObject { ["$ref"] = $"{operation["channel"]!["$ref"]}/messages/{Test}" });
        return operation;
    }

    private static JsonObject Secured(JsonObject operation)
    {
        operation["security"] = new JsonArray(EventDocument.Reference("securitySchemes", "credential"));
        return operation;
    }
}
