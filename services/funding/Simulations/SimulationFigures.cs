using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Takes down the figures of a simulation: inhabitants, and what the year before was contributed.</summary>
internal static class SimulationFigures
{
    /// <summary>Every municipality of the day that pays, by code.</summary>
    /// <exception cref="RuleViolation"><c>no-figures</c>: no municipality has one, or only inhabitants of 0.</exception>
    public static async Task<(IReadOnlyList<SimulationFigure> Figures, bool Compares)> Of(
        Reading reading,
        PrepareSimulationRequest request,
        Guid id
    )
    {
        var (date, year) = (request.ReferenceDate!.Value, request.Year!.Value);
        var payersOn = ContributionRun.PayersOn(year, date);
        var known = await Counted(reading, date, payersOn, request.AllowEstimates);
        var before = await ContributionsBefore.Of(reading, year, payersOn);
        var figures = (await MunicipalityStore.CodesOn(reading, payersOn))
            .Order(StringComparer.Ordinal)
            .Select(code => new SimulationFigure
            {
                SimulationId = id,
                MunicipalityCode = code,
                Inhabitants = known.TryGetValue(code, out var counted) ? counted.Inhabitants : null,
                CountedOn = known.TryGetValue(code, out counted) && counted.On != date ? counted.On : null,
                LastYearCents = before?.GetValueOrDefault(code),
            })
            .ToList();
        if (figures.Sum(f => (long)(f.Inhabitants ?? 0)) == 0)
            throw new RuleViolation("no-figures", $"No municipality has a figure of its inhabitants on {date:yyyy-MM-dd}.");
        return (figures, before is not null);
    }

    /// <summary>The figures of the day and, where asked, of the latest day that has one for those that lack it.</summary>
    private static async Task<Dictionary<string, (int Inhabitants, DateOnly On)>> Counted(
        Reading reading,
        DateOnly date,
        DateOnly payersOn,
        bool estimates
    )
    {
        var known = new Dictionary<string, (int, DateOnly)>();
        foreach (var day in estimates ? [date, .. await MunicipalityStore.DaysUntil(reading, payersOn)] : new[] { date })
        foreach (var (code, inhabitants) in await MunicipalityStore.Inhabitants(reading, day, payersOn))
            if (inhabitants is { } people)
                known.TryAdd(code, (people, day));
        return known;
    }
}
