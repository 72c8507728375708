using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// HTTP: the ledger of a calendar year for an accountant, as XML Auditfile Financieel 3.2. Without memorandum accounts, which are no money:
/// so the numbers of its transactions skip those of the budget.
/// </summary>
internal static class GetAuditFile
{
    private const int AtOnce = 500;

    public static async Task<PushStreamHttpResult> Handle(
        int year,
        FundingDatabase database,
        InvoiceSettings settings,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        YearSteps.MustBeThere(year, clock.GetUtcNow());
        var company = settings.Seller
            ?? throw new Refused(404, "no-seller", "The file says whose ledger it is, and that is not set: Samen:Funding:Seller.");
        await using var reading = await database.Read(ct);
        var head = await LedgerEntryStore.Latest(reading);
        var accounts = (await LedgerAccountStore.List(reading, "", int.MaxValue)).Where(account => !account.IsMemorandum).ToList();
        var before = new AuditFileHead(
            year,
            clock.Today(),
            company,
            accounts,
            await AuditFileStore.Relations(reading, year, head),
            await AuditFileOpening.Of(reading, year, accounts),
            await AuditFileStore.Totals(reading, year, head)
        );
        return TypedResults.Stream(body => Write(body, before, head, database, ct), "application/xml", $"auditfile-{year}.xaf");
    }

    private static async Task Write(Stream body, AuditFileHead before, long head, FundingDatabase database, CancellationToken ct)
    {
        await using var file = new AuditFile(body);
        await file.Begin(before);
        foreach (var journal in AuditFileJournal.All)
        {
            await file.Begin(journal);
            var after = (Date: new DateOnly(before.Year, 1, 1), Number: 0L);
            for (var count = AtOnce; count == AtOnce; )
            {
                IReadOnlyList<LedgerEntry> some;
                await using (var reading = await database.Read(ct))
                    some = await LedgerEntryStore.OfYear(reading, journal.Kinds, after, head, AtOnce);
                foreach (var entry in some)
                {
                    await file.Write(entry);
                    after = (entry.Date, entry.Number);
                }
                count = some.Count;
            }
            await file.EndJournal();
        }
        await file.End();
    }
}
