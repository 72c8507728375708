using Samen.Texts;

namespace Samen.Lists;

/// <summary>A column that a CSV may have.</summary>
/// <param name="Name">Its name; case, hyphens and underscores in it don't matter.</param>
/// <param name="Use">What is done with it.</param>
/// <param name="OtherNames">How our own lists call it.</param>
public sealed record CsvColumn(string Name, CsvUse Use, params IReadOnlyList<string> OtherNames)
{
    internal bool IsCalled(string header) =>
        Plain(header) is { Length: > 0 } name && OtherNames.Prepend(Name).Any(known => Plain(known) == name);

    private static string Plain(string name) => Folding.Plain(name).Replace(" ", "", StringComparison.Ordinal);
}
