using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>Kind of a general assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssemblyKind>))]
public enum AssemblyKind
{
    /// <summary>ALV.</summary>
    Ordinary,

    /// <summary>BALV.</summary>
    Extraordinary,

    /// <summary>Schriftelijke ledenraadpleging: a written consultation of all members. Its outcome is not binding until it is ratified.</summary>
    Consultation,
}

/// <summary>What a board advises the general assembly to do with an item (preadvies).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Recommendation>))]
public enum Recommendation
{
    /// <summary>Adopt it.</summary>
    Adopt,

    /// <summary>Reject it.</summary>
    Reject,

    /// <summary>Hold it until a later assembly.</summary>
    Hold,
}

/// <summary>How a municipality votes on an item.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Choice>))]
public enum Choice
{
    /// <summary>For.</summary>
    For,

    /// <summary>Against.</summary>
    Against,

    /// <summary>Abstain: counts for the turnout, not for the percentage.</summary>
    Abstain,
}

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
/// <param name="PercentageFor">For / (for + against), in percent with two decimals, half away from zero; null: there were no votes for or against.</param>
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

/// <summary>A municipality was added to the register, with its inhabitants on a reference date.</summary>
/// <param name="Code">CBS code of the municipality.</param>
/// <param name="Name">Its name.</param>
/// <param name="Province">Its province.</param>
/// <param name="ReferenceDate">Day on which the inhabitants were counted.</param>
/// <param name="Inhabitants">Inhabitants on the reference date.</param>
public sealed record MunicipalityRegistered(string Code, string Name, string Province, DateOnly ReferenceDate, int Inhabitants) : IFact
{
    string IFact.Subject => $"municipalities/{Code}";

    string? IFact.Municipality => Code;
}

/// <summary>The inhabitants of a municipality on a reference date were recorded or corrected.</summary>
/// <param name="Code">CBS code of the municipality.</param>
/// <param name="ReferenceDate">Day on which the inhabitants were counted.</param>
/// <param name="Inhabitants">Inhabitants on the reference date.</param>
public sealed record InhabitantsRecorded(string Code, DateOnly ReferenceDate, int Inhabitants) : IFact
{
    string IFact.Subject => $"municipalities/{Code}";

    string? IFact.Municipality => Code;
}

/// <summary>What a reorganisation does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReorganisationKind>))]
public enum ReorganisationKind
{
    /// <summary>Whole municipalities became part of another one, new or existing (samenvoeging).</summary>
    Merger,

    /// <summary>At least one municipality was divided over several (splitsing).</summary>
    Split,

    /// <summary>A municipality got another name, and with it another code.</summary>
    NameChange,

    /// <summary>No municipality was abolished: a name or province was corrected under the same code.</summary>
    Correction,
}

/// <summary>A municipality that came into being. After a change of name <paramref name="MunicipalityId"/> is that of the old code.</summary>
/// <param name="MunicipalityId">The municipality itself, whatever its code.</param>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Province">Its province.</param>
public sealed record EstablishedMunicipality(Guid MunicipalityId, string Code, string Name, string Province);

/// <summary>A successor of an abolished municipality.</summary>
/// <param name="Code">CBS code of the successor.</param>
/// <param name="SharePercentage">Part of the inhabitants, 0 to 100 with two decimals; null: all of them or, with several successors, unknown.</param>
public sealed record SuccessorMunicipality(string Code, decimal? SharePercentage);

/// <summary>A code that went out of use. It is never used again.</summary>
/// <param name="MunicipalityId">The municipality itself.</param>
/// <param name="Code">CBS code.</param>
/// <param name="Successors">At least one.</param>
public sealed record AbolishedMunicipality(Guid MunicipalityId, string Code, IReadOnlyList<SuccessorMunicipality> Successors);

/// <summary>A municipality that keeps its code under another name or province.</summary>
/// <param name="Code">CBS code.</param>
/// <param name="Name">Its new name.</param>
/// <param name="Province">Its new province.</param>
public sealed record ChangedMunicipality(string Code, string Name, string Province);

