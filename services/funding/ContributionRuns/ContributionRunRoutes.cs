using Samen.Web;

namespace Samen.Funding;

/// <summary>Contribution runs: everybody reads them, the fund manager makes them.</summary>
internal static class ContributionRunRoutes
{
    public static void MapContributionRuns(this RouteGroupBuilder v1)
    {
        var runs = v1.MapGroup("/contribution-runs").WithTags("Contributions");
        runs.MapGet("/", ListRuns.Handle).AllowEverybody();
        runs.MapGet("/{id:guid}", GetRun.Handle).AllowEverybody();
        runs.MapGet("/{id:guid}/contributions", ListContributions.Handle).AllowEverybody();
        runs.MapPost("/", RunContributions.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager);
    }
}
