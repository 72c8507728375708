using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>How an item was decided.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionManner>))]
public enum DecisionManner
{
    /// <summary>Ballots were counted here.</summary>
    Vote,

    /// <summary>Bij acclamatie: without a count, because no municipality asked for one.</summary>
    Acclamation,

    /// <summary>By the board, which took the motion over.</summary>
    Board,

    /// <summary>Decided elsewhere, and recorded from a source without ballots.</summary>
    Reported,
}

/// <summary>Casts or replaces the ballot of the municipality in the path.</summary>
public sealed record CastBallotRequest
{
    /// <summary>Key of an option of the item, or <c>Abstain</c>, which counts for the turnout and not for the percentage.</summary>
    [Required, StringLength(40, MinimumLength = 1)]
    public string? Option { get; init; }
}

/// <summary>A municipality's frozen weight on an item, with the figure it follows from.</summary>
public sealed record VoteWeightView(string MunicipalityCode, string MunicipalityName, int Inhabitants, int Weight);

/// <summary>The ballot that counts for a municipality.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Option">Key of an option of the item, or <c>Abstain</c>.</param>
/// <param name="Weight">Its votes.</param>
/// <param name="CastAt">When it was cast.</param>
/// <param name="Replaced">How often it was replaced.</param>
public sealed record BallotView(string MunicipalityCode, string Option, int Weight, DateTimeOffset CastAt, int Replaced);

/// <summary>A condition with its figures.</summary>
/// <param name="Condition">What was asked for.</param>
/// <param name="Part">What was reached: votes or municipalities.</param>
/// <param name="Whole">Of how many.</param>
/// <param name="Met">Whether it is enough.</param>
public sealed record ReckonedCondition(VoteCondition Condition, int Part, int Whole, bool Met)
{
    /// <summary>The part in percent of the whole, two decimals, half away from zero; 0 of nothing.</summary>
    public decimal Share() => Whole == 0 ? 0 : Math.Round(Part * 100m / Whole, 2, MidpointRounding.AwayFromZero);
}

/// <summary>The count of a vote: the votes per option, and the conditions as they turned out for the option that came out first.</summary>
/// <param name="Options">In the order in which they were put.</param>
/// <param name="Abstained">Who abstained; its percentage is always null.</param>
/// <param name="Conditions">In the order of the rule set; empty where nothing was counted here.</param>
/// <param name="AdoptedOption">Key of the option that was adopted, if any.</param>
public sealed record Tally(
    IReadOnlyList<OptionResult> Options,
    OptionResult? Abstained,
    IReadOnlyList<ReckonedCondition> Conditions,
    string? AdoptedOption
)
{
    /// <summary>
    /// The option that was adopted, or else the one that came out first of those that adopt something; null: nothing was counted.
    /// </summary>
    public OptionResult? Leading() =>
        Options.FirstOrDefault(o => o.Key == AdoptedOption)
        ?? Options.Where(o => o.Carries).OrderByDescending(o => o.Weight).ThenByDescending(o => o.Percentage).FirstOrDefault();

    /// <summary>What it failed on: quorums that were missed, or else majorities. Empty: on nothing.</summary>
    public IReadOnlyList<ReckonedCondition> Missed() =>
        [.. Conditions.Where(c => !c.Met).GroupBy(c => c.Condition.Kind).OrderBy(g => g.Key).Take(1).SelectMany(g => g)];
}

/// <summary>Closes a vote on the turnout that the caller saw.</summary>
public sealed record CloseItemRequest
{
    /// <summary>
    /// The votes that were in (<c>weight</c> of the turnout), 0 or more. When others are in by now nothing is closed:
    /// 409 <c>turnout-changed</c>.
    /// </summary>
    [Required, Range(0, 1_000_000)]
    public int? VotesCast { get; init; }
}

