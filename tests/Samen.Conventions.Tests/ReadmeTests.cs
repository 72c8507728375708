using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What README.md tells a newcomer to type is what the APIs take.</summary>
public sealed partial class ReadmeTests
{
    /// <summary>Each request with a body: there is such an operation, and it knows each field and misses none.</summary>
    [Fact]
    public void The_bodies_of_its_commands_fit_the_documents()
    {
        var commands = Command().Matches(Repository.Read("README.md")).ToList();
        commands.Count.ShouldBeGreaterThan(2);
        commands.SelectMany(Faults).ShouldBeEmpty();
    }

    private static IEnumerable<string> Faults(Match command)
    {
        var (method, path) = (command.Groups["method"].Value.ToLowerInvariant(), command.Groups["path"].Value);
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var document = JsonNode.Parse(Repository.Read($"contracts/openapi/{segments[0]}.json"))!;
        var operation = document["paths"]!
            .AsObject()
            .Where(known => Fits(known.Key, segments[2..]))
            .Select(known => known.Value![method])
            .FirstOrDefault(known => known is not null);
        if (operation is null)
        {
            yield return $"{method} {path}: no such operation";
            yield break;
        }
        var reference = operation["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]!.GetValue<string>();
        var schema = document["components"]!["schemas"]![reference.Split('/')[^1]]!;
        var fields = JsonNode.Parse(command.Groups["body"].Value)!.AsObject().Select(field => field.Key).ToList();
        foreach (var field in fields.Except(schema["properties"]!.AsObject().Select(property => property.Key)))
            yield return $"{method} {path}: no field {field}";
        foreach (var field in (schema["required"] as JsonArray ?? []).Select(name => name!.GetValue<string>()).Except(fields))
            yield return $"{method} {path}: {field} is missing";
    }

    /// <summary>A variable of the shell stands for any segment.</summary>
    private static bool Fits(string known, string[] segments)
    {
        var parts = known.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == segments.Length && parts.Zip(segments).All(pair => pair.First[0] == '{' || pair.First == pair.Second);
    }

    [GeneratedRegex("""-X (?<method>PUT|POST) "\$api(?<path>/[^"]+)" -d '(?<body>[^']+)'""")]
    private static partial Regex Command();
}
