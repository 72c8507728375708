using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>What other settings come to: the votes of each municipality, by its latest figure.</summary>
internal static class WeightFigures
{
    /// <summary>All votes together, then each municipality whose votes change, by name.</summary>
    public static async Task<IReadOnlyList<SettingFigureView>> Of(
        Reading reading,
        VotingSettings before,
        VotingSettings after,
        DateTimeOffset now
    )
    {
        var (old, other) = (before.Of(RuleSetNames.Ordinary)!, after.Of(RuleSetNames.Ordinary)!);
        var today = await MunicipalityStore.On(reading, DutchTime.DayOf(now));
        var latest = (await InhabitantsStore.Of(reading, [.. today.Select(municipality => municipality.Code)]))
            .GroupBy(figure => figure.Code)
            .ToDictionary(figures => figures.Key, figures => figures.MaxBy(figure => figure.ReferenceDate)!.Inhabitants);
        var weights = today
            .Where(municipality => latest.ContainsKey(municipality.Code))
            .Select(municipality =>
                (
                    municipality.Name,
                    Before: Vote.Weight(latest[municipality.Code], old),
                    After: Vote.Weight(latest[municipality.Code], other)
                )
            )
            .ToList();
        return
        [
            new SettingFigureView("votes", null, weights.Sum(one => (long)one.Before), weights.Sum(one => (long)one.After)),
            .. weights
                .Where(one => one.Before != one.After)
                .Select(one => new SettingFigureView("votesOfMunicipality", one.Name, one.Before, one.After)),
        ];
    }
}