/// <summary>What opening the vote on an item would freeze now. It is what <c>POST opening</c> takes, until something changes.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="DecidesFrom">From when it can be opened.</param>
/// <param name="RuleSet">The rules with their thresholds, and the version that they have or get.</param>
/// <param name="AssemblyDate">Day of the assembly, whose municipalities vote.</param>
/// <param name="ReferenceDate">Day whose inhabitants give the votes.</param>
/// <param name="EntitledWeight">All votes together.</param>
/// <param name="EntitledMunicipalities">Municipalities that may vote.</param>
/// <param name="WithoutFigures">Names of municipalities without a figure on that day; while there are any it can't be opened.</param>
/// <param name="Options">What can be voted for, amendments in their order.</param>
/// <param name="Text">The text, with the amendments that the board took over.</param>
/// <param name="UndecidedAmendments">Amendments that the board must decide on first.</param>
/// <param name="VotingCards">Municipalities that have a voting card in use or issued; it can be handed on until the closing.</param>
/// <param name="Instructions">Councils that gave their municipality an instruction; they bind no ballot.</param>
public sealed record OpeningView(
    Guid ItemId,
    DateTimeOffset DecidesFrom,
    RuleSet RuleSet,
    DateOnly AssemblyDate,
    DateOnly ReferenceDate,
    int EntitledWeight,
    int EntitledMunicipalities,
    IReadOnlyList<string> WithoutFigures,
    IReadOnlyList<VoteOption> Options,
    string? Text,
    int UndecidedAmendments,
    int VotingCards,
    int Instructions
);

/// <summary>A step that decides an item and that a second person confirms.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProposedStep>))]
public enum ProposedStep
{
    /// <summary>Closing the vote on a low turnout.</summary>
    Close,

    /// <summary>Adopting the item without a count.</summary>
    Acclaim,
}

/// <summary>
/// A decision that waits for a second person, who takes the same step. It lapses when a ballot or an amendment comes in or the
/// item changes.
/// </summary>
/// <param name="Step">What was proposed.</param>
/// <param name="ProposedBy">Who proposed it; null for everybody but the assembly secretary.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="VotesCast">The votes that were in; 0 for an acclamation.</param>
/// <param name="Municipalities">The municipalities that had voted.</param>
public sealed record ProposedDecisionView(
    ProposedStep Step,
    string? ProposedBy,
    DateTimeOffset ProposedAt,
    int VotesCast,
    int Municipalities
);

/// <summary>
/// How many have voted on an item, not how. The quorum is null where the rules ask for none. When the turnout wants a second
/// person, two persons close the vote.
/// </summary>
public sealed record TurnoutView(
    Guid ItemId,
    ItemStatus Status,
    int Municipalities,
    int EntitledMunicipalities,
    int Weight,
    int EntitledWeight,
    IReadOnlyList<ReckonedCondition> Quorum,
    bool WantsSecondPerson,
    DateTimeOffset At
);

/// <summary>A version of the rules of votes.</summary>
public sealed record RuleSetView(RuleSet RuleSet, DateTimeOffset RecordedAt);

/// <summary>How a partial lot of inhabitants counts in a vote weight.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WeightRounding>))]
public enum WeightRounding
{
    /// <summary>Rounded up: a partial lot gives a vote.</summary>
    Up,

    /// <summary>Rounded down: only a full lot gives a vote. Every municipality has at least one.</summary>
    DownAtLeastOne,
}

/// <summary>The counted votes of a closed item.</summary>
/// <param name="WeightFor">Votes for.</param>
/// <param name="WeightAgainst">Votes against.</param>
/// <param name="WeightAbstain">Votes that abstained.</param>
/// <param name="MunicipalitiesFor">Municipalities that voted for.</param>
/// <param name="MunicipalitiesAgainst">Municipalities that voted against.</param>
/// <param name="MunicipalitiesAbstain">Municipalities that abstained.</param>
/// <param name="EntitledWeight">Votes of all entitled municipalities together.</param>
/// <param name="EntitledMunicipalities">Number of entitled municipalities.</param>
/// <param name="PercentageFor">
/// For / (for + against), in percent with two decimals, half away from zero; null: there were no votes for or against.
/// </param>
/// <param name="TurnoutPercentage">Weight of all ballots / entitled weight, in percent with two decimals.</param>
public sealed record VoteResult(
    int WeightFor,
    int WeightAgainst,
    int WeightAbstain,
    int MunicipalitiesFor,
    int MunicipalitiesAgainst,
    int MunicipalitiesAbstain,
    int EntitledWeight,
    int EntitledMunicipalities,
    decimal? PercentageFor,
    decimal TurnoutPercentage
);

