using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Lists;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: an admin imports the inhabitants of many municipalities on a reference date from a CSV; all lines or none. A dry run shows the
/// changes first.
/// </summary>
internal static class ImportInhabitants
{
    public static async Task<Ok<InhabitantsImported>> Handle(
        ImportInhabitantsRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = request.ReferenceDate!.Value;
        Faults.MustBeNone(Figure.FaultsOf(day, clock.Today()));
        var lines = InhabitantsCsv.Read(request.Csv);
        if (request.DryRun)
        {
            await using var reading = await database.Read(ct);
            return TypedResults.Ok(await Judge(reading, day, lines, dryRun: true));
        }
        return await database.Write(
            caller,
            async work =>
            {
                var import = await Judge(work, day, lines, dryRun: false);
                // All lines or none; each fault names its line.
                Faults.MustBeNone(
                    import.Lines.SelectMany(line => line.Errors.Select(e => new Fault($"csv/{line.Line}/{e.Column}", e.Code, e.Message)))
                );
                await Write(work, caller, import, clock.GetUtcNow());
                return TypedResults.Ok(import);
            },
            ct
        );
    }

    private static async Task<InhabitantsImported> Judge(Reading reading, DateOnly day, IReadOnlyList<CsvLine> lines, bool dryRun) =>
        new InhabitantsImport(
            day,
            (await MunicipalityStore.On(reading, day)).ToDictionary(m => m.Code),
            (await InhabitantsStore.On(reading, day)).ToDictionary(f => f.Code, f => f.Inhabitants),
            (await MunicipalityStore.AllPeriods(reading)).ToLookup(period => period.Code)
        ).Judge(lines, dryRun);

    /// <summary>Writes and publishes the additions and corrections of the import.</summary>
    private static async Task Write(Work work, Caller caller, InhabitantsImported import, DateTimeOffset now)
    {
        foreach (var line in import.Lines.Where(line => line.Outcome is ImportedLine.Added or ImportedLine.Corrected))
        {
            var figure = new Figure
            {
                Code = line.Code,
                ReferenceDate = import.ReferenceDate,
                Inhabitants = line.Inhabitants!.Value,
            };
            var written = line.Before is { } before
                ? await InhabitantsStore.Update(work, figure, before)
                : await InhabitantsStore.Insert(work, figure);
            if (!written)
                throw caller.Overtaken();
            work.Publish(new InhabitantsRecorded(figure.Code, figure.ReferenceDate, figure.Inhabitants), now);
        }
    }
}
