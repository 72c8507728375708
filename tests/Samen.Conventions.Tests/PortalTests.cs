using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What the portal for developers promises is complete: every code of a refusal, and every noun of the APIs.</summary>
public sealed partial class PortalTests
{
    private static readonly string[] Sources = ["services", "gateway"];

    [Fact]
    public void Every_code_of_a_refusal_is_in_the_list_and_nothing_else()
    {
        var sources = Sources.SelectMany(folder => Repository.Files(folder, "*.cs")).Select(Repository.Read).ToList();
        var listed = JsonDocument
            .Parse(Repository.Read("contracts/errors.json"))
            .RootElement.EnumerateArray()
            .Select(error => error.GetProperty("code").GetString()!)
            .ToList();
        listed.ShouldBe(listed.Order(StringComparer.Ordinal));
        listed.ShouldBeUnique();
        var said = sources
            .SelectMany(source => Code().Matches(source).Select(match => match.Groups.Values.Skip(1).Single(group => group.Success).Value))
            .Distinct()
            .ToList();
        said.Count.ShouldBeGreaterThan(40);
        said.Except(listed).ShouldBeEmpty();
        listed.Where(code => !sources.Any(source => source.Contains($"\"{code}\"", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_noun_of_a_path_is_in_the_glossary()
    {
        var terms = JsonDocument
            .Parse(Repository.Read("contracts/glossary.json"))
            .RootElement.EnumerateArray()
            .Select(term => term.GetProperty("en").GetString()!)
            .ToList();
        terms.ShouldBe(terms.Order(StringComparer.Ordinal));
        // The collections; what hangs below one is a part of it.
        var nouns = AccessTests
            .Table()
            .Select(row => row.Path.Split('/')[3])
            .Distinct()
            .Select(Singular)
            .Where(noun => noun is not ("summary" or "events"));
        nouns.Except(terms).ShouldBeEmpty();
    }

    private static string Singular(string collection)
    {
        var words = collection.Replace('-', ' ');
        return words switch
        {
            "people" => "person",
            "usage" or "inhabitants" or "configuration" or "news" => words,
            _ when words.EndsWith("ies", StringComparison.Ordinal) => $"{words[..^3]}y",
            _ when words.EndsWith("ches", StringComparison.Ordinal) => words[..^2],
            _ when words.EndsWith('s') => words[..^1],
            _ => words,
        };
    }

    [GeneratedRegex(
        """(?:new RuleViolation\(|RuleViolation \w+\([^)]*\) => new\(|Forbidden\(|new Refused\(\d+, |new\(4\d\d, )"([a-z-]+)"|"""
            + """(?:FieldError|Invalid|Wrong|Bad)\([^"\n]*?(?:\$?"[^"\n]*"|\w+), "([a-z-]+)", """
    )]
    private static partial Regex Code();
}
