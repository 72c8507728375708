using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>How the figures of a facility are counted.</summary>
internal static class AdoptionFunnel
{
    /// <param name="facility">The facility.</param>
    /// <param name="day">The day.</param>
    /// <param name="all">All municipalities.</param>
    /// <param name="steps">Those that stood on the day, by municipality and number.</param>
    /// <param name="plans">Those that were to be live by then, the first one first.</param>
    /// <param name="explained">How many explain today.</param>
    public static AdoptionFigures Of(
        Facility facility,
        DateOnly day,
        MunicipalTotals all,
        IEnumerable<CountedStep> steps,
        IEnumerable<AdoptionPlan> plans,
        int explained
    )
    {
        var byMunicipality = steps.GroupBy(s => s.MunicipalityCode).Select(g => (Last: LastOf(g), Steps: g.ToList())).ToList();
        var last = byMunicipality.ToDictionary(m => m.Last.MunicipalityCode, m => m.Last);
        var users = last.Values.Where(s => Adoption.Uses(s.State)).ToList();
        var inhabitants = users.Sum(s => (long)s.Inhabitants);
        int? applied = facility.AsksToExplain ? users.Count : null;
        return new AdoptionFigures(
            facility.Id,
            day,
            all.Municipalities,
            all.Inhabitants,
            [.. Enum.GetValues<AdoptionState>().Select(state => Count(state, last.Values))],
            all.Municipalities - last.Count,
            users.Count,
            inhabitants,
            Percentage(users.Count, all.Municipalities),
            Percentage(inhabitants, all.Inhabitants),
            facility.YearlyCents,
            Divided(facility.YearlyCents, users.Count),
            Divided(facility.YearlyCents, inhabitants),
            [
                .. plans
                    .Where(p => last.TryGetValue(p.MunicipalityCode, out var step) && step.State < AdoptionState.Live)
                    .Select(p => new AdoptionLaggard(
                        p.MunicipalityCode,
                        last[p.MunicipalityCode].MunicipalityName,
                        last[p.MunicipalityCode].State,
                        p.PlannedLiveOn
                    )),
            ],
            [
                .. byMunicipality
                    .Where(m => m.Last.State == AdoptionState.Ended)
                    .OrderByDescending(m => m.Last.Since)
                    .Select(m => new AdoptionDropout(
                        m.Last.MunicipalityCode,
                        m.Last.MunicipalityName,
                        m.Last.Since,
                        m.Steps.Any(s => Adoption.Uses(s.State)),
                        m.Last.Reason
                    )),
            ],
            applied,
            applied is null ? null : explained,
            all.Municipalities - applied - explained
        );
    }

    /// <summary>A part of a whole, to two decimals; 0 of nothing.</summary>
    public static decimal Percentage(long part, long whole) =>
        whole == 0 ? 0 : Math.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);

    /// <summary>To whole cents, half a cent up; null: there is nothing to divide, or nobody to divide it over.</summary>
    public static long? Divided(long? cents, long over) =>
        cents is { } amount && over > 0 ? (long)Math.Round((decimal)amount / over, MidpointRounding.AwayFromZero) : null;

    private static AdoptionCount Count(AdoptionState state, IEnumerable<CountedStep> last)
    {
        var those = last.Where(s => s.State == state).ToList();
        return new(state, those.Count, those.Sum(s => (long)s.Inhabitants));
    }

    /// <summary>The last step; before two municipalities became one, that of the one that had more of the facility.</summary>
    private static CountedStep LastOf(IEnumerable<CountedStep> steps) =>
        steps.GroupBy(s => s.RecordedFor).Select(line => line.Last()).MaxBy(s => Adoption.RankOf(s.State))!;
}
