using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Funding;
using Samen.Settings;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the fund manager imports a file with bank statements (CAMT.053), all or none. A dry run shows what would happen, and what is wrong
/// by entry. A statement that was imported before is passed over; one that does not go on where the last one ended is refused.
/// </summary>
internal static class ImportStatements
{
    public static async Task<Ok<StatementsImported>> Handle(
        ImportStatementsRequest request,
        Caller caller,
        FundingDatabase database,
        InvoiceSettings seller,
        Setting<FundingSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var iban = Invoice.SellerOf(seller).Iban!;
        var (read, wrong) = Camt053.Read(request.Xml!);
        if (read is null)
            throw Refused.Invalid("/xml", "format", wrong!);
        var today = clock.Today();
        if (request.DryRun)
        {
            await using var reading = await database.Read(ct);
            return TypedResults.Ok(
                await StatementImport.View(
                    reading,
                    await settings.In(reading),
                    await StatementImport.Judge(reading, read, iban, today),
                    clock.GetUtcNow(),
                    dryRun: true
                )
            );
        }
        var answer = await database.Write(
            caller,
            async work =>
            {
                await FundStore.Hold(work);
                var judged = await StatementImport.Judge(work, read, iban, today);
                MustBeImportable(judged);
                var shown = await StatementImport.View(work, await settings.In(work), judged, clock.GetUtcNow(), dryRun: false);
                await StatementImport.Keep(work, judged, caller.Id, clock.GetUtcNow());
                return TypedResults.Ok(shown);
            },
            ct
        );
        // The job would, in a moment; who imports need not wait for it.
        await ProcessLines.Run(database, settings, clock, ct);
        return answer;
    }

    private static void MustBeImportable(IReadOnlyList<JudgedStatement> judged)
    {
        Faults.MustBeNone(
            judged.SelectMany(
                (statement, index) =>
                    statement
                        .Faults.Where(f => f.Code != "statement-gap")
                        .Select(f => new Fault(
                            f.Entry is { } entry ? $"statements/{index}/entries/{entry - 1}" : $"statements/{index}",
                            f.Code,
                            f.Message
                        ))
            )
        );
        if (judged.SelectMany(s => s.Faults).FirstOrDefault() is { } gap)
            throw new RuleViolation("statement-gap", gap.Message);
    }
}
