using Samen.Contracts.Gateway;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>
/// People: administrators look after accounts, sessions and stand-ins, those of a municipality after its own; auditors see them.
/// </summary>
internal static class PeopleRoutes
{
    private static readonly string[] Keepers = [Roles.Admin, Roles.MunicipalityManager],
        Readers = [.. Keepers, Roles.Auditor];

    public static void MapPeople(this IEndpointRouteBuilder v1)
    {
        var people = v1.MapGroup("/people").WithTags("People");
        people.MapPost("", InvitePerson.Handle).Allow(Scopes.PeopleWrite, Keepers).Checks<InvitePersonRequest>(PersonRules.FaultsOf);
        people.MapGet("", ListPeople.Handle).Allow(Scopes.PeopleRead, Readers);
        people.MapPost("imports", ImportPeople.Handle).Allow(Scopes.PeopleWrite, Roles.Admin);
        people.MapGet("{id:guid}", GetPerson.Handle).Allow(Scopes.PeopleRead, Readers);
        people
            .MapPut("{id:guid}", RevisePerson.Handle)
            .Allow(Scopes.PeopleWrite, Keepers)
            .Checks<RevisePersonRequest>(PersonRules.FaultsOf)
            .RequiresIfMatch();
        people.MapPost("{id:guid}/password-resets", ResetPassword.Handle).Allow(Scopes.PeopleWrite, Keepers);
        people.MapDelete("{id:guid}/second-factor", RemoveSecondFactor.Handle).Allow(Scopes.PeopleWrite, Keepers);
        people.MapSessions();
        people.MapStandIns();
    }

    private static void MapSessions(this RouteGroupBuilder people)
    {
        people.MapGet("{id:guid}/sessions", ListSessions.Handle).Allow(Scopes.PeopleRead, Readers);
        people.MapDelete("{id:guid}/sessions", EndSessions.Handle).Allow(Scopes.PeopleWrite, Keepers);
        people.MapDelete("{id:guid}/sessions/{session}", EndSession.Handle).Allow(Scopes.PeopleWrite, Keepers);
    }

    private static void MapStandIns(this RouteGroupBuilder people)
    {
        people.MapGet("{id:guid}/stand-ins", ListStandIns.Handle).Allow(Scopes.PeopleRead, Readers);
        people
            .MapPost("{id:guid}/stand-ins", ArrangeStandIn.Handle)
            .Allow(Scopes.PeopleWrite, Keepers)
            .Checks<ArrangeStandInRequest>((request, _, now) => ArrangeStandIn.FaultsOf(null, request, now));
        people.MapGet("{id:guid}/stand-ins/{standIn:guid}", GetStandIn.Handle).Allow(Scopes.PeopleRead, Readers);
        people.MapDelete("{id:guid}/stand-ins/{standIn:guid}", EndStandIn.Handle).Allow(Scopes.PeopleWrite, Keepers);
    }

    /// <summary>Signing in at an external provider: a page, not an API.</summary>
    public static void MapExternalSignIn(this WebApplication app) =>
        app.MapGet(ExternalSignIn.Path, ExternalSignIn.Handle).AllowEverybody().ExcludeFromDescription();
}
