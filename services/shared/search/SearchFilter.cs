using Samen.Storage;
using Samen.Texts;

namespace Samen.Search;

/// <summary>What is looked for, as parameters; those of a word that isn't there are null.</summary>
internal sealed record SearchFilter
{
    /// <summary>Most words that are looked for at once.</summary>
    public const int MostWords = Folding.MostWords;

    /// <summary>The words, folded; the one that fewest entries have stands first, so that the others have less to look through.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>All that was typed, folded as a name is.</summary>
    public required string Plain { get; init; }

    /// <summary>Whether the caller finds what is not public.</summary>
    public required bool SeesAll { get; init; }

    /// <summary>What all ranks are raised by.</summary>
    public int Further { get; init; }
    public string? Kind { get; init; }
    public int? Rank { get; init; }
    public DateTimeOffset? At { get; init; }
    public string? After { get; init; }
    public int Limit { get; init; }

    public string Whole => Like.Anywhere($"\n{Plain}\n")!;
    public string Start => Like.Anywhere($"\n{Plain}")!;
    public string? From1 => From(0);
    public string? From2 => From(1);
    public string? From3 => From(2);
    public string? From4 => From(3);
    public string? From5 => From(4);
    public string? From6 => From(5);
    public string? To1 => To(0);
    public string? To2 => To(1);
    public string? To3 => To(2);
    public string? To4 => To(3);
    public string? To5 => To(4);
    public string? To6 => To(5);
    public bool Within1 => Within(0);
    public bool Within2 => Within(1);
    public bool Within3 => Within(2);
    public bool Within4 => Within(3);
    public bool Within5 => Within(4);
    public bool Within6 => Within(5);
    public string Like1 => Pattern(0);
    public string Like2 => Pattern(1);
    public string Like3 => Pattern(2);
    public string Like4 => Pattern(3);
    public string Like5 => Pattern(4);
    public string Like6 => Pattern(5);

    private string? From(int i) => i < Words.Count ? Words[i] : null;

    private string? To(int i) => From(i) is { } word ? FindStore.Past(word) : null;

    private bool Within(int i) => From(i) is { } word && FindStore.IsWithin(word);

    private string Pattern(int i) => From(i) is { } word ? Like.Anywhere(word)! : "%";
}
