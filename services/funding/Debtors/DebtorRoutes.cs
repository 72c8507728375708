using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What invoices need: kept by the fund manager for all, and by a municipality's officers for their own.</summary>
internal static class DebtorRoutes
{
    public static void MapDebtors(this RouteGroupBuilder v1)
    {
        var debtors = v1.MapGroup("/debtors").WithTags("Debtors");
        debtors.MapGet("/", ListDebtors.Handle).Allow(Scopes.DebtorsRead, Roles.FundManager, Roles.Auditor);
        debtors.MapGet("/{code}", GetDebtor.Handle).Allow(Scopes.DebtorsRead, Roles.FundManager, Roles.Auditor, Roles.MunicipalityOfficer);
        debtors
            .MapPut("/{code}", RecordDebtor.Handle)
            .Allow(Scopes.DebtorsWrite, Roles.FundManager, Roles.MunicipalityOfficer)
            .RequiresIfMatch()
            .Checks<DebtorRequest>(Debtor.FaultsOf);
        v1.MapPost("/debtors-imports", ImportDebtors.Handle).WithTags("Debtors").Allow(Scopes.DebtorsWrite, Roles.FundManager);
        v1.MapGet("/incomplete-debtors", ListIncompleteDebtors.Handle)
            .WithTags("Debtors")
            .Allow(Scopes.DebtorsRead, Roles.FundManager, Roles.Auditor);
    }
}