/// <summary>
/// Municipalities were reorganised (herindeling). Published on the day on which it takes effect. Inhabitants of new
/// municipalities follow in <see cref="InhabitantsRecorded"/> once they are known.
/// </summary>
/// <param name="ReorganisationId">The reorganisation.</param>
/// <param name="EffectiveDate">First day of the new situation.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Established">Municipalities that came into being.</param>
/// <param name="Abolished">Codes that went out of use.</param>
/// <param name="Changed">Municipalities that keep their code under another name or province.</param>
public sealed record MunicipalitiesReorganised(
    Guid ReorganisationId,
    DateOnly EffectiveDate,
    ReorganisationKind Kind,
    IReadOnlyList<EstablishedMunicipality> Established,
    IReadOnlyList<AbolishedMunicipality> Abolished,
    IReadOnlyList<ChangedMunicipality> Changed
) : IFact
{
    string IFact.Subject => $"reorganisations/{ReorganisationId}";

    /// <summary>What it abolished, as successions.</summary>
    public IEnumerable<Succession> Successions() =>
        from abolished in Abolished
        from successor in abolished.Successors
        select new Succession(abolished.Code, successor.Code, EffectiveDate, successor.SharePercentage);
}

/// <summary>A general assembly was convened; its vote weights follow the inhabitants on the reference date.</summary>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Date">Its day; of a consultation the last day on which ballots are taken.</param>
/// <param name="Place">Where it meets; null for a consultation.</param>
/// <param name="ReferenceDate">Day of the inhabitants that give the weights.</param>
public sealed record AssemblyConvened(Guid AssemblyId, AssemblyKind Kind, DateOnly Date, string? Place, DateOnly ReferenceDate) : IFact
{
    string IFact.Subject => $"assemblies/{AssemblyId}";
}

/// <summary>An assembly was corrected, before any vote in it opened.</summary>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Date">Day of the assembly.</param>
/// <param name="Place">Where it is held; null: a written consultation.</param>
/// <param name="ReferenceDate">Day of the inhabitants that give the vote weights.</param>
public sealed record AssemblyRevised(Guid AssemblyId, AssemblyKind Kind, DateOnly Date, string? Place, DateOnly ReferenceDate) : IFact
{
    string IFact.Subject => $"assemblies/{AssemblyId}";
}

/// <summary>An endorsed initiative was added to the list of proposed items.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
public sealed record ItemProposed(Guid ItemId, Guid InitiativeId, string Title) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>What an agenda item is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemKind>))]
public enum ItemKind
{
    /// <summary>A proposal of the board. An endorsed initiative becomes one.</summary>
    Proposal,

    /// <summary>A budget with its contribution.</summary>
    Budget,

    /// <summary>The election of a whole list of candidates.</summary>
    Election,

    /// <summary>A motion of a municipality.</summary>
    Motion,

    /// <summary>Minutes of an earlier assembly.</summary>
    Minutes,

    /// <summary>For information: nothing is decided.</summary>
    Information,
}

/// <summary>How an item ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemOutcome>))]
public enum ItemOutcome
{
    /// <summary>Aangenomen.</summary>
    Adopted,

    /// <summary>Verworpen.</summary>
    Rejected,

    /// <summary>Too few voted to decide (quorum niet gehaald).</summary>
    NoQuorum,

    /// <summary>Aangehouden: held over to a later assembly.</summary>
    Held,

    /// <summary>Ingetrokken.</summary>
    Withdrawn,

    /// <summary>Voor kennisgeving aangenomen.</summary>
    Noted,
}

/// <summary>How an assembly decided.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionManner>))]
public enum DecisionManner
{
    /// <summary>Ballots were counted here.</summary>
    Vote,

    /// <summary>Bij acclamatie: without a count, because no municipality asked for one.</summary>
    Acclamation,

    /// <summary>Decided elsewhere, and recorded from a source without ballots.</summary>
    Reported,
}

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
/// <param name="Percentage">Percentage of the votes cast for the options, two decimals, half away from zero; null: no votes, or not published.</param>
public sealed record OptionResult(string Key, string Title, bool Carries, int? Weight, int? Municipalities, decimal? Percentage);

/// <summary>An item was added to the list of proposed items, other than by an endorsed initiative, or as the follow-up of an item without a decision.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="PartOfItemId">The item that it is a part of; null: none.</param>
/// <param name="FollowsItemId">The item without a decision that it follows; null: none.</param>
public sealed record ItemDrafted(Guid ItemId, ItemKind Kind, string Title, Guid? InitiativeId, Guid? PartOfItemId, Guid? FollowsItemId)
    : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An item was placed on the agenda of an assembly, or moved to that of another.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Title">Its title.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Day of the assembly.</param>
