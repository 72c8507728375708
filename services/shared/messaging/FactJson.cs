using System.Text.Json;
using Samen.Contracts;

namespace Samen.Messaging;

/// <summary>How facts are written as JSON: camelCase, enums by name; unknown fields are ignored, so that additions break nothing.</summary>
public static class FactJson
{
    /// <summary>The options for both ways.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);

    internal static string Write(IFact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Options);

    internal static IFact Read(FactEnvelope fact, Type type) =>
        (IFact?)JsonSerializer.Deserialize(fact.Body, type, Options) ?? throw new JsonException($"Fact {fact.Type} has no body.");
}
