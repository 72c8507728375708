using Samen.Web;

namespace Samen.Funding;

/// <summary>Interest: the rates are public; the fund manager charges it with two persons, a municipality sees what it owes.</summary>
internal static class InterestRoutes
{
    private static readonly string[] Readers = [Roles.FundManager, Roles.Auditor, Roles.MunicipalityOfficer];

    public static void MapInterest(this RouteGroupBuilder v1)
    {
        var rates = v1.MapGroup("/interest-rates").WithTags("Interest");
        rates.MapGet("/", ListInterestRates.Handle).AllowEverybody();
        rates.MapPost("/", RecordInterestRate.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager);
        rates.MapDelete("/{id:guid}", RemoveInterestRate.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
        v1.MapPost("/invoices/{id:guid}/interest-charges", PrepareInterest.Handle)
            .WithTags("Interest")
            .Allow(Scopes.InvoicesWrite, Roles.FundManager);
        var charges = v1.MapGroup("/interest-charges").WithTags("Interest");
        charges.MapGet("/", ListInterestCharges.Handle).Allow(Scopes.InvoicesRead, Readers);
        charges.MapGet("/{id:guid}", GetInterestCharge.Handle).Allow(Scopes.InvoicesRead, Readers);
        charges.MapPost("/{id:guid}/approval", ApproveInterest.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
        charges.MapPost("/{id:guid}/refusal", RefuseInterest.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
        charges.MapPost("/{id:guid}/withdrawal", WithdrawInterest.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
        charges.MapPost("/{id:guid}/reversal", ReverseInterest.Handle).Allow(Scopes.InvoicesWrite, Roles.FundManager).HonoursIfMatch();
    }
}
