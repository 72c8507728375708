using Samen.Storage;

namespace Samen.Funding;

/// <summary>What municipalities, or those that they took over from, contributed in the year before.</summary>
internal static class ContributionsBefore
{
    /// <summary>
    /// By code, in whole euro cents before VAT; a municipality of which it is unknown has null. Null: nothing counts for that year.
    /// </summary>
    /// <param name="reading">Where.</param>
    /// <param name="year">The year itself.</param>
    /// <param name="payersOn">The municipalities of this day pay in it.</param>
    public static async Task<IReadOnlyDictionary<string, long?>?> Of(Reading reading, int year, DateOnly payersOn)
    {
        if (await ContributionRunStore.Current(reading, year - 1) is not { } run)
            return null;
        var paidOn = ContributionRun.PayersOn(run.Year, run.ReferenceDate);
        var paid = (await ContributionStore.PartsOf(reading, run.Id)).ToDictionary(part => part.Code, part => (long?)part.NetCents);
        return (await MunicipalityStore.Successions(reading)).Carry(paid, paidOn, payersOn);
    }
}
