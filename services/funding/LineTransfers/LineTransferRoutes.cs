using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Transfers between lines: fund manager and budget holders prepare and decide them, everybody reads what was made.</summary>
internal static class LineTransferRoutes
{
    public static void MapLineTransfers(this RouteGroupBuilder v1)
    {
        var transfers = v1.MapGroup("/line-transfers").WithTags("Spending");
        transfers.MapGet("/", ListLineTransfers.Handle).AllowEverybody();
        transfers
            .MapPost("/", PrepareLineTransfer.Handle)
            .Allow(Scopes.SpendingWrite, SpendingReaders.Writers)
            .Checks<PrepareLineTransferRequest>(LineTransfer.FaultsOf);
        var one = transfers.MapGroup("/{id:guid}");
        one.MapGet("/", GetLineTransfer.Handle).AllowEverybody();
        one.MapPost("/approval", ApproveLineTransfer.Handle).Allow(Scopes.SpendingWrite, Roles.BudgetHolder).HonoursIfMatch();
        one.MapPost("/refusal", RefuseLineTransfer.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
        one.MapPost("/withdrawal", WithdrawLineTransfer.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
        one.MapPost("/reversal", ReverseLineTransfer.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
    }
}
