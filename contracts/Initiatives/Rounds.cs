using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>Starts the yearly round of the Taskforce over the initiatives in operation.</summary>
public sealed record StartRoundRequest
{
    /// <summary>The year, 2010 to 2100.</summary>
    [Required, Range(RecordedYears.First, RecordedYears.Last)]
    public int? Year { get; init; }
}

/// <summary>Answers the questions of a round for an initiative, or replaces the answers.</summary>
public sealed record AnswerRoundRequest
{
    /// <summary>One answer to each question, in their order, 2 to 2,000 characters each.</summary>
    [Required, MaxLength(20)]
    public IReadOnlyList<string>? Answers { get; init; }
}

/// <summary>A yearly round of the Taskforce: the same questions to each initiative in operation.</summary>
/// <param name="Year">The year.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="Questions">The questions.</param>
/// <param name="Initiatives">The initiatives that are asked.</param>
public sealed record RoundView(
    int Year,
    DateTimeOffset StartedAt,
    IReadOnlyList<string> Questions,
    IReadOnlyList<RoundEntryView> Initiatives
);

/// <summary>An initiative in a round.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Title">Its title.</param>
/// <param name="LeadMunicipality">CBS code of the owner that leads, and answers.</param>
/// <param name="Answers">The answers, in the order of the questions; none: it has not answered.</param>
/// <param name="AnsweredAt">When it answered last, UTC.</param>
/// <param name="ItemId">The item of the Taskforce on which it is judged, from the first answer on.</param>
/// <param name="Judgement">What the Taskforce advised: continue, adjust or stop; null: nothing yet.</param>
/// <param name="Version">How often it was answered.</param>
public sealed record RoundEntryView(
    Guid InitiativeId,
    string Title,
    string LeadMunicipality,
    IReadOnlyList<string> Answers,
    DateTimeOffset? AnsweredAt,
    Guid? ItemId,
    Verdict? Judgement,
    int Version
);
