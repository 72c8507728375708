using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary opens the vote on an item, which freezes its rules and weights.</summary>
internal static class OpenItem
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
                // Locked too, so that its day and reference date don't change meanwhile.
                var assembly = current.AssemblyId is { } assemblyId ? await AssemblyStore.Held(work, assemblyId) : null;
                if (
                    assembly is { Kind: AssemblyKind.Consultation }
                    && now >= await AssemblyStore.Deadline(work, assembly.Id, DeadlineKind.Votes)
                )
                    throw new RuleViolation("too-late", "The consultation took ballots until the end of its last day.");
                var opening = await Opening.Of(work, current, votingRules);
                var (opened, fact) = current.Open(opening, now);
                opened = opened with { AnnulmentEnd = (await deadlines.In(work)).AnnulmentEnd(now) };
                if (!await ItemStore.Update(work, opened))
                    throw caller.Overtaken();
                await RuleSetStore.Keep(work, opening.Rules, now);
                await VoteWeightStore.Freeze(work, opening.Weights);
                work.Publish(fact, now);
                caller.Tag(opened.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, votingRules, now, opened)).Single());
            },
            ct
        );
}
