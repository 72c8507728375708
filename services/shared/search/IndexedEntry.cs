using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Samen.Texts;

namespace Samen.Search;

/// <summary>An entry as it is kept: cut to length, with its words folded.</summary>
internal sealed record IndexedEntry
{
    private const int TitleLength = 300,
        SummaryLength = 200,
        TextLength = 10_000,
        FoldedLength = 600;

    /// <summary>Longest word that is told apart, in UTF-16 code units.</summary>
    public const int WordLength = 40;

    /// <summary>63 bits of the hash of the subject: of a million subjects two have the same with a chance of 1 in 18 million.</summary>
    public required long Id { get; init; }
    public required string Subject { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Path { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public required bool IsPublic { get; init; }

    /// <summary>The title folded, between line ends; below it the same with its words whole where hyphens part them.</summary>
    public required string TitleWords { get; init; }

    /// <summary>The other names, in the same way.</summary>
    public required string OtherWords { get; init; }

    /// <summary>All its words, in their order.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>Differs when the entry says something else; not by when it was changed.</summary>
    public required long Fingerprint { get; init; }

    public static IndexedEntry Of(SearchEntry entry)
    {
        var (title, body) = (TextElements.Cut(entry.Title, TitleLength), TextElements.Cut(entry.Body, TextLength));
        var names = TextElements.Cut(string.Concat(entry.OtherNames.Select(Line)), TextLength);
        return new IndexedEntry
        {
            Id = IdOf(entry.Subject),
            Subject = entry.Subject,
            Kind = entry.Kind,
            Title = title,
            Summary = TextElements.Cut(body, SummaryLength),
            Path = entry.Path,
            ChangedAt = entry.ChangedAt,
            IsPublic = entry.IsPublic,
            TitleWords = $"\n{Line(title)}",
            OtherWords = $"\n{names}",
            Words =
            [
                .. $"{Folding.Of(title)} {names} {Folding.Of(body)}"
                    .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                    .Select(Cut)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            Fingerprint = Hash(string.Join('\0', [title, body, entry.Path, entry.Kind, $"{entry.IsPublic}", names])),
        };
    }

    /// <summary>A word as it is kept and looked for.</summary>
    public static string Cut(string word) => TextElements.Cut(word, WordLength);

    public static long IdOf(string subject) => Hash(subject);

    private static string Line(string name)
    {
        var (plain, whole) = (TextElements.Cut(Folding.Plain(name), FoldedLength), TextElements.Cut(Folding.Joined(name), FoldedLength));
        return plain == whole ? $"{plain}\n" : $"{plain}\n{whole}\n";
    }

    private static long Hash(string text) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) & long.MaxValue;
}
