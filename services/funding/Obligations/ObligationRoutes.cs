using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Obligations: the fund manager and budget holders prepare and decide them, everybody reads those that count.</summary>
internal static class ObligationRoutes
{
    public static void MapObligations(this RouteGroupBuilder v1)
    {
        var obligations = v1.MapGroup("/obligations").WithTags("Spending");
        obligations.MapGet("/", ListObligations.Handle).AllowEverybody();
        obligations
            .MapPost("/", PrepareObligation.Handle)
            .Allow(Scopes.SpendingWrite, SpendingReaders.Writers)
            .Checks<PrepareObligationRequest>(Obligation.FaultsOf);
        var one = obligations.MapGroup("/{id:guid}");
        one.MapGet("/", GetObligation.Handle).AllowEverybody();
        one.MapGet("/changes", ListObligationChanges.Handle).Allow(Scopes.SpendingRead, SpendingReaders.Readers);
        one.MapPost("/revision", ReviseObligation.Handle)
            .Allow(Scopes.SpendingWrite, SpendingReaders.Writers)
            .HonoursIfMatch()
            .Checks<ReviseObligationRequest>(request => ObligationAmounts.FaultsOf(request.Amounts));
        one.MapPost("/approval", ApproveObligation.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
        one.MapPost("/refusal", RefuseObligation.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
        one.MapPost("/withdrawal", WithdrawObligation.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
        one.MapPost("/ending", EndObligation.Handle).Allow(Scopes.SpendingWrite, SpendingReaders.Writers).HonoursIfMatch();
    }
}
