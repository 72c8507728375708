using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>Pledged beside delivered beside confirmed.</summary>
internal static class PracticeSums
{
    /// <summary>The sums of pledges. What is asked is not theirs to know.</summary>
    /// <param name="pledges">In any state; only what was accepted counts.</param>
    /// <param name="thisMonth">The first day of the current month.</param>
    public static HoursView Of(IEnumerable<Pledge> pledges, DateOnly thisMonth)
    {
        var (pledged, toDate, delivered, confirmed, disputed) = (0, 0, 0, 0, 0);
        foreach (var pledge in pledges)
        {
            pledged += pledge.PledgedHours;
            toDate += pledge.PledgedUntil(thisMonth);
            delivered += pledge.Delivered;
            confirmed += pledge.Confirmed;
            disputed += pledge.Disputed;
        }
        return new(0, pledged, toDate, delivered, confirmed, disputed);
    }

    /// <summary>All together, and per municipality and initiative. Only municipalities that pledged and were accepted count.</summary>
    /// <param name="pledges">In any state.</param>
    /// <param name="asked">Hours that were asked.</param>
    /// <param name="years">The years with hours.</param>
    /// <param name="thisMonth">The first day of the current month.</param>
    public static PracticeHoursView View(IReadOnlyList<Pledge> pledges, int asked, IReadOnlyList<int> years, DateOnly thisMonth)
    {
        var counting = pledges.Where(p => p.Counts).ToList();
        return new(
            Of(counting, thisMonth) with
            {
                Asked = asked,
            },
            counting.Select(p => p.MunicipalityCode).Distinct().Count(),
            counting.Select(p => p.InitiativeId).Distinct().Count(),
            [
                .. counting
                    .GroupBy(p => (p.InitiativeId, p.MunicipalityCode))
                    .Select(same => (First: same.First(), Hours: Of(same, thisMonth)))
                    .Select(row => new MunicipalHoursView(
                        row.First.InitiativeId,
                        row.First.InitiativeTitle,
                        row.First.MunicipalityCode,
                        row.First.MunicipalityName,
                        row.Hours
                    ))
                    .OrderBy(row => row.InitiativeTitle, StringComparer.Ordinal)
                    .ThenBy(row => row.InitiativeId)
                    .ThenBy(row => row.MunicipalityName, StringComparer.Ordinal)
                    .ThenBy(row => row.MunicipalityCode, StringComparer.Ordinal),
            ],
            years
        );
    }
}
