using Samen.Web;

namespace Samen.Funding;

/// <summary>Contribution runs: everybody reads what is final; one fund manager prepares them, another checks them.</summary>
internal static class ContributionRunRoutes
{
    public static void MapContributionRuns(this RouteGroupBuilder v1)
    {
        var runs = v1.MapGroup("/contribution-runs").WithTags("Contributions");
        runs.MapGet("/", ListRuns.Handle).AllowEverybody();
        runs.MapGet("/{id:guid}", GetRun.Handle).AllowEverybody();
        runs.MapGet("/{id:guid}/contributions", ListContributions.Handle).AllowEverybody();
        runs.MapPost("/", RunContributions.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager);
        runs.MapPost("/{id:guid}/check", CheckRun.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager).HonoursIfMatch();
        runs.MapPost("/{id:guid}/finalisation", FinaliseRun.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager).HonoursIfMatch();
        runs.MapPost("/{id:guid}/refusal", RefuseRun.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager).HonoursIfMatch();
        runs.MapPost("/{id:guid}/withdrawal", WithdrawRun.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager).HonoursIfMatch();
    }
}
