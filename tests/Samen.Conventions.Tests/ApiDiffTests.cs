using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

public sealed class ApiDiffTests
{
    private const string Document = """
        {
          "servers": [{ "url": "/things/v1" }],
          "paths": {
            "/things": {
              "get": {
                "operationId": "listThings",
                "parameters": [{ "name": "limit", "in": "query", "schema": { "type": "integer" } }],
                "responses": {
                  "200": {
                    "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } } } }
                  },
                  "400": {}
                }
              },
              "post": {
                "operationId": "makeThing",
                "requestBody": {
                  "required": true,
                  "content": { "application/json": { "schema": { "$ref": "#/components/schemas/MakeThing" } } }
                },
                "responses": { "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } } },
                "security": [{ "apiKey": ["things.write"] }]
              }
            }
          },
          "components": { "schemas": {
            "Colour": { "type": "string", "enum": ["Red", "Blue"] },
            "MakeThing": {
              "type": "object",
              "required": ["name"],
              "properties": {
                "name": { "type": "string" },
                "colour": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Colour" }] }
              }
            },
            "Thing": {
              "type": "object",
              "required": ["name"],
              "properties": {
                "name": { "type": "string" },
                "madeAt": { "type": "string", "format": "date-time" },
                "parts": { "type": "array", "items": { "$ref": "#/components/schemas/Thing" } }
              }
            }
          } }
        }
        """;

    [Theory]
    [InlineData("/paths/~1others", """{ "get": { "operationId": "listOthers", "responses": {} } }""")]
    [InlineData("/paths/~1things/get/parameters/1", """{ "name": "search", "in": "query", "schema": { "type": "string" } }""")]
    [InlineData("/paths/~1things/get/responses/404", "{}")]
    [InlineData("/components/schemas/Thing/properties/note", """{ "type": "string" }""")]
    [InlineData("/components/schemas/MakeThing/properties/note", """{ "type": "string" }""")]
    [InlineData("/components/schemas/Thing/required/1", "\"madeAt\"")]
    [InlineData("/components/schemas/MakeThing/properties/name/type", """["string", "null"]""")]
    [InlineData("/components/schemas/Colour/enum/2", "\"Green\"")]
    public void An_addition_breaks_nobody(string place, string value) => ApiDiff.Breaks(Document, With(place, value)).ShouldBeEmpty();

    [Theory]
    [InlineData("/servers/0/url", "\"/things/v2\"", "servers: /things/v1 became /things/v2")]
    [InlineData("/paths/~1things/get", null, "GET /things: gone")]
    [InlineData("/paths/~1things", null, "GET /things: gone|POST /things: gone")]
    [InlineData("/paths/~1things/get/operationId", "\"things\"", "GET /things: operationId listThings became things")]
    [InlineData("/paths/~1things/get/parameters/0", null, "GET /things: parameter limit is gone")]
    [InlineData("/paths/~1things/get/parameters/0/required", "true", "GET /things: parameter limit is required now")]
    [InlineData(
        "/paths/~1things/get/parameters/1",
        """{ "name": "of", "required": true }""",
        "GET /things: parameter of is new and required"
    )]
    [InlineData("/paths/~1things/get/parameters/0/schema/type", "\"string\"", "GET /things limit: type integer became string")]
    [InlineData("/paths/~1things/post/responses/201", null, "POST /things: 201 is gone")]
    [InlineData("/paths/~1things/get/security", """[{ "apiKey": ["things.read"] }]""", "GET /things: needs a credential now")]
    [InlineData("/paths/~1things/post/security/0/apiKey/0", "\"things.make\"", "POST /things: scope things.write became things.make")]
    [InlineData(
        "/components/schemas/Thing/properties/name",
        null,
        "GET /things 200[].name: gone|GET /things 200[].name: may be absent now|"
            + "POST /things 201.name: gone|POST /things 201.name: may be absent now",
        "/components/schemas/Thing/required"
    )]
    [InlineData(
        "/components/schemas/Thing/properties/madeAt/format",
        "\"date\"",
        "GET /things 200[].madeAt: format date-time became date|POST /things 201.madeAt: format date-time became date"
    )]
    [InlineData(
        "/components/schemas/Thing/properties/madeAt/type",
        """["string", "null"]""",
        "GET /things 200[].madeAt: type string became null/string|POST /things 201.madeAt: type string became null/string"
    )]
    [InlineData("/components/schemas/MakeThing/properties/colour", null, "POST /things body.colour: gone")]
    [InlineData("/components/schemas/MakeThing/required/1", "\"colour\"", "POST /things body.colour: required now")]
    [InlineData("/components/schemas/MakeThing/additionalProperties", "false", "POST /things body: other fields are refused now")]
    [InlineData("/components/schemas/Colour/enum/1", null, "POST /things body.colour: Blue is gone")]
    public void A_break_is_found_where_it_is(string place, string? value, string found, string? alsoWithout = null)
    {
        var after = With(place, value);
        if (alsoWithout is not null)
            after = With(alsoWithout, null, after);
        ApiDiff.Breaks(Document, after).Order().ShouldBe(found.Split('|').Order());
    }

    [Fact]
    public void A_new_name_in_what_is_answered_is_a_break_for_who_knows_no_other() =>
        ApiDiff
            .Breaks(
                With("/components/schemas/Thing/properties/colour", """{ "$ref": "#/components/schemas/Colour" }"""),
                With(
                    "/components/schemas/Colour/enum/2",
                    "\"Green\"",
                    With("/components/schemas/Thing/properties/colour", """{ "$ref": "#/components/schemas/Colour" }""")
                )
            )
            .ShouldContain("POST /things 201.colour: Green is new");

    [Fact]
    public void Before_version_1_a_response_may_hold_another_name_or_null_and_nothing_else_may_change()
    {
        var before = With("/components/schemas/Thing/properties/colour", """{ "$ref": "#/components/schemas/Colour" }""");
        ApiDiff.Breaks(before, With("/components/schemas/Colour/enum/2", "\"Green\"", before), mayWiden: true).ShouldBeEmpty();
        ApiDiff
            .Breaks(before, With("/components/schemas/Thing/properties/madeAt/type", """["string", "null"]""", before), mayWiden: true)
            .ShouldBeEmpty();
        ApiDiff
            .Breaks(before, With("/components/schemas/Thing/properties/madeAt/type", "\"integer\"", before), mayWiden: true)
            .ShouldNotBeEmpty();
        ApiDiff
            .Breaks(before, With("/components/schemas/Colour/enum/1", null, before), mayWiden: true)
            .ShouldBe(["POST /things body.colour: Blue is gone"]);
    }

    /// <summary>The document with something else at this place; without it when there is no value.</summary>
    private static string With(string pointer, string? value, string document = Document)
    {
        var root = JsonNode.Parse(document)!;
        var steps = pointer[1..].Split('/').Select(step => step.Replace("~1", "/")).ToArray();
        var at = root;
        foreach (var step in steps[..^1])
            at = at is JsonArray array ? array[int.Parse(step)]! : at![step]!;
        var last = steps[^1];
        var node = value is null ? null : JsonNode.Parse(value);
        switch (at)
        {
            case JsonArray array when value is null:
                array.RemoveAt(int.Parse(last));
                break;
            case JsonArray array when int.Parse(last) == array.Count:
                array.Add(node);
                break;
            case JsonArray array:
                array[int.Parse(last)] = node;
                break;
            case JsonObject fields when value is null:
                fields.Remove(last);
                break;
            default:
                at![last] = node;
                break;
        }
        return root.ToJsonString();
    }
}
