using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly secretary annuls a decision, by a count or by acclamation, within its term. What followed from it is undone in the
/// same transaction; other services undo theirs by the fact.
/// </summary>
internal static class AnnulClosing
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        AnnulClosingRequest request,
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
                var (annulled, fact) = current.AnnulClosing(request, await AmendmentStore.Of(work, id), now);
                var annulment = new Annulment
                {
                    ItemId = id,
                    Step = AnnulledStep.Closing,
                    Reason = fact.Reason,
                    VoteGoesOn = fact.VoteGoesOn,
                    AnnulledAt = now,
                    AnnulledBy = caller.Id,
                    Before = (await ItemStore.Views(work, caller, votingRules, now, current)).Single(),
                };
                await Undecided.Follow(work, current, now);
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
