using Samen.Web;

namespace Samen.Funding;

/// <summary>The years of the ledger: everybody reads whether they are closed; two fund managers close them and open them again.</summary>
internal static class LedgerYearRoutes
{
    public static void MapLedgerYears(this RouteGroupBuilder v1)
    {
        var years = v1.MapGroup("/ledger/years").WithTags("Ledger");
        years.MapGet("/", ListLedgerYears.Handle).AllowEverybody();
        years.MapGet("/{year:int}", GetLedgerYear.Handle).AllowEverybody();
        years
            .MapGet("/{year:int}/audit-file", GetAuditFile.Handle)
            .Allow(Scopes.LedgerRead, Roles.FundManager, Roles.Auditor)
            .AnswersAs("application/xml");
        years.MapPost("/{year:int}/closing", CloseLedgerYear.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
        years.MapPost("/{year:int}/reopening", ReopenLedgerYear.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
        years.MapDelete("/{year:int}/proposal", WithdrawYearProposal.Handle).Allow(Scopes.LedgerWrite, Roles.FundManager).HonoursIfMatch();
    }
}
