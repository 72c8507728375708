using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: a municipality asks to own the initiative too.</summary>
internal static class AskToJoin
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
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
            async (work, initiative) =>
            {
                caller.MustMatch(initiative.Version);
                await MunicipalityChecks.OwnMustExist(work, caller);
                return (initiative.AskToOwn(caller.Municipality!, OwnerRequestKind.Joining, clock.GetUtcNow()), null);
            },
            ct
        );
}
