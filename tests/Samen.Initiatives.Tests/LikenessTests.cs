using F23.StringSimilarity;
using Samen.Texts;
using Shouldly;
using Xunit;

namespace Samen.Initiatives.Tests;

/// <summary>
/// Which measure finds the same need in other words, among needs that share words with it. Compared by the mean reciprocal rank: 1 is
/// always first, 0.5 always second.
/// </summary>
public sealed class LikenessTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Written> Needs = Read();
    private static readonly IReadOnlyDictionary<string, int> Counts = Needs
        .SelectMany(need => need.Parts.Keys)
        .CountBy(part => part)
        .ToDictionary();

    private sealed record Written(string Key, string Title, string Description)
    {
        public IReadOnlyDictionary<string, string> Parts { get; } = WordParts.Of(Title, Description);
        public string Folded { get; } = Folding.Plain($"{Title} {Description}");
        public string Words { get; } = string.Join(' ', WordParts.Words(Title, Description));
    }

    [Fact]
    public void Parts_of_words_find_a_need_in_other_words_at_least_as_well_as_the_library_does()
    {
        var own = Ranks((a, b) => (double)new Likeness(a.Parts, Counts, Needs.Count).Of([.. b.Parts.Keys]));
        Print("parts of words", own);
        own.Count(rank => rank <= 5).ShouldBeGreaterThanOrEqualTo(43);
        foreach (var (name, measure) in OfTheLibrary())
        {
            foreach (
                var (on, text) in new (string, Func<Written, string>)[] { ("all words", n => n.Folded), ("words that count", n => n.Words) }
            )
            {
                var ranks = Ranks((a, b) => measure(text(a), text(b)));
                Print($"{name}, {on}", ranks);
                Mean(ranks).ShouldBeLessThanOrEqualTo(Mean(own), $"{name}, {on}");
            }
        }
    }

    [Fact]
    public void The_same_text_scores_1_and_one_without_a_common_part_0()
    {
        var likeness = new Likeness(Needs[0].Parts, Counts, Needs.Count);
        likeness.Of([.. Needs[0].Parts.Keys]).ShouldBe(1);
        likeness.Of(["xxxx"]).ShouldBe(0);
        new Likeness(WordParts.Of("De het een"), Counts, Needs.Count).Of(["xxxx"]).ShouldBe(0);
    }

    [Theory]
    [InlineData(
        "De plaatsen en parkeerplaats",
        "plaa tsen park eerp laat aats",
        "plaatsen plaatsen parkeerplaats parkeerplaats parkeerplaats parkeerplaats"
    )]
    [InlineData("Café: 's-Gravenhage én cafés", "cafe grav enha hage", "cafe gravenhage gravenhage gravenhage")]
    [InlineData("Wat is het?", "", "")]
    [InlineData("𠀀𠀀𠀀𠀀𠀀 ijs", "ijs", "ijs")]
    public void The_parts_of_a_text_are_fours_of_letters_of_its_words(string text, string parts, string words)
    {
        var of = WordParts.Of(text);
        string.Join(' ', of.Keys).ShouldBe(parts);
        string.Join(' ', of.Values).ShouldBe(words);
    }

    /// <summary>Where the other wording of each need that has one stands.</summary>
    private static List<int> Ranks(Func<Written, Written, double> measure) =>
        [
            .. from need in Needs
            where need.Key != "-"
            let ranked = Needs.Where(other => other != need).OrderByDescending(other => measure(need, other)).ToList()
            select 1 + ranked.FindIndex(other => other.Key == need.Key),
        ];

    private static double Mean(List<int> ranks) => ranks.Average(rank => 1.0 / rank);

    private void Print(string name, List<int> ranks) =>
        output.WriteLine(
            $"{name}: {Mean(ranks):F3}; first {ranks.Count(r => r == 1)}, of the first five {ranks.Count(r => r <= 5)} of {ranks.Count}"
        );

    private static IEnumerable<(string Name, Func<string, string, double> Measure)> OfTheLibrary()
    {
        foreach (var length in new[] { 3, 4, 5 })
        {
            yield return ($"cosine of {length} letters", new Cosine(length).Similarity);
            yield return ($"Sørensen-Dice of {length} letters", new SorensenDice(length).Similarity);
        }
        yield return ("Jaro-Winkler", new JaroWinkler().Similarity);
    }

    private static List<Written> Read()
    {
        using var reader = new StreamReader(typeof(LikenessTests).Assembly.GetManifestResourceStream("Needs.txt")!);
        return
        [
            .. reader
                .ReadToEnd()
                .ReplaceLineEndings("\n")
                .Split("\n\n")
                .Skip(1)
                .Select(block =>
                    block.Trim().Split('\n') is [var key, var title, var text]
                        ? new Written(key, title, text)
                        : throw new FormatException(block)
                ),
        ];
    }
}