/// <param name="BoardRecommendation">What the board recommends; null: nothing.</param>
/// <param name="ServiceDeliveryBoardRecommendation">What the service delivery board recommends; null: nothing.</param>
public sealed record ItemPlaced(
    Guid ItemId,
    ItemKind Kind,
    string Title,
    Guid? InitiativeId,
    Guid AssemblyId,
    DateOnly AssemblyDate,
    Recommendation? BoardRecommendation,
    Recommendation? ServiceDeliveryBoardRecommendation
) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>What was done with an amendment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AmendmentStatus>))]
public enum AmendmentStatus
{
    /// <summary>Submitted. The board has not decided what to do with it.</summary>
    Submitted,

    /// <summary>The board took it over: only the amended proposal is put to the vote.</summary>
    TakenOver,

    /// <summary>Put to the vote beside the proposal.</summary>
    Beside,

    /// <summary>Withdrawn by the municipality that submitted it.</summary>
    Withdrawn,
}

/// <summary>An amendment to an item was submitted, or its status changed.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="AmendmentId">The amendment.</param>
/// <param name="Number">Its place in the order of the votes, from 1.</param>
/// <param name="SubmittedBy">CBS code of the municipality that submitted it.</param>
/// <param name="Status">Where it stands.</param>
public sealed record ItemAmended(Guid ItemId, Guid AmendmentId, int Number, string SubmittedBy, AmendmentStatus Status) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";

    string? IFact.Municipality => SubmittedBy;
}

/// <summary>The vote on an item opened: options, rules and weights are frozen.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="RuleSet">The rules that decide it.</param>
/// <param name="Options">What can be voted for.</param>
/// <param name="EntitledWeight">Votes of all entitled municipalities together.</param>
/// <param name="EntitledMunicipalities">How many municipalities may vote.</param>
public sealed record ItemOpened(
    Guid ItemId,
    ItemKind Kind,
    Guid? InitiativeId,
    Guid AssemblyId,
    RuleSet RuleSet,
    IReadOnlyList<VoteOption> Options,
    int EntitledWeight,
    int EntitledMunicipalities
) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An item was decided: by a count, by acclamation, or elsewhere.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Day of the assembly.</param>
/// <param name="Manner">How it was decided.</param>
/// <param name="Outcome">The decision.</param>
/// <param name="AdoptedOption">Key of the adopted option, if there was more than one; else null.</param>
/// <param name="Binding">False: the outcome of a consultation that is not ratified.</param>
/// <param name="RuleSet">The rules that decided it, frozen when the vote opened; null: nothing was counted here.</param>
/// <param name="Result">The counted votes; null: nothing was counted here.</param>
/// <param name="Options">Votes per option; empty when decided by acclamation.</param>
/// <param name="Source">Where the decision was published, if it was made elsewhere; else null.</param>
public sealed record ItemClosed(
    Guid ItemId,
    ItemKind Kind,
    string Title,
    Guid? InitiativeId,
    Guid AssemblyId,
    DateOnly AssemblyDate,
    DecisionManner Manner,
    ItemOutcome Outcome,
    string? AdoptedOption,
    bool Binding,
    RuleSet? RuleSet,
    VoteResult? Result,
    IReadOnlyList<OptionResult> Options,
    string? Source
) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>The assembly held an item over. It can return on a later agenda.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="AssemblyId">The assembly.</param>
public sealed record ItemHeld(Guid ItemId, Guid? InitiativeId, Guid AssemblyId) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An item was withdrawn. Nothing is decided on it.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
public sealed record ItemWithdrawn(Guid ItemId, Guid? InitiativeId) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An item was split into parts, each decided separately.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="PartItemIds">The parts.</param>
public sealed record ItemSplit(Guid ItemId, IReadOnlyList<Guid> PartItemIds) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An assembly ratified what a consultation adopted: it is binding now.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="InitiativeId">The initiative; null: none.</param>
/// <param name="RatifyingItemId">The item by which it was ratified.</param>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="AssemblyDate">Day of the assembly.</param>
public sealed record ItemRatified(Guid ItemId, Guid? InitiativeId, Guid RatifyingItemId, Guid AssemblyId, DateOnly AssemblyDate) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>An adopted motion was assigned to an owner, with a day by which it is to be carried out.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Owner">The body that carries it out.</param>
/// <param name="DueOn">The day by which it is to be carried out.</param>
public sealed record MotionAssigned(Guid ItemId, string Owner, DateOnly DueOn) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>A motion was not carried out by its day.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Owner">The body that carries it out.</param>
/// <param name="DueOn">The day by which it is to be carried out.</param>
public sealed record MotionDue(Guid ItemId, string Owner, DateOnly DueOn) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>A motion was carried out, or lapsed.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="Executed">True: carried out; false: it lapsed.</param>
public sealed record MotionSettled(Guid ItemId, bool Executed) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}";
}

