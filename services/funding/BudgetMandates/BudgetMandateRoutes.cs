using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Budget mandates: fund managers grant, confirm and end them; budget holders see them.</summary>
internal static class BudgetMandateRoutes
{
    public static void MapBudgetMandates(this RouteGroupBuilder v1)
    {
        var mandates = v1.MapGroup("/budget-mandates").WithTags("Spending");
        mandates.MapGet("/", ListBudgetMandates.Handle).Allow(Scopes.SpendingRead, SpendingReaders.Readers);
        mandates
            .MapPost("/", GrantBudgetMandate.Handle)
            .Allow(Scopes.SpendingWrite, Roles.FundManager)
            .Checks<GrantBudgetMandateRequest>((request, _, now) => BudgetMandate.FaultsOf(request, DutchTime.DayOf(now)).Select(InBody));
        var one = mandates.MapGroup("/{id:guid}");
        one.MapGet("/", GetBudgetMandate.Handle).Allow(Scopes.SpendingRead, SpendingReaders.Readers);
        one.MapPost("/confirmation", ConfirmBudgetMandate.Handle).Allow(Scopes.SpendingWrite, Roles.FundManager).HonoursIfMatch();
        one.MapPost("/refusal", RefuseBudgetMandate.Handle).Allow(Scopes.SpendingWrite, Roles.FundManager).HonoursIfMatch();
        one.MapPost("/withdrawal", WithdrawBudgetMandate.Handle).Allow(Scopes.SpendingWrite, Roles.FundManager).HonoursIfMatch();
        one.MapPost("/ending", EndBudgetMandate.Handle).Allow(Scopes.SpendingWrite, Roles.FundManager).HonoursIfMatch();
    }

    private static FieldError InBody(Fault fault) => new($"/{fault.Property}", fault.Code, fault.Message);
}
