using Samen.Contracts.Funding;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Simulations of contributions: the fund manager makes them, everybody reads those that are published.</summary>
internal static class SimulationRoutes
{
    public static void MapSimulations(this RouteGroupBuilder v1)
    {
        var simulations = v1.MapGroup("/contribution-simulations").WithTags("Contributions");
        simulations.MapGet("/", ListSimulations.Handle).AllowEverybody();
        simulations.MapPost("/", PrepareSimulation.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager);
        var one = simulations.MapGroup("/{id:guid}");
        one.MapGet("/", GetSimulation.Handle).AllowEverybody();
        one.MapGet("/municipalities/{code}", ListMunicipalityAlternatives.Handle).AllowEverybody();
        one.MapGet("/alternatives/{number:int}/contributions", ListSimulatedContributions.Handle).AllowEverybody();
        one.MapPost("/alternatives", AddAlternative.Handle)
            .Allow(Scopes.ContributionsWrite, Roles.FundManager)
            .Checks<AddAlternativeRequest>(KeyRules.FaultsOf)
            .HonoursIfMatch();
        one.MapDelete("/alternatives/{number:int}", RemoveAlternative.Handle)
            .Allow(Scopes.ContributionsWrite, Roles.FundManager)
            .HonoursIfMatch();
        one.MapPost("/publication", PublishSimulation.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager).HonoursIfMatch();
        one.MapDelete("/publication", WithdrawSimulation.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager).HonoursIfMatch();
        one.MapDelete("/", DiscardSimulation.Handle).Allow(Scopes.ContributionsWrite, Roles.FundManager).HonoursIfMatch();
    }
}
