using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Lists;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager imports what invoices need of many municipalities from a CSV; all lines or none. A dry run shows first what would
/// happen.
/// </summary>
internal static class ImportDebtors
{
    public static async Task<Ok<DebtorsImported>> Handle(
        ImportDebtorsRequest request,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var lines = DebtorsCsv.Read(request.Csv);
        var year = clock.Today().Year;
        if (request.DryRun)
        {
            await using var reading = await database.Read(ct);
            return TypedResults.Ok(Answer(await Judge(reading, lines), year, settings.Profile, dryRun: true));
        }
        return await database.Write(
            caller,
            async work =>
            {
                var judged = await Judge(work, lines);
                Faults.MustBeNone(
                    judged.SelectMany(one => one.Errors.Select(e => new Fault($"csv/{one.Line.Number}/{e.Column}", e.Code, e.Message)))
                );
                foreach (var one in judged.Where(one => one.Outcome is ImportedLine.Added or ImportedLine.Corrected))
                {
                    if (!await DebtorStore.Put(work, one.After!))
                        throw Refused.Overtaken();
                }
                return TypedResults.Ok(Answer(judged, year, settings.Profile, dryRun: false));
            },
            ct
        );
    }

    private static async Task<IReadOnlyList<JudgedDebtor>> Judge(Reading reading, IReadOnlyList<CsvLine> lines)
    {
        var debtors = await DebtorStore.Named(reading, lines.Select(JudgedDebtor.CodeOf));
        var seen = new HashSet<string>();
        return
        [
            .. lines.Select(line =>
                JudgedDebtor.Of(line, debtors.GetValueOrDefault(JudgedDebtor.CodeOf(line)), seen.Add(JudgedDebtor.CodeOf(line)))
            ),
        ];
    }

    private static DebtorsImported Answer(IReadOnlyList<JudgedDebtor> judged, int year, InvoiceProfile profile, bool dryRun)
    {
        return new DebtorsImported(
            dryRun,
            Count(ImportedLine.Added),
            Count(ImportedLine.Corrected),
            Count(ImportedLine.Unchanged),
            Count(ImportedLine.Wrong),
            [.. judged.Select(one => one.View(year, profile))]
        );

        int Count(ImportedLine outcome) => judged.Count(one => one.Outcome == outcome);
    }
}
