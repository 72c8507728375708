using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>That the comparison of schemas finds what breaks, and nothing else.</summary>
public sealed class FactDiffTests
{
    private const string Before = """
        {"type":"object","required":["id","status"],
         "properties":{"id":{"type":"string","format":"uuid"},"status":{"allOf":[{"$ref":"#/$defs/Status"}]},
                       "part":{"anyOf":[{"$ref":"#/$defs/Part"},{"type":"null"}]}},
         "$defs":{"Status":{"type":"string","enum":["Open","Closed"]},
                  "Part":{"type":"object","required":["weight"],"properties":{"weight":{"type":"integer","format":"int32"}}}}}
        """;

    [Theory]
    [InlineData("\"type\":\"object\",\"required\"", "\"title\":\"Fact\",\"type\":\"object\",\"required\"")]
    [InlineData("\"part\":{", "\"note\":{\"type\":[\"string\",\"null\"]},\"part\":{")]
    [InlineData("\"part\":{", "\"other\":{\"anyOf\":[{\"$ref\":\"#/$defs/Part\"},{\"type\":\"null\"}]},\"part\":{")]
    public void An_addition_breaks_nothing(string from, string to) => Breaks(from, to).ShouldBeEmpty();

    [Theory]
    [InlineData("\"id\":{\"type\":\"string\",\"format\":\"uuid\"},", "", ".id: string (uuid): gone")]
    [InlineData("\"format\":\"uuid\"", "\"format\":\"date\"", ".id: string (uuid): gone")]
    [InlineData("int32", "int64", ".part.weight: integer (int32): gone")]
    [InlineData("\"Closed\"", "\"Shut\"", ".status = Closed: gone")]
    [InlineData("\"Closed\"", "\"Closed\",\"Held\"", ".status = Held: new")]
    [InlineData("[\"id\",\"status\"]", "[\"id\"]", ".status is always there: gone")]
    [InlineData("[\"id\",\"status\"]", "[\"id\",\"status\",\"part\"]", ".part is always there: new")]
    [InlineData("{\"anyOf\":[{\"$ref\":\"#/$defs/Part\"},{\"type\":\"null\"}]}", "{\"$ref\":\"#/$defs/Part\"}", ".part: null/object: gone")]
    public void What_readers_rely_on_must_stay(string from, string to, string found) => Breaks(from, to).ShouldContain(found);

    private static IReadOnlyList<string> Breaks(string from, string to)
    {
        Before.ShouldContain(from);
        return FactDiff.Breaks(JsonNode.Parse(Before)!.AsObject(), JsonNode.Parse(Before.Replace(from, to))!.AsObject());
    }
}
