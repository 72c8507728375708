using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Secrets;
using Samen.Settings;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly secretary closes the vote on the turnout that they saw; below a part of the votes a second person
/// confirms. Counting, decision, signed bundle and fact are one transaction.
/// </summary>
internal static class CloseItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        CloseItemRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> settings,
        StoreSecrets<MunicipalitiesDatabase> secrets,
        Setting<DeadlineSettings> deadlines,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var votingRules = await settings.In(work);
                var now = clock.GetUtcNow();
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var ballots = await BallotStore.List(work, id, null, int.MaxValue);
                var votes = ballots.Sum(b => b.Weight);
                current.MustHaveBeenSeen(request.VotesCast!.Value, votes, ballots.Count);
                await MustBeOver(work, current, ballots.Count, now);
                if (
                    votingRules.WantsSecondPerson(votes, current.EntitledWeight!.Value)
                    && !current.IsProposedByAnother(ProposedStep.Close, caller.Id)
                )
                {
                    var proposed = new ProposedDecision(ProposedStep.Close, caller.Id, now, votes, ballots.Count);
                    return await ProposeDecision.Handle(work, caller, votingRules, current, proposed);
                }
                var (closed, fact) = current.Close(ballots, now);
                closed = closed with { AnnulmentEnd = (await deadlines.In(work)).AnnulmentEnd(now) };
                if (!await ItemStore.Update(work, closed))
                    throw caller.Overtaken();
                var assembly = (await AssemblyStore.Get(work, closed.AssemblyId!.Value))!;
                var bundle = ResultBundles.Make(closed, assembly, await VoteWeightStore.List(work, id, null, int.MaxValue), ballots);
                await ResultStore.Insert(work, ResultBundles.Sign(bundle, await ResultStore.Key(work, secrets, now), now));
                work.Publish(fact, now);
                await Decided.Follow(work, closed, now);
                caller.Tag(closed.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, votingRules, now, closed)).Single());
            },
            ct
        );

    private static async Task MustBeOver(Work work, AgendaItem current, int voted, DateTimeOffset now)
    {
        if (!current.VotingIsOver(voted, await AssemblyStore.Deadline(work, current.AssemblyId!.Value, DeadlineKind.Votes), now))
            throw new RuleViolation(
                "still-running",
                "The consultation runs until the end of its last day; it closes before that only when all have voted."
            );
    }
}
