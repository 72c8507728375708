using System.Text.Json.Serialization;
using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What an obligation takes of budgets, per year, the first first; each above zero. Whole euro cents before VAT.</summary>
internal sealed record ObligationAmounts(IReadOnlyList<ObligationAmount> Items)
{
    [JsonIgnore]
    public int FirstYear => Items[0].Year!.Value;

    /// <summary>The amounts of a request without faults.</summary>
    public static ObligationAmounts Of(IReadOnlyList<ObligationAmount> amounts) =>
        new([.. amounts.Where(amount => amount.AmountCents > 0).OrderBy(amount => amount.Year)]);

    /// <summary>Reports a year that stands twice, and amounts of which none is above zero.</summary>
    public static IEnumerable<Fault> FaultsOf(IReadOnlyList<ObligationAmount>? amounts)
    {
        var years = new HashSet<int>();
        foreach (var (index, amount) in (amounts ?? []).Index())
            if (amount?.Year is { } year && !years.Add(year))
                yield return new Fault($"amounts/{index}/year", "twice", "Another amount is of this year.");
        if (amounts is { Count: > 0 } && amounts.All(amount => amount?.AmountCents is not > 0))
            yield return new Fault("amounts", "zero", "At least one amount is above zero; end the obligation instead.");
    }

    public long In(int year) => Items.FirstOrDefault(amount => amount.Year == year)?.AmountCents ?? 0;

    /// <summary>By how much each year differs, without those that don't.</summary>
    /// <param name="before">The years as they are.</param>
    public IReadOnlyList<(int Year, long Cents)> Less(IReadOnlyList<ObligationYear> before) =>
        [
            .. Items
                .Select(amount => amount.Year!.Value)
                .Union(before.Select(year => year.Year))
                .Order()
                .Select(year => (Year: year, Cents: In(year) - (before.FirstOrDefault(b => b.Year == year)?.AmountCents ?? 0)))
                .Where(difference => difference.Cents != 0),
        ];

    /// <summary>What a mandate must allow: what is added, or taken off where that is more; a move between years counts once.</summary>
    public static long ActOf(IReadOnlyList<(int Year, long Cents)> differences) =>
        Math.Max(differences.Where(d => d.Cents > 0).Sum(d => d.Cents), -differences.Where(d => d.Cents < 0).Sum(d => d.Cents));
}
