using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>
/// HTTP: the assembly adopts an item without a count, or takes note of one for information. Anything it ratifies
/// becomes binding. No ballots speak for it, so a second person confirms what is adopted.
/// </summary>
internal static class AcclaimItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> settings,
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
                // Locked, so that no amendment is added meanwhile.
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                if (current.AssemblyId is { } assembly)
                    await AssemblyStore.Held(work, assembly);
                var rules = await Opening.RulesOf(work, current, votingRules);
                var (closed, fact) = current.Acclaim(rules, await AmendmentStore.Of(work, id), now);
                if (closed.Outcome == ItemOutcome.Adopted && !current.IsProposedByAnother(ProposedStep.Acclaim, caller.Id))
                    return await ProposeDecision.Handle(
                        work,
                        caller,
                        votingRules,
                        current,
                        new ProposedDecision(ProposedStep.Acclaim, caller.Id, now, 0, 0)
                    );
                closed = closed with { AnnulmentEnd = (await deadlines.In(work)).AnnulmentEnd(now) };
                if (!await ItemStore.Update(work, closed))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                await Decided.Follow(work, closed, now);
                caller.Tag(closed.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, votingRules, now, closed)).Single());
            },
            ct
        );
}
