using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Lists;

namespace Samen.Municipalities;

/// <summary>What an import would change in the inhabitants on a day.</summary>
/// <param name="day">The reference date.</param>
/// <param name="existing">The municipalities of that day, by code.</param>
/// <param name="figures">The known figures of that day, by code.</param>
/// <param name="periods">The periods of every code that was ever used.</param>
internal sealed class InhabitantsImport(
    DateOnly day,
    IReadOnlyDictionary<string, Municipality> existing,
    IReadOnlyDictionary<string, int> figures,
    ILookup<string, Municipality> periods
)
{
    /// <summary>Date formats: as exported, and as a Dutch spreadsheet rewrites it.</summary>
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"];

    private readonly HashSet<string> seen = [];

    /// <summary>Checks each line that has a figure, and names the municipalities that still have none.</summary>
    public InhabitantsImported Judge(IReadOnlyList<CsvLine> lines, bool dryRun)
    {
        var judged = lines.Where(line => line["inhabitants"] is not null).Select(Judge).ToList();
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

    private ImportedFigure Judge(CsvLine line)
    {
        var errors = new List<ImportError>();
        var code = line["code"] ?? "";
        if (!periods.Contains(code))
            errors.Add(new ImportError("code", "unknown", "There is no such municipality in the register."));
        else if (!existing.ContainsKey(code))
            errors.Add(new ImportError("code", "not-in-existence", "It didn't exist on that day."));
        else if (!seen.Add(code))
            errors.Add(new ImportError("code", "twice", "This code is in the text twice."));
        else
            errors.AddRange(Contradictions(line, code));
        int? inhabitants =
            int.TryParse(line["inhabitants"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= 10_000_000
                ? number
                : null;
        if (inhabitants is null)
            errors.Add(new ImportError("inhabitants", "range", "Must be a whole number from 1 to 10,000,000, without dots."));
        if (line["reference_date"] is { } date && !DateFormats.Any(format => date == day.ToString(format, CultureInfo.InvariantCulture)))
            errors.Add(new ImportError("reference_date", "differs", $"Must be {day:yyyy-MM-dd}, as the import says."));
        int? before = figures.TryGetValue(code, out var figure) ? figure : null;
        var outcome =
            errors.Count > 0 ? ImportedLine.Wrong
            : before is null ? ImportedLine.Added
            : before == inhabitants ? ImportedLine.Unchanged
            : ImportedLine.Corrected;
        return new ImportedFigure(line.Number, code, existing.GetValueOrDefault(code)?.Name, inhabitants, before, outcome, errors);
    }

    /// <summary>
    /// The other columns must match the code: if one column was sorted without the others, every municipality gets the
    /// figure of another.
    /// </summary>
    private IEnumerable<ImportError> Contradictions(CsvLine line, string code)
    {
        if (line["name"] is { } name && !periods[code].Any(period => period.IsCalled(name)))
            yield return new ImportError("name", "other-name", $"In the register {code} is {existing[code].Name}.");
        if (line["province"] is { } province && !periods[code].Any(period => period.Province == Provinces.Named(province)))
            yield return new ImportError("province", "other-province", $"In the register {code} lies in {existing[code].Province}.");
    }
}
