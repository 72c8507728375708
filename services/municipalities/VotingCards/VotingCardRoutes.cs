using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A municipality issues its own card and its representative takes it; the assembly secretary sees it too.</summary>
internal static class VotingCardRoutes
{
    private static readonly string[] Holders = [Roles.MunicipalityOfficer, Roles.CouncilClerk, Roles.VotingRepresentative];

    public static void MapVotingCards(this RouteGroupBuilder v1)
    {
        var cards = v1.MapGroup("/assemblies/{id:guid}/voting-cards/{code}").WithTags("Voting cards");
        cards.MapGet("/", GetCard.Handle).Allow(Scopes.BallotsWrite, [.. Holders, Roles.AssemblySecretary]);
        cards.MapPut("/", IssueCard.Handle).Allow(Scopes.BallotsWrite, Holders).RequiresIfMatch();
        cards.MapPost("/taking", TakeCard.Handle).Allow(Scopes.BallotsWrite, Roles.VotingRepresentative).HonoursIfMatch();
    }
}
