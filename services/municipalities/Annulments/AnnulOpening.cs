using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly secretary annuls the opening of a vote, within its term. The ballots are kept and no longer count; the vote can be
/// opened again.
/// </summary>
internal static class AnnulOpening
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        ReasonRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        MailQueue mail,
        Setting<VotingSettings> voting,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var votingRules = await voting.In(work);
                var now = clock.GetUtcNow();
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var (annulled, fact) = current.AnnulOpening(request.Reason!, await AmendmentStore.Of(work, id), now);
                var annulment = new Annulment
                {
                    ItemId = id,
                    Step = AnnulledStep.Opening,
                    Reason = fact.Reason,
                    AnnulledAt = now,
                    AnnulledBy = caller.Id,
                    Before = (await ItemStore.Views(work, caller, votingRules, now, current)).Single(),
                };
                if (!await ItemStore.Update(work, annulled))
                    throw caller.Overtaken();
                await AnnulmentStore.Insert(work, annulment);
                work.Publish(fact, now);
                await MailAnnulment.Handle(work, mail, annulment);
                caller.Tag(annulled.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, votingRules, now, annulled)).Single());
            },
            ct
        );
}