/// <summary>Kind of a council decision.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilDecisionKind>))]
public enum CouncilDecisionKind
{
    /// <summary>Raadsvoorstel.</summary>
    Proposal,

    /// <summary>Raadsbesluit.</summary>
    Decision,

    /// <summary>Amendement: changes the text of a draft decision.</summary>
    Amendment,

    /// <summary>Motie: an opinion, wish or request. It is not binding.</summary>
    Motion,

    /// <summary>Raadsinformatiebrief: information, without a vote.</summary>
    InformationLetter,

    /// <summary>Toezegging: a promise to the council, by a date, without a vote.</summary>
    Undertaking,
}

/// <summary>Whether a subject is the council's own.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilSubject>))]
public enum CouncilSubject
{
    /// <summary>A strategic choice: what kind of municipality it wants to be, how to serve residents.</summary>
    Strategic,

    /// <summary>Execution and technology.</summary>
    Operational,
}

/// <summary>Outcome of a vote in a council.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CouncilOutcome>))]
public enum CouncilOutcome
{
    /// <summary>By a majority of the votes cast, or without a vote.</summary>
    Adopted,

    /// <summary>No majority.</summary>
    NotAdopted,

    /// <summary>A tie: postponed to the next meeting.</summary>
    Postponed,
}

/// <summary>How a council wants its municipality to vote in the general assembly.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InstructionPosition>))]
public enum InstructionPosition
{
    /// <summary>For.</summary>
    For,

    /// <summary>Against.</summary>
    Against,

    /// <summary>Abstain.</summary>
    Abstain,

    /// <summary>As its representative sees fit.</summary>
    Free,
}

/// <summary>A council decision was recorded or corrected.</summary>
/// <param name="DecisionId">The council decision.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="DecidedOn">Day of the council's meeting, or of the letter.</param>
/// <param name="Subject">Whether it is the council's own subject.</param>
/// <param name="ItemId">The item of the general assembly that it is about; null: none.</param>
/// <param name="Outcome">What came of the vote; null where there was none.</param>
/// <param name="VotesFor">Members who voted for; null where there was no vote.</param>
/// <param name="VotesAgainst">Members who voted against; null where there was no vote.</param>
/// <param name="Corrections">How often it was corrected.</param>
public sealed record CouncilDecided(
    Guid DecisionId,
    string MunicipalityCode,
    CouncilDecisionKind Kind,
    DateOnly DecidedOn,
    CouncilSubject Subject,
    Guid? ItemId,
    CouncilOutcome? Outcome,
    int? VotesFor,
    int? VotesAgainst,
    int Corrections
) : IFact
{
    string IFact.Subject => $"council-decisions/{DecisionId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A recorded council decision was withdrawn: it was recorded by mistake.</summary>
/// <param name="DecisionId">The council decision.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record CouncilDecisionWithdrawn(Guid DecisionId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"council-decisions/{DecisionId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>An undertaking given to a council was kept.</summary>
/// <param name="DecisionId">The undertaking.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="SettledOn">Day on which it was kept.</param>
public sealed record CouncilUndertakingSettled(Guid DecisionId, string MunicipalityCode, DateOnly SettledOn) : IFact
{
    string IFact.Subject => $"council-decisions/{DecisionId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A council's decision on the joint facilities of a year was recorded or changed.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Year">Budget year.</param>
/// <param name="DecisionId">The council's decision.</param>
/// <param name="Outcome">Its outcome.</param>
/// <param name="ContributionCents">The fund's contribution at that time, in whole euro cents before VAT; null: not determined yet.</param>
/// <param name="BudgetedCents">What the municipality budgeted, in whole euro cents.</param>
public sealed record JointFacilitiesDecided(
    string MunicipalityCode,
    int Year,
    Guid DecisionId,
    CouncilOutcome Outcome,
    long? ContributionCents,
    long BudgetedCents
) : IFact
{
    string IFact.Subject => $"municipalities/{MunicipalityCode}/joint-facilities/{Year}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A council gave or changed its mandate: how its municipality is to vote on an item. It is not binding.</summary>
/// <param name="ItemId">The agenda item.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Position">How the municipality is to vote.</param>
/// <param name="DecisionId">The council decision that gave it; null: none.</param>
public sealed record InstructionGiven(Guid ItemId, string MunicipalityCode, InstructionPosition Position, Guid? DecisionId) : IFact
{
    string IFact.Subject => $"agenda-items/{ItemId}/instructions/{MunicipalityCode}";

    string? IFact.Municipality => MunicipalityCode;
}
