using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Samen.Contracts.Municipalities;
using Samen.Mail;
using Samen.Messaging;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>HTTP: the assembly secretary opens the vote on an item, which freezes its rules and weights.</summary>
internal static class OpenItem
{
    public static Task<Ok<AgendaItemView>> Handle(
        Guid id,
        Caller caller,
        MunicipalitiesDatabase database,
        IOptions<VotingSettings> settings,
        MailQueue mail,
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
                // Locked too, so that its day and reference date don't change meanwhile.
                var assembly = current.AssemblyId is { } assemblyId ? await AssemblyStore.Held(work, assemblyId) : null;
                if (
                    assembly is { Kind: AssemblyKind.Consultation }
                    && now >= await AssemblyStore.Deadline(work, assembly.Id, DeadlineKind.Votes)
                )
                    throw new RuleViolation("too-late", "The consultation took ballots until the end of its last day.");
                var name = current.RuleSetName
                    ?? (assembly?.Kind == AssemblyKind.Consultation ? VotingSettings.Consultation : VotingSettings.Ordinary);
                var rules = await RuleSetStore.Current(work, settings.Value, name, now)
                    ?? throw new RuleViolation("no-rules", $"There is no rule set {name} any more; place the item again with another.");
                if (rules.Binding && assembly?.Kind == AssemblyKind.Consultation)
                    throw new RuleViolation(
                        "binding-rules",
                        $"A written consultation does not bind, but the rule set {name} does; place the item again with another."
                    );
                VoteWeight[] weights = assembly is null
                    ? []
                    :
                    [
                        .. (await VoteWeights.Figures(work, assembly))
                            .Where(figure => figure.Value is not null)
                            .Select(figure => new VoteWeight
                            {
                                ItemId = id,
                                MunicipalityCode = figure.Key,
                                Inhabitants = figure.Value!.Value,
                                Weight = Vote.Weight(figure.Value.Value, rules),
                            }),
                    ];
                var voting = weights.Select(w => w.MunicipalityCode).ToHashSet();
                string[] without = assembly is null
                    ? []
                    : [.. (await MunicipalityStore.On(work, assembly.Date)).Where(m => !voting.Contains(m.Code)).Select(m => m.Name)];
                var (opened, fact) = current.Open(rules, await AmendmentStore.Of(work, id), weights, without, now);
                if (!await ItemStore.Update(work, opened))
                    throw caller.Overtaken();
                await VoteWeightStore.Freeze(work, weights);
                work.Publish(fact, now);
                await MailItemOpened.Handle(work, mail, opened, now);
                caller.Tag(opened.Version);
                return TypedResults.Ok((await ItemStore.Views(work, opened)).Single());
            },
            ct
        );
}
