using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// HTTP: annuls the decision that holds now on how far a facility binds; the one before it holds again. Whoever
/// records such decisions does so. It stays in the list, with the reason.
/// </summary>
internal static class AnnulBindingLevel
{
    public static Task<Ok<FacilityView>> Handle(
        Guid id,
        [Description("Number of the decision.")] int number,
        ReasonRequest request,
        Caller caller,
        InitiativesDatabase database,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await FacilityStore.Held(work, id) ?? throw Refused.NotFound("facility");
                var decisions = await BindingDecisionStore.Of(work, id);
                var decision = decisions.FirstOrDefault(d => d.Number == number) ?? throw Refused.NotFound("decision");
                BindingDecision.MustBeRecordedBy(caller, decision.Authority);
                caller.MustMatch(current.Version);
                var (annulled, holds) = BindingDecision.Annul(number, decisions, request.Reason!, now);
                var (loosened, fact) = current.Unbind(annulled, holds);
                if (!await FacilityStore.Update(work, loosened))
                    throw caller.Overtaken();
                await BindingDecisionStore.Annul(work, annulled);
                work.Publish(fact, now);
                caller.Tag(loosened.Version);
                return TypedResults.Ok(await FacilityStore.View(work, loosened));
            },
            ct
        );
}
