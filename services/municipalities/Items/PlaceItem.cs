using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Municipalities;
using Samen.Messaging;
using Samen.Settings;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary records that the board placed an item on an agenda; with both boards' recommendations.</summary>
internal static class PlaceItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        PlaceItemRequest request,
        Caller caller,
        MunicipalitiesDatabase database,
        Setting<VotingSettings> settings,
        TimeProvider clock,
        CancellationToken ct
    ) =>
        database.Write(
            caller,
            async work =>
            {
                var votingRules = await settings.In(work);
                var current = await ItemStore.Get(work, id) ?? throw Refused.NotFound("agenda item");
                caller.MustMatch(current.Version);
                var assembly = await AssemblyStore.Get(work, request.AssemblyId!.Value)
                    ?? throw Refused.Invalid("/assemblyId", "unknown", "There is no such assembly.");
                if (request.RuleSet is { } name)
                {
                    var rules = votingRules.Of(name)
                        ?? throw Refused.Invalid("/ruleSet", "unknown", $"There are the rule sets {string.Join(", ", votingRules.Names)}.");
                    if (rules.Binding && assembly.Kind == AssemblyKind.Consultation)
                        throw Refused.Invalid("/ruleSet", "binding", "A written consultation does not bind; name a rule set that says so.");
                }
                // Late by the deadline of the new assembly; an item that stays on the same agenda stays as it was.
                var until = await AssemblyStore.Deadline(work, assembly.Id, DeadlineKind.Motions);
                var late =
                    current.AssemblyId == assembly.Id && current.Status == ItemStatus.Placed
                        ? current.Late
                        : current.Kind == ItemKind.Motion && clock.GetUtcNow() > until;
                var (placed, fact) = current.Place(assembly, request, late);
                Faults.MustBeNone(placed.FaultsOfPlacing);
                if (!await ItemStore.Update(work, placed))
                    throw caller.Overtaken();
                work.Publish(fact, clock.GetUtcNow());
                caller.Tag(placed.Version);
                return TypedResults.Ok((await ItemStore.Views(work, caller, votingRules, clock.GetUtcNow(), placed)).Single());
            },
            ct
        );
}
