using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
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
        IOptions<VotingSettings> settings,
        IOptions<DeadlineSettings> deadlines,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var now = clock.GetUtcNow();
                // Locked, so that no amendment is added meanwhile.
                var current = await ItemStore.Held(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                if (current.AssemblyId is { } assembly)
                    await AssemblyStore.Held(work, assembly);
                var rules = await Opening.RulesOf(work, current, settings.Value);
                var (closed, fact) = current.Acclaim(rules, await AmendmentStore.Of(work, id), now);
                if (closed.Outcome == ItemOutcome.Adopted && !current.IsProposedByAnother(ProposedStep.Acclaim, caller.Id))
                    return await ProposeDecision.Handle(
                        work,
                        caller,
                        settings.Value,
                        current,
                        new ProposedDecision(ProposedStep.Acclaim, caller.Id, now, 0, 0)
                    );
                closed = closed with { AnnulmentEnd = deadlines.Value.AnnulmentEnd(now) };
                if (!await ItemStore.Update(work, closed))
                    throw caller.Overtaken();
                work.Publish(fact, now);
                await Decided.Follow(work, closed, now);
                caller.Tag(closed.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, settings.Value, now, closed)).Single());
            },
            ct
        );
}
