using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Entries: the fund manager and auditors read them, a municipality what is about itself; two fund managers make manual ones.
/// </summary>
internal static class LedgerEntryRoutes
{
    public static void MapLedgerEntries(this RouteGroupBuilder v1)
    {
        var entries = v1.MapGroup("/ledger/entries").WithTags("Ledger");
        entries.MapGet("/", ListLedgerEntries.Handle).Allow(Scopes.LedgerRead, LedgerReader.Readers);
        entries.MapGet("/{id:guid}", GetLedgerEntry.Handle).Allow(Scopes.LedgerRead, LedgerReader.Readers);
        entries.MapPost("/{id:guid}/reversal", PrepareReversal.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager);
        var manual = v1.MapGroup("/ledger/manual-entries").WithTags("Ledger");
        manual.MapGet("/", ListManualEntries.Handle).Allow(Scopes.LedgerRead, Roles.FundManager, Roles.Auditor);
        manual.MapGet("/{id:guid}", GetManualEntry.Handle).Allow(Scopes.LedgerRead, Roles.FundManager, Roles.Auditor);
        manual
            .MapPost("/", PrepareManualEntry.Handle)
            .Allow(Scopes.LedgerWrite, Roles.FundManager)
            .Checks<PrepareManualEntryRequest>(ManualEntry.FaultsOf);
        manual.MapPost("/{id:guid}/approval", ApproveManualEntry.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
        manual.MapPost("/{id:guid}/refusal", RefuseManualEntry.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
        manual.MapPost("/{id:guid}/withdrawal", WithdrawManualEntry.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
    }
}
