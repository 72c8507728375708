using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: who was asked to own or lead accepts; a municipality its invitation or the lead, the lead a municipality that asks to join.
/// </summary>
internal static class AcceptOwnerRequest
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        string code,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        ChangeOwners.Handle(
            id,
            caller,
            database,
            clock,
            (_, initiative) =>
            {
                caller.MustMatch(initiative.Version);
                return Task.FromResult(initiative.Accept(code, caller));
            },
            ct
        );
}
