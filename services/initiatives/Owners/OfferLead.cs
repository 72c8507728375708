using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>HTTP: the lead offers the lead to another owner.</summary>
internal static class OfferLead
{
    public static Task<Ok<InitiativeView>> Handle(
        Guid id,
        OfferLeadRequest request,
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
                initiative.MustBeLead(caller);
                caller.MustMatch(initiative.Version);
                return Task.FromResult<(Initiative, IFact?)>((initiative.OfferLead(request.MunicipalityCode!, clock.GetUtcNow()), null));
            },
            ct
        );
}
