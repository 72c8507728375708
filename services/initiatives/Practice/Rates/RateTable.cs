using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The hourly rates of a year. No source that was read gives them per scale, so all of them are recorded by hand.</summary>
[Audited]
internal sealed record RateTable
{
    public int Year { get; init; }
    public string Source { get; init; } = "";
    public Rates Rates { get; init; } = Rates.None;
    public DateTimeOffset RecordedAt { get; init; }
    public int Version { get; init; }

    /// <summary>The faults of a request: a scale that stands there twice.</summary>
    public static IEnumerable<Fault> FaultsOf(RateTableRequest request)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, rate) in request.Rates!.Index())
            if (!known.Add(rate.Scale!.Trim()))
                yield return new Fault($"rates/{index}/scale", "twice", "Each scale has one rate.");
    }

    /// <summary>Other rates. The caller checks the faults.</summary>
    public (RateTable, RateTableRecorded) Record(RateTableRequest request, DateTimeOffset now)
    {
        var next = this with
        {
            Source = request.Source!.Trim(),
            Rates = new([.. request.Rates!.Select(r => r with { Scale = r.Scale!.Trim() })]),
            RecordedAt = now,
            Version = Version + 1,
        };
        return (next, new RateTableRecorded(Year, next.Source, next.Rates.Items.Count));
    }

    /// <summary>Whole euro cents per hour before VAT; null: no such scale.</summary>
    public long? CentsPerHour(string scale) =>
        Rates.Items.FirstOrDefault(r => string.Equals(r.Scale, scale, StringComparison.OrdinalIgnoreCase))?.CentsPerHour;

    public RateTableView View() => new(Year, Source, Rates.Items, RecordedAt, Version);
}
