using System.Text.Json.Nodes;
using Samen.Contracts;
using Samen.Partners;

namespace Samen.Conventions.Tests;

/// <summary>The AsyncAPI document: every way in which events leave Samen, and every event.</summary>
internal static class EventDocument
{
    private const string Heading = """
        # SPDX-License-Identifier: EUPL-1.2
        # Made from contracts/<Service>/<Noun>Events.cs, its doc comments and the sample facts of the tests: nothing here is by hand.
        # SAMEN_UPDATE_CONTRACTS=1 dotnet test --project tests/Samen.Conventions.Tests writes it.

        """;

    /// <summary>Its text.</summary>
    public static string Write() => Heading.ReplaceLineEndings("\n") + Yaml.Write(Document());

    private static JsonObject Document()
    {
        var facts = FactType.All.OrderBy(fact => fact.Key, StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Samen: events",
                ["version"] = $"{typeof(IFact).Assembly.GetName().Version!.ToString(3)}",
                ["license"] = new JsonObject
                {
                    ["name"] = "EUPL-1.2",
                    ["url"] = "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12",
                },
                ["description"] = EventTexts.Introduction,
            },
            ["defaultContentType"] = GetEvent.MediaType,
            ["servers"] = EventChannels.Servers(),
            ["channels"] = EventChannels.Channels([.. facts.Select(fact => fact.Value.Name)]),
            ["operations"] = EventChannels.Operations(),
            ["components"] = new JsonObject
            {
                ["messages"] = Messages(facts),
                ["messageTraits"] = EventChannels.Traits(),
                ["schemas"] = Schemas(facts),
                ["securitySchemes"] = EventChannels.SecuritySchemes(),
            },
        };
    }

    private static JsonObject Messages(IEnumerable<KeyValuePair<string, Type>> facts)
    {
        var messages = new JsonObject();
        foreach (var (type, fact) in facts)
        {
            var sample = EventSamples.Of(type);
            messages[fact.Name] = Message(
                fact.Name,
                type,
                DocComments.Of(fact),
                Example("Thin", "The default.", sample.Thin),
                Example("Full", "With `Full` or `detail=Full`.", sample.Full)
            );
        }
        messages["SubscriptionTested"] = Message(
            "SubscriptionTested",
            TestEvent.Type,
            "A test of a subscription. It is in no log, has no data and counts for nothing.",
            Example("Test", "On a webhook or in a queue.", EventSamples.Test().Full)
        );
        messages["EventBatch"] = new JsonObject
        {
            ["name"] = "EventBatch",
            ["title"] = "EventBatch",
            ["summary"] = "A page of events in the order of the log. It may be empty.",
            ["contentType"] = ReadEvents.MediaType,
            ["payload"] = Reference("schemas", "EventBatch"),
        };
        return messages;
    }

    private static JsonObject Message(string name, string type, string summary, params JsonNode[] examples) =>
        new()
        {
            ["name"] = type,
            ["title"] = name,
            ["summary"] = summary,
            ["payload"] = Reference("schemas", $"{name}Event"),
            ["examples"] = new JsonArray(examples),
        };

    private static JsonObject Example(string name, string summary, JsonObject payload) =>
        new()
        {
            ["name"] = name,
            ["summary"] = summary,
            ["payload"] = payload,
        };

    private static JsonObject Schemas(List<KeyValuePair<string, Type>> facts)
    {
        var schemas = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal)
        {
            ["CloudEvent"] = Envelope.Schema(),
            ["WebhookHeaders"] = Envelope.Headers(),
            ["SubscriptionTested"] = Envelope.TestData(),
            ["SubscriptionTestedEvent"] = Event(
                TestEvent.Type,
                "^partners/.+/subscriptions/.+$",
                null,
                Reference("schemas", "SubscriptionTested")
            ),
            ["EventBatch"] = new JsonObject
            {
                ["description"] = "Events in the order of the log, thin or full.",
                ["type"] = "array",
                ["items"] = new JsonObject
                {
                    ["oneOf"] = new JsonArray([.. facts.Select(fact => Reference("schemas", $"{fact.Value.Name}Event"))]),
                },
            },
        };
        foreach (var (type, fact) in facts)
        {
            schemas[fact.Name] = FactSchemas.Of(fact);
            schemas[$"{fact.Name}Thin"] = FactSchemas.Thin(fact);
            schemas[$"{fact.Name}Event"] = FactEvent(type, fact);
            foreach (var part in FactSchemas.ReferredToBy(fact))
                schemas[part.Name] = FactSchemas.Of(part);
        }
        var all = new JsonObject(schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)schema.Value)));
        return JsonNode.Parse(all.ToJsonString().Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal))!.AsObject();
    }

    /// <summary>A fact as an event: thin or full, and what its subject and municipality are.</summary>
    private static JsonObject FactEvent(string type, Type fact)
    {
        var sample = EventSamples.Of(type).Fact!;
        var data = new JsonObject { ["anyOf"] = new JsonArray(Reference("schemas", fact.Name), Reference("schemas", $"{fact.Name}Thin")) };
        var municipality = sample.Municipality is { } code
            ? FactSubject.FieldWith(sample, code) ?? throw new InvalidOperationException($"No field of {fact.Name} holds {code}.")
            : null;
        return Event(type, FactSubject.PatternOf(sample), municipality, data);
    }

    private static JsonObject Event(string type, string subject, string? municipality, JsonObject data)
    {
        var properties = new JsonObject
        {
            ["type"] = new JsonObject { ["const"] = type },
            ["subject"] = new JsonObject { ["pattern"] = subject },
            ["data"] = data,
        };
        if (municipality is not null)
            properties.Insert(2, "municipality", new JsonObject { ["description"] = $"That of `{municipality}`." });
        return new JsonObject
        {
            ["allOf"] = new JsonArray(Reference("schemas", "CloudEvent"), new JsonObject { ["properties"] = properties }),
        };
    }

    /// <summary>A reference to a component.</summary>
    public static JsonObject Reference(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };
}
