using Samen.Web;

namespace Samen.Funding;

/// <summary>Bank details of whom the fund pays: kept by two fund managers, read by auditors, and by nobody else.</summary>
internal static class CreditorRoutes
{
    private static readonly string[] Readers = [Roles.FundManager, Roles.Auditor];

    public static void MapCreditors(this RouteGroupBuilder v1)
    {
        v1.MapPost("/creditors/{creditor}/accounts", ProposeCreditorAccount.Handle)
            .WithTags("Payments")
            .Allow(Scopes.PaymentsWrite, Roles.FundManager);
        var accounts = v1.MapGroup("/creditor-accounts").WithTags("Payments");
        accounts.MapGet("/", ListCreditorAccounts.Handle).Allow(Scopes.PaymentsRead, Readers);
        accounts.MapGet("/{id:guid}", GetCreditorAccount.Handle).Allow(Scopes.PaymentsRead, Readers);
        accounts
            .MapPost("/{id:guid}/confirmation", ConfirmCreditorAccount.Handle)
            .Allow(Scopes.PaymentsWrite, Roles.FundManager)
            .HonoursIfMatch();
        accounts
            .MapPost("/{id:guid}/refusal", RefuseCreditorAccount.Handle)
            .Allow(Scopes.PaymentsWrite, Roles.FundManager)
            .HonoursIfMatch();
        accounts
            .MapPost("/{id:guid}/withdrawal", WithdrawCreditorAccount.Handle)
            .Allow(Scopes.PaymentsWrite, Roles.FundManager)
            .HonoursIfMatch();
    }
}
