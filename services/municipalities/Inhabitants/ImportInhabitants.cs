using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Lists;
using Samen.Messaging;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: an admin imports the inhabitants of many municipalities on a reference date from a CSV, all lines or none, after
/// a dry run that shows what changes.
/// </summary>
internal static class ImportInhabitants
{
    private const int Most = 2_000;

    public static async Task<Ok<InhabitantsImported>> Handle(
        ImportInhabitantsRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var day = request.ReferenceDate!.Value;
        Figure.MustBeKnowable(day, clock.Today(), "/referenceDate");
        var lines = Csv.Read(request.Csv, "/csv", ["code", "inhabitants"], ["name", "province", "reference_date"], Most);
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
                // By line, so that one look finds it: nothing is half imported.
                if (import.Wrong > 0)
                    throw Refused.Invalid([
                        .. import
                            .Lines.SelectMany(line =>
                                line.Errors.Select(e => new FieldError($"/csv/{line.Line}/{e.Column}", e.Code, e.Message))
                            )
                            .Take(100),
                    ]);
                var now = clock.GetUtcNow();
                foreach (var line in import.Lines.Where(line => line.Outcome is ImportedLine.Added or ImportedLine.Corrected))
                {
                    var figure = new Figure
                    {
                        Code = line.Code,
                        ReferenceDate = day,
                        Inhabitants = line.Inhabitants!.Value,
                    };
                    if (
                        !(
                            line.Before is { } before
                                ? await InhabitantsStore.Update(work, figure, before)
                                : await InhabitantsStore.Insert(work, figure)
                        )
                    )
                        throw caller.Overtaken();
                    work.Publish(new InhabitantsRecorded(figure.Code, day, figure.Inhabitants), now);
                }
                return TypedResults.Ok(import);
            },
            ct
        );
    }

    private static async Task<InhabitantsImported> Judge(Reading reading, DateOnly day, IReadOnlyList<CsvLine> lines, bool dryRun)
    {
        var existing = (await MunicipalityStore.List(reading, day, abolished: false, null, null, null, 100_000)).ToDictionary(m => m.Code);
        var figures = (await InhabitantsStore.On(reading, day)).ToDictionary(f => f.Code, f => f.Inhabitants);
        var known = await MunicipalityStore.Codes(reading);
        var seen = new HashSet<string>();
        var judged = lines.Select(line => Judge(line, day, existing, figures, known, seen)).ToList();
        return new InhabitantsImported(
            dryRun,
            day,
            Count(ImportedLine.Added),
            Count(ImportedLine.Corrected),
            Count(ImportedLine.Unchanged),
            Count(ImportedLine.Wrong),
            judged,
            [.. existing.Keys.Where(code => !figures.ContainsKey(code) && !seen.Contains(code)).Order(StringComparer.Ordinal)]
        );

        int Count(ImportedLine outcome) => judged.Count(line => line.Outcome == outcome);
    }

    private static ImportedFigure Judge(
        CsvLine line,
        DateOnly day,
        Dictionary<string, Municipality> existing,
        Dictionary<string, int> figures,
        IReadOnlySet<string> known,
        HashSet<string> seen
    )
    {
        var errors = new List<ImportError>();
        var code = line["code"] ?? "";
        if (!known.Contains(code))
            errors.Add(new ImportError("code", "unknown", "There is no such municipality in the register."));
        else if (!existing.ContainsKey(code))
            errors.Add(new ImportError("code", "not-in-existence", "It didn't exist on that day."));
        else if (!seen.Add(code))
            errors.Add(new ImportError("code", "twice", "This code is in the text twice."));
        int? inhabitants =
            int.TryParse(line["inhabitants"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 10_000_000
                ? number
                : null;
        if (inhabitants is null)
            errors.Add(new ImportError("inhabitants", "range", "Must be a whole number from 1 to 10,000,000, without dots."));
        if (line["reference_date"] is { } date && date != day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            errors.Add(new ImportError("reference_date", "differs", $"Must be {day:yyyy-MM-dd}, as the import says."));
        int? before = figures.TryGetValue(code, out var figure) ? figure : null;
        var outcome =
            errors.Count > 0 ? ImportedLine.Wrong
            : before is null ? ImportedLine.Added
            : before == inhabitants ? ImportedLine.Unchanged
            : ImportedLine.Corrected;
        return new ImportedFigure(line.Number, code, existing.GetValueOrDefault(code)?.Name, inhabitants, before, outcome, errors);
    }
}
