using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>What lists say of the result of an item: one place for tables, badges and files.</summary>
/// <param name="Share">
/// Percentage for the option that was adopted, or that came out first; null: not counted, or not published.
/// </param>
/// <param name="Turnout">Percentage of the votes that were cast; null: not counted here.</param>
/// <param name="Voted">Municipalities that voted; null: not counted, or not published.</param>
/// <param name="Entitled">Municipalities that could vote; null: not counted, or not published.</param>
/// <param name="Missed">What it failed on.</param>
internal sealed record ItemSummary(decimal? Share, decimal? Turnout, int? Voted, int? Entitled, IReadOnlyList<ReckonedCondition> Missed)
{
    /// <summary>The summary of an item.</summary>
    public static ItemSummary Of(AgendaItemView item) =>
        new(
            item.Tally is { } tally ? tally.Leading()?.Percentage : item.Result?.PercentageFor,
            item.Result?.TurnoutPercentage,
            item.Result is { } result
                ? result.MunicipalitiesFor + result.MunicipalitiesAgainst + result.MunicipalitiesAbstain
                : item.Reported?.Municipalities,
            item.Result?.EntitledMunicipalities ?? item.Reported?.EntitledMunicipalities,
            item.Tally?.Missed() ?? []
        );
}
