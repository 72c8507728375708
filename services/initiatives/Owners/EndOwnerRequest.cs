using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: who was asked declines, or who asked takes it back.</summary>
internal static class EndOwnerRequest
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
                return Task.FromResult<(Initiative, IFact?)>((initiative.EndRequest(code, caller), null));
            },
            ct
        );
}
