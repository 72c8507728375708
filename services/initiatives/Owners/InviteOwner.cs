using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the lead invites a municipality to own the initiative too.</summary>
internal static class InviteOwner
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        InviteOwnerRequest request,
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
                initiative.MustBeLead(caller);
                caller.MustMatch(initiative.Version);
                await MunicipalityChecks.MustExist(work, request.MunicipalityCode!, "/municipalityCode");
                return (initiative.AskToOwn(request.MunicipalityCode!, OwnerRequestKind.Invitation, clock.GetUtcNow()), null);
            },
            ct
        );
}
