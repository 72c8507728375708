using System.Text.RegularExpressions;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>A series of price rises, with its source, and how much of which kinds follows it.</summary>
[Audited]
internal sealed partial record IndexSeries
{
    public string Key { get; init; } = "";
    public string Title { get; init; } = "";
    public string Source { get; init; } = "";
    public IndexFigures Figures { get; init; } = new([]);
    public IndexWeights Weights { get; init; } = new([]);
    public DateTimeOffset ChangedAt { get; init; }
    public string ChangedBy { get; init; } = "";

    /// <summary>0: it is not recorded yet.</summary>
    public int Version { get; init; }

    /// <summary>Whether a series can be known by this: 1 to 30 small letters, digits and hyphens.</summary>
    public static bool IsKey(string key) => Keys().IsMatch(key);

    /// <summary>Reports a year or a kind that stands twice, more than two decimals, and a day that can't be.</summary>
    public static IEnumerable<Fault> FaultsOf(RecordIndexSeriesRequest request)
    {
        var (years, kinds) = (new HashSet<int>(), new HashSet<BudgetLineKind>());
        foreach (var (index, figure) in (request.Figures ?? []).Index())
        {
            if (figure?.Year is { } year && !years.Add(year))
                yield return new Fault($"figures/{index}/year", "twice", "This year has a figure already.");
            if (figure?.Percentage is { } rise && decimal.Round(rise, 2) != rise)
                yield return new Fault($"figures/{index}/percentage", "decimals", "At most two decimals.");
        }
        foreach (var (index, weight) in (request.Weights ?? []).Index())
        {
            if (weight?.Kind is { } kind && !kinds.Add(kind))
                yield return new Fault($"weights/{index}/kind", "twice", "This kind has a weight already.");
            if (weight?.Percentage is { } part && decimal.Round(part, 2) != part)
                yield return new Fault($"weights/{index}/percentage", "decimals", "At most two decimals.");
        }
    }

    /// <summary>Reports kinds of which more than all would follow series.</summary>
    /// <param name="request">The request.</param>
    /// <param name="others">All other series.</param>
    public static IEnumerable<Fault> FaultsBeside(RecordIndexSeriesRequest request, IReadOnlyList<IndexSeries> others)
    {
        foreach (var (index, weight) in request.Weights!.Index())
        {
            var rest = others.SelectMany(series => series.Weights.Items).Where(w => w.Kind == weight.Kind).Sum(w => w.Percentage!.Value);
            if (rest + weight.Percentage > 100)
                yield return new Fault(
                    $"weights/{index}/percentage",
                    "too-much",
                    $"Other series have {rest} percent of this kind; all together it is at most 100."
                );
        }
    }

    /// <summary>What a request without faults says.</summary>
    public IndexSeries With(RecordIndexSeriesRequest request, string by, DateTimeOffset now) =>
        this with
        {
            Title = request.Title!.Trim(),
            Source = request.Source!.Trim(),
            Figures = new([.. request.Figures!.OrderBy(figure => figure.Year)]),
            Weights = new([.. request.Weights!.OrderBy(weight => weight.Kind)]),
            ChangedAt = now,
            ChangedBy = by,
            Version = Version + 1,
        };

    public IndexSeriesView View(Caller caller) =>
        new(Key, Title, Source, Figures.Items, Weights.Items, Version, ChangedAt, BudgetReaders.Include(caller) ? ChangedBy : null);

    [GeneratedRegex("^[a-z][a-z0-9-]{0,29}$")]
    private static partial Regex Keys();
}
