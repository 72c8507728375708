using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What nobody can undo is asked once on its page, with what comes of it.</summary>
public sealed partial class FinalFormTests
{
    /// <summary>Its form has a tick of its own, whose figure the service checks.</summary>
    private const string ChecksItself = "closeItem";

    [Fact]
    public void Each_operation_that_takes_away_says_whether_that_is_final() =>
        Operations()
            .Where(one => TakesAway().IsMatch(Name(one)) && !one.TryGetProperty("final", out _))
            .Select(Name)
            .ShouldBeEmpty("Say \"final\": true, and its form has a Consequence; or false, where people can undo it.");

    [Fact]
    public void Each_form_of_what_is_final_names_the_consequence_and_no_other_form_is_called_final()
    {
        var final = Operations().Where(one => one.TryGetProperty("final", out var isFinal) && isFinal.GetBoolean()).Select(Name);
        var forms = Repository
            .Files("gateway/Pages", "*.razor")
            .SelectMany(file => Final().Matches(Repository.Read(file)).Select(match => (File: file, Form: match)))
            .ToList();
        forms.SelectMany(one => one.Form.Groups["operations"].Value.Split(' ')).Order().ShouldBe(final.Order());
        forms
            .Where(one => one.Form.Groups["operations"].Value != ChecksItself && !one.Form.Groups["consequence"].Success)
            .Select(one => one.File)
            .ShouldBeEmpty();
    }

    private static IEnumerable<JsonElement> Operations() =>
        JsonDocument.Parse(Repository.Read("gateway/Pages/Administration/operations.json")).RootElement.EnumerateArray();

    private static string Name(JsonElement operation) => operation.GetProperty("operation").GetString()!;

    [GeneratedRegex(
        "^(abolish|acclaim|annul|cancel|close|decide|discard|drop|end|erase|finalise|giveUp|leave|merge|refuse|decline|reject|remove|"
            + "replace|retire|revoke|rollBack|takeBack|undo|unlink|withdraw)"
    )]
    private static partial Regex TakesAway();

    [GeneratedRegex(
        """<SamenForm\b(?:(?!<SamenForm).)*?\sFinal="(?<operations>[^"]+)"(?<consequence>(?:(?!<SamenForm|</).)*?\sConsequence=")?""",
        RegexOptions.Singleline
    )]
    private static partial Regex Final();
}
