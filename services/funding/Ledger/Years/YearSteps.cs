using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What every step of a year of the ledger has in common.</summary>
internal static class YearSteps
{
    /// <summary>Takes the step while nobody posts; the step checks the version itself.</summary>
    public static Task<Ok<LedgerYearView>> StepOfYear(
        this FundingDatabase database,
        int year,
        Caller caller,
        DateTimeOffset now,
        Func<Work, LedgerYear, Task<LedgerYear>> step,
        CancellationToken ct
    )
    {
        if (year < LedgerLimits.FirstYear || year > DutchTime.DayOf(now).Year)
            throw Refused.NotFound("year");
        return database.Write(
            caller,
            async work =>
            {
                await LedgerEntryStore.Hold(work);
                var next = await step(work, await LedgerYearStore.Get(work, year));
                if (!await LedgerYearStore.Put(work, next))
                    throw caller.Overtaken();
                caller.Tag(next.Version);
                return TypedResults.Ok(next.View(await Waiting(work, next, now), caller));
            },
            ct
        );
    }

    /// <summary>What must be done before a year can be closed.</summary>
    public static async Task<IReadOnlyList<string>> Waiting(Reading reading, LedgerYear year, DateTimeOffset now)
    {
        var present = DutchTime.DayOf(now).Year;
        if (year.Year >= present)
            return [$"{year.Year} is not over yet."];
        var waiting = new List<string>();
        var open = (await LedgerYearStore.All(reading, present)).FirstOrDefault(earlier =>
            earlier.Year < year.Year && earlier.TakesEntries
        );
        if (open is not null)
            waiting.Add($"{open.Year} is closed first.");
        if (await ManualEntryStore.Waiting(reading, year.Year) is > 0 and var entries)
            waiting.Add($"Manual entries of {year.Year} that wait for a second person: {entries}.");
        if (await LedgerYearStore.Unsealed(reading, year.Year) is > 0 and var unsealed)
            waiting.Add($"Entries of {year.Year} that are not sealed yet: {unsealed}; try again in some seconds.");
        return waiting;
    }
}
