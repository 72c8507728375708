using Samen.Contracts.Funding;

namespace Samen.Funding;

/// <summary>The references that a municipality wants on the invoices of single years.</summary>
internal sealed record YearReferences
{
    public static readonly YearReferences None = new();

    /// <summary>By year.</summary>
    public IReadOnlyList<YearReference> Items { get; init; } = [];

    public static YearReferences Of(IEnumerable<YearReference>? given) =>
        new() { Items = [.. (given ?? []).OrderBy(one => one.Year).Select(one => one with { Reference = one.Reference!.Trim() })] };

    /// <summary>Of a year; null: it has none of its own.</summary>
    public string? Of(int year) => Items.FirstOrDefault(one => one.Year == year)?.Reference;

    public override string ToString() => string.Join("; ", Items.Select(one => $"{one.Year}: {one.Reference}"));
}
