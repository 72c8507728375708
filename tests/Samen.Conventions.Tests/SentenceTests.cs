using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>A sentence about a refusal fits who reads it: callers of an API have no form, people at a form no headers.</summary>
public sealed partial class SentenceTests
{
    /// <summary>Their readers run the endpoint that must answer with these headers, also at a form.</summary>
    private static readonly string[] OfEndpoints = ["not-confirmed", "origin-not-allowed", "rate-not-allowed"];

    [Fact]
    public void What_an_API_says_of_a_code_is_not_about_a_form() =>
        Errors().SelectMany(error => Sentences(error)).Where(sentence => AboutForms().IsMatch(sentence)).ShouldBeEmpty();

    [Fact]
    public void What_an_API_says_in_code_is_not_about_a_form()
    {
        var sources = Repository.Files("services", "*.cs").Concat(Repository.Files("gateway", "*.cs"));
        var said =
            from file in sources.Where(file => !file.StartsWith("gateway/Pages/", StringComparison.Ordinal))
            from Match sentence in Sentence().Matches(Repository.Read(file))
            select $"{file}: {sentence.Value}";
        var all = said.ToList();
        all.Count.ShouldBeGreaterThan(300);
        all.Where(sentence => AboutForms().IsMatch(sentence)).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_page_says_of_a_code_is_not_about_headers_or_JSON() =>
        Errors()
            .Where(error => !OfEndpoints.Contains(error.GetProperty("code").GetString()))
            .SelectMany(error => Sentences(error.TryGetProperty("page", out var page) ? page : error))
            .Where(sentence => AboutHttp().IsMatch(sentence))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Someone else has changed this. Your input is below; reload the page.", true)]
    [InlineData("Dit formulier was al verstuurd.", true)]
    [InlineData("This does not match the fields next to it.", true)]
    [InlineData("The answer is the vote before the one that is open.", false)]
    public void The_words_of_a_form_are_known(string sentence, bool isAboutForms) => AboutForms().IsMatch(sentence).ShouldBe(isAboutForms);

    [Theory]
    [InlineData("Te veel verzoeken; wacht zo lang als Retry-After zegt.", true)]
    [InlineData("Het antwoord is JSON; accepteer dat.", true)]
    [InlineData("Meld u eerst aan.", false)]
    public void The_words_of_HTTP_are_known(string sentence, bool isAboutHttp) => AboutHttp().IsMatch(sentence).ShouldBe(isAboutHttp);

    private static IEnumerable<JsonElement> Errors() =>
        JsonDocument.Parse(Repository.Read("contracts/errors.json")).RootElement.EnumerateArray();

    private static IEnumerable<string> Sentences(JsonElement of) => [of.GetProperty("nl").GetString()!, of.GetProperty("en").GetString()!];

    /// <summary>A text that begins with a capital and has a space.</summary>
    [GeneratedRegex("""(?<=")[A-Z][^"\n]* [^"\n]*(?=")""")]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"\b(below|above it|next to|(this|the|your) (form|page|input|screen|button|browser)|you typed|click|reload|fill in|hieronder|"
            + @"hierboven|ernaast|formulier|(de|deze) pagina|uw invoer|vul|knop|klik|scherm|browser)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AboutForms();

    [GeneratedRegex(
        @"\b(Retry-After|If-Match|WWW-Authenticate|ETag|Idempotency-Key|Allow|JSON|[Hh]eaders?|[Pp]ointer|[Rr]equests?|[Vv]erzoek(en)?|"
            + @"scopes?|tokens?|errors|WebHook-\w+|application/\w+|[a-z]+Id)\b"
    )]
    private static partial Regex AboutHttp();
}
