using Samen.Contracts;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The confirmed hours of an initiative in a year, with the rate table of that year.</summary>
internal static class SettledYear
{
    /// <exception cref="Refused">404: no such initiative, or a year out of range.</exception>
    public static async Task<(IReadOnlyList<SettledMonth> Months, RateTable? Table)> Read(
        Reading reading,
        Guid initiative,
        int year,
        Caller caller
    )
    {
        await InitiativeStore.Seen(reading, initiative, caller);
        if (!RecordedYears.Include(year))
            throw Refused.NotFound("year");
        return (await WorkedMonthStore.Settled(reading, initiative, year), await RateTableStore.Get(reading, year));
    }
}
