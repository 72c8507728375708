using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What the audit log calls operations: each one that changes something has words, and no other.</summary>
public sealed partial class OperationWordTests
{
    [Fact]
    public void Every_operation_that_changes_something_has_words()
    {
        var words = JsonDocument
            .Parse(Repository.Read("gateway/Pages/Administration/operations.json"))
            .RootElement.EnumerateArray()
            .ToList();
        var named = words.Select(word => word.GetProperty("operation").GetString()!).ToList();
        named.ShouldBe(named.Order(StringComparer.Ordinal));
        named.ShouldBe(Documented().Concat(Written()).Distinct().Order(StringComparer.Ordinal));
        foreach (var language in new[] { "nl", "en" })
            words.Select(word => word.GetProperty(language).GetString()!).ShouldBeUnique();
    }

    private static IEnumerable<string> Documented() =>
        from file in Repository.Files("contracts/openapi", "*.json")
        from path in JsonDocument.Parse(Repository.Read(file)).RootElement.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name is "post" or "put" or "patch" or "delete"
        select operation.Value.GetProperty("operationId").GetString()!;

    /// <summary>What has no route in an API: the program itself, signing in, and pages of one's own account.</summary>
    private static IEnumerable<string> Written() =>
        Repository
            .Files("services/shared/audit", "*.cs")
            .Concat(Repository.Files("gateway", "*.cs"))
            .Concat(Repository.Files("gateway", "*.razor"))
            .SelectMany(file => Action().Matches(Repository.Read(file)))
            .SelectMany(match => match.Groups["name"].Captures)
            .Select(name => name.Value);

    [GeneratedRegex("""(?:Action = |string Removal = |\bAct(?:<\w+>)?\((?:\s*|\w[^"]*\? ))"(?<name>\w+)"(?: : "(?<name>\w+)")?""")]
    private static partial Regex Action();
}
