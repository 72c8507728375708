using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>What the pages call something in one language, they call the same in the other wherever it stands.</summary>
public sealed partial class WordTests
{
    private const string Text = """
        \$?"(?:[^"\\]|\\.)*"(?:\s*\+\s*\$?"(?:[^"\\]|\\.)*")*
        """;

    /// <summary>Dutch texts that mean two things, which English has two words for.</summary>
    private static readonly string[] TwoInDutch =
    [
        "Intrekken", // A document or a decision is withdrawn, a right is revoked.
        "Mandaat", // What the council gives its municipality, and what a municipality gives a partner.
        "Stemmen", // What somebody has, and what they do.
    ];

    /// <summary>English texts that mean two things, which Dutch has two words for.</summary>
    private static readonly string[] TwoInEnglish =
    [
        "Adopted", // An item by a vote, a budget by recording it.
        "By", // Whose something is, and who did it.
        "Draft", // What somebody writes, and what they do.
        "Explanation", // What goes with a need, and why a standard is not applied.
        "Place", // Where a meeting is, and what is done with an item.
        "Plan", // What stands in an initiative, and what a clerk does with a day.
        "Split", // What is done with an item, what became of it, and what happens to a municipality.
        "Vote", // How a council votes, and what somebody does.
        "Withdrawn", // A decision by who took it, a version of a product by its supplier.
    ];

    [Fact]
    public void A_Dutch_text_has_one_translation() =>
        Ambiguous(pair => pair.Nl, pair => pair.En).ShouldBe(TwoInDutch.Order(StringComparer.Ordinal));

    [Fact]
    public void An_English_text_has_one_translation() =>
        Ambiguous(pair => pair.En, pair => pair.Nl).ShouldBe(TwoInEnglish.Order(StringComparer.Ordinal));

    [Fact]
    public void There_are_texts_to_compare() => Pairs().Count().ShouldBeGreaterThan(1000);

    private static IEnumerable<string> Ambiguous(Func<(string Nl, string En), string> from, Func<(string Nl, string En), string> to) =>
        Pairs().GroupBy(from, to).Where(texts => texts.Distinct().Count() > 1).Select(texts => texts.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<(string Nl, string En)> Pairs() =>
        from file in Repository.Files("gateway/Pages", "*.razor").Concat(Repository.Files("gateway/Pages", "*.cs"))
        from Match pair in Pair().Matches(Repository.Read(file))
        select (Whole(pair.Groups["nl"].Value), Whole(pair.Groups["en"].Value));

    /// <summary>Without the quotes and pluses of the source.</summary>
    private static string Whole(string text) => string.Concat(Part().Matches(text).Select(part => part.Groups[1].Value));

    [GeneratedRegex($@"(?:\bT\(|\bnew(?: Word)?\(|Wrong\(\s*(?:""[^""]*""|\w+)\s*,)\s*(?<nl>{Text})\s*,\s*(?<en>{Text})")]
    private static partial Regex Pair();

    [GeneratedRegex("""\$?"((?:[^"\\]|\\.)*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Part();
}
