using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: a partner changes its own entry, or the partner manager does so on its behalf.</summary>
internal static class RevisePartner
{
    public static Task<Ok<PartnerView>> Handle(
        Guid id,
        PartnerEntryRequest request,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        caller.MustServe(id);
        return database.Write(
            caller,
            async work =>
            {
                var current = await GetPartner.Of(work, id);
                caller.MustMatch(current.Version);
                if (request.Oin is { } oin && oin != current.Oin)
                {
                    if (!caller.Is(Roles.PartnerManager))
                        throw Refused.Forbidden("oin-by-manager", "Only the partner manager changes an OIN.");
                    if (await PartnerStore.OinIsTaken(work, oin, id))
                        throw new RuleViolation("oin-taken", "Another partner has this OIN.");
                }
                var related = (request.Relations ?? []).Select(relation => relation.PartnerId!.Value);
                Faults.MustBeNone(current.FaultsOf(request, await PartnerStore.Known(work, related)));
                var (revised, fact) = current.Revise(request);
                if (!await PartnerStore.Update(work, revised))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(revised.Version);
                return TypedResults.Ok(revised.View());
            },
            ct
        );
    }
}
