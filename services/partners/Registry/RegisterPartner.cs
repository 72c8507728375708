using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Partners;

/// <summary>HTTP: the partner manager registers an organisation, admitted or as a candidate.</summary>
internal static class RegisterPartner
{
    public static Task<Created<PartnerView>> Handle(
        RegisterPartnerRequest request,
        Caller caller,
        PartnersDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                Faults.MustBeNone(Partner.FaultsOf(request));
                var now = clock.GetUtcNow();
                var (partner, fact) = Partner.Register(request.Id ?? Guid.CreateVersion7(now), request, now);
                if (request.Id is { } id && await PartnerStore.Get(work, id) is not null)
                    throw new RuleViolation("id-taken", "Another partner is registered under this id.");
                if (!await PartnerStore.Insert(work, partner))
                    throw new RuleViolation("oin-taken", "Another partner has this OIN.");
                work.Publish(fact, now);
                caller.Tag(partner.Version);
                return TypedResults.Created($"/partners/v1/partners/{partner.Id}", partner.View());
            },
            ct
        );
}
