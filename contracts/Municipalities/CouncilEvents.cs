using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

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
