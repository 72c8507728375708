using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Secrets;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary closes the vote. Counting, decision, signed bundle and fact are one transaction.</summary>
internal static class CloseItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        StoreSecrets<MunicipalitiesDatabase> secrets,
        MailQueue mail,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var ballots = await BallotStore.List(work, id, null, int.MaxValue);
                // Municipalities that still have time to respond are not cut off.
                if (
                    current is { Status: ItemStatus.Open, AssemblyKind: AssemblyKind.Consultation }
                    && ballots.Count < current.EntitledMunicipalities
                    && now < await AssemblyStore.Deadline(work, current.AssemblyId!.Value, DeadlineKind.Votes)
                )
                    throw new RuleViolation(
                        "still-running",
                        "The consultation runs until the end of its last day; it closes before that only when all have voted."
                    );
                var (closed, fact) = current.Close(ballots, now);
                if (!await ItemStore.Update(work, closed))
                    throw caller.Overtaken();
                var assembly = (await AssemblyStore.Get(work, closed.AssemblyId!.Value))!;
                var bundle = ResultBundles.Make(closed, assembly, await VoteWeightStore.List(work, id, null, int.MaxValue), ballots);
                await ResultStore.Insert(work, ResultBundles.Sign(bundle, await ResultStore.Key(work, secrets, now), now));
                work.Publish(fact, now);
                await Decided.Follow(work, closed, now);
                await MailItemClosed.Handle(work, mail, closed, now);
                caller.Tag(closed.Version);
                return TypedResults.Ok((await ItemStore.Views(work, closed)).Single());
            },
            ct
        );
}
