using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>What opening the vote on an item freezes: shown beforehand and used by the opening itself.</summary>
internal sealed record Opening
{
    public required Assembly Assembly { get; init; }

    /// <summary>The rules, with the version that they get or have.</summary>
    public required RuleSet Rules { get; init; }

    /// <summary>In voting order.</summary>
    public required IReadOnlyList<VoteOption> Options { get; init; }

    /// <summary>The text with the amendments that the board took over.</summary>
    public required string? Text { get; init; }

    /// <summary>Amendments of which the board has not said what it does with them.</summary>
    public required int UndecidedAmendments { get; init; }

    /// <summary>Weights of every municipality with a figure.</summary>
    public required IReadOnlyList<VoteWeight> Weights { get; init; }

    /// <summary>Names of the municipalities without a figure.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    public int EntitledWeight => Weights.Sum(w => w.Weight);

    /// <summary>What an opening would freeze now.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it can't be opened, <c>no-rules</c> or <c>binding-rules</c>: not with its rules.
    /// </exception>
    public static async Task<Opening> Of(Reading reading, AgendaItem item, VotingSettings settings)
    {
        item.MustBeOpenable();
        var assembly = (await AssemblyStore.Get(reading, item.AssemblyId!.Value))!;
        var rules = await RulesOf(reading, item, settings)
            ?? throw new RuleViolation("no-rules", $"There is no rule set {item.NameOfRules} any more; place the item again with another.");
        if (rules.Binding && assembly.Kind == AssemblyKind.Consultation)
            throw new RuleViolation(
                "binding-rules",
                $"A written consultation does not bind, but the rule set {rules.Name} does; place the item again with another."
            );
        var amendments = await AmendmentStore.Of(reading, item.Id);
        var weights = await VoteWeights.Of(reading, item.Id, assembly, rules);
        return new Opening
        {
            Assembly = assembly,
            Rules = rules,
            Options = Amendment.Options(item.Title, amendments),
            Text = Amendment.Adapt(item.Text, amendments),
            UndecidedAmendments = amendments.Count(a => a.Status == AmendmentStatus.Submitted),
            Weights = weights,
            Without = await VoteWeights.Without(reading, assembly, weights.Select(w => w.MunicipalityCode)),
        };
    }

    /// <summary>The rules by which an item is voted on; null: there are none of its name any more.</summary>
    public static Task<RuleSet?> RulesOf(Reading reading, AgendaItem item, VotingSettings settings) =>
        RuleSetStore.Current(reading, settings, item.NameOfRules);

    public OpeningView View(AgendaItem item, int votingCards, int instructions) =>
        new(
            item.Id,
            item.DecidesFrom!.Value,
            Rules,
            Assembly.Date,
            Assembly.ReferenceDate,
            EntitledWeight,
            Weights.Count,
            Without,
            Options,
            Text,
            UndecidedAmendments,
            votingCards,
            instructions
        );
}
