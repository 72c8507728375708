using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a municipality stops owning the initiative.</summary>
internal static class LeaveInitiative
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
                caller.MustActFor(code);
                caller.MustMatch(initiative.Version);
                var (left, fact) = initiative.Leave(code);
                return Task.FromResult<(Initiative, IFact?)>((left, fact));
            },
            ct
        );
}
