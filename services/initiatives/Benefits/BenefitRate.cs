using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What an hour is worth from a year on. No source gives rates, so there are none until the fund manager sets them.</summary>
[Audited]
internal sealed record BenefitRate
{
    public BenefitRateKind Kind { get; init; }
    public int Year { get; init; }

    /// <summary>In euro cents.</summary>
    public long Cents { get; init; }
    public string Source { get; init; } = "";
    public DateTimeOffset SetAt { get; init; }
    public int Version { get; init; }

    /// <summary>Sets the rate, or replaces it.</summary>
    public (BenefitRate, BenefitRateSet) Set(BenefitRateRequest request, DateTimeOffset now)
    {
        var rate = this with { Cents = request.Cents!.Value, Source = request.Source!.Trim(), SetAt = now, Version = Version + 1 };
        return (rate, new BenefitRateSet(Kind, Year, rate.Cents, rate.Version));
    }

    /// <summary>The rate that holds in a year: the newest of that year or before; null: none.</summary>
    public static BenefitRate? In(IEnumerable<BenefitRate> rates, BenefitRateKind kind, int year) =>
        rates.Where(rate => rate.Kind == kind && rate.Year <= year).MaxBy(rate => rate.Year);

    public BenefitRateView View() => new(Kind, Year, Cents, Source, SetAt, Version);
}