/// <summary>What a condition of a vote requires.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConditionKind>))]
public enum ConditionKind
{
    /// <summary>Enough took part; abstentions count.</summary>
    Quorum,

    /// <summary>Enough voted for it.</summary>
    Majority,
}

/// <summary>What is counted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VoteMeasure>))]
public enum VoteMeasure
{
    /// <summary>Votes, by the weight of each municipality.</summary>
    Weight,

    /// <summary>Municipalities, one each.</summary>
    Heads,
}

/// <summary>The whole that a condition is a part of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VoteBase>))]
public enum VoteBase
{
    /// <summary>What was cast for the options. Abstentions don't count.</summary>
    Cast,

    /// <summary>All that could have been cast.</summary>
    Entitled,
}

/// <summary>A condition of a vote: the part of a whole that must be reached.</summary>
/// <param name="Kind">Quorum or majority. A quorum is always a part of all that could have been cast.</param>
/// <param name="Measure">Weight or heads.</param>
/// <param name="Base">The whole.</param>
/// <param name="Numerator">Numerator of the part, from 0 to the denominator.</param>
/// <param name="Denominator">Denominator of the part, 1 or more.</param>
/// <param name="MoreThan">True: exactly the part is not enough.</param>
public sealed record VoteCondition(ConditionKind Kind, VoteMeasure Measure, VoteBase Base, int Numerator, int Denominator, bool MoreThan);

/// <summary>The rules of a vote, frozen when it opens and stored with its result.</summary>
/// <param name="Name">Such as <c>ordinary</c>.</param>
/// <param name="Version">From 1; increases whenever the rules of that name change.</param>
/// <param name="InhabitantsPerVote">Inhabitants that give one vote, 1 or more.</param>
/// <param name="Rounding">What a partial lot of inhabitants gives.</param>
/// <param name="MaximumWeight">The most votes one municipality can have, 1 or more.</param>
/// <param name="Binding">Whether the outcome is a decision. If not, a later assembly may ratify it.</param>
/// <param name="Conditions">All must be met.</param>
public sealed record RuleSet(
    string Name,
    int Version,
    int InhabitantsPerVote,
    WeightRounding Rounding,
    int MaximumWeight,
    bool Binding,
    IReadOnlyList<VoteCondition> Conditions
);

/// <summary>An option that can be voted for. Abstaining is always possible too.</summary>
/// <param name="Key">Short and stable: <c>For</c> and <c>Against</c>, or <c>Proposal</c>, <c>Amendment-1</c>, ..., <c>Against</c>.</param>
/// <param name="Title">What voters see.</param>
/// <param name="Carries">Whether it adopts something. If not, it is a vote against all options.</param>
public sealed record VoteOption(string Key, string Title, bool Carries);

/// <summary>The votes of an option.</summary>
/// <param name="Key">The option.</param>
/// <param name="Title">Its title when the vote opened.</param>
/// <param name="Carries">Whether it adopts something.</param>
/// <param name="Weight">Votes for it; null: not published.</param>
/// <param name="Municipalities">Municipalities that voted for it; null: not published.</param>
/// <param name="Percentage">
/// Percentage of the votes cast for the options, two decimals, half away from zero; null: no votes, or not published.
/// </param>
public sealed record OptionResult(string Key, string Title, bool Carries, int? Weight, int? Municipalities, decimal? Percentage);
