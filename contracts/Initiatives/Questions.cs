using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>Which municipalities are asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuestionAudience>))]
public enum QuestionAudience
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those where somebody told that they know a theme from practice.</summary>
    Theme,

    /// <summary>Those that have a joint facility live.</summary>
    Facility,

    /// <summary>Those in the same class of inhabitants.</summary>
    SameSize,
}

/// <summary>Where a question stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QuestionState>))]
public enum QuestionState
{
    /// <summary>It takes answers.</summary>
    Open,

    /// <summary>The asker closed it; it can still be read and takes no answers.</summary>
    Closed,

    /// <summary>The asker withdrew it; its text is erased.</summary>
    Withdrawn,
}

/// <summary>What an answer is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnswerKind>))]
public enum AnswerKind
{
    /// <summary>It answers.</summary>
    Answer,

    /// <summary>It offers help.</summary>
    Offer,
}

/// <summary>Asks municipalities something from practice.</summary>
public sealed record AskQuestionRequest
{
    /// <summary>In one sentence, 3 to 200 characters; public.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>10 to 4,000 characters; public.</summary>
    [Required, StringLength(4000, MinimumLength = 10)]
    public string? Text { get; init; }

    /// <summary>Which municipalities are asked.</summary>
    [Required]
    public QuestionAudience? Audience { get; init; }

    /// <summary>The theme of the policy library, for that audience only.</summary>
    [StringLength(40)]
    public string? ThemeKey { get; init; }

    /// <summary>The joint facility, for that audience only.</summary>
    public Guid? FacilityId { get; init; }
}

/// <summary>Answers a question or offers help.</summary>
public sealed record AnswerQuestionRequest
{
    /// <summary>What it is.</summary>
    [Required]
    public AnswerKind? Kind { get; init; }

    /// <summary>10 to 4,000 characters; public.</summary>
    [Required, StringLength(4000, MinimumLength = 10)]
    public string? Text { get; init; }
}

/// <summary>Says which answer helped.</summary>
public sealed record AcceptAnswerRequest
{
    /// <summary>An answer to the question.</summary>
    [Required]
    public Guid? AnswerId { get; init; }
}

/// <summary>A municipality that asks.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
public sealed record AskerView(string MunicipalityCode, string MunicipalityName);

/// <summary>A question to municipalities.</summary>
/// <param name="Id">The question.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that asks; null: a partner does.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="PartnerId">The partner that asks.</param>
/// <param name="Title">In one sentence.</param>
/// <param name="Text">The text; null: it was withdrawn.</param>
/// <param name="Audience">Which municipalities are asked.</param>
/// <param name="ThemeKey">The theme.</param>
/// <param name="FacilityId">The joint facility.</param>
/// <param name="FacilityName">Its name.</param>
/// <param name="InhabitantsFrom">The least inhabitants of those that are asked.</param>
/// <param name="InhabitantsTo">The most inhabitants of those that are asked; null: no limit.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AlsoAskedBy">Municipalities that ask too, by name.</param>
/// <param name="Answers">How many answers there are.</param>
/// <param name="Offers">How many offers of help there are.</param>
/// <param name="AcceptedAnswerId">The answer that helped.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="FirstAnsweredAt">When the first answer or offer came, UTC.</param>
/// <param name="HoursToFirstAnswer">How long that took, in hours to one decimal.</param>
/// <param name="EndedAt">When it was closed or withdrawn, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record QuestionView(
    Guid Id,
    string? MunicipalityCode,
    string? MunicipalityName,
    Guid? PartnerId,
    string Title,
    string? Text,
    QuestionAudience Audience,
    string? ThemeKey,
    Guid? FacilityId,
    string? FacilityName,
    int? InhabitantsFrom,
    int? InhabitantsTo,
    QuestionState State,
    IReadOnlyList<AskerView> AlsoAskedBy,
    int Answers,
    int Offers,
    Guid? AcceptedAnswerId,
    DateTimeOffset AskedAt,
    DateTimeOffset? FirstAnsweredAt,
    decimal? HoursToFirstAnswer,
    DateTimeOffset? EndedAt,
    int Version
);

/// <summary>An answer of a municipality, or its offer of help.</summary>
/// <param name="Id">The answer.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text; null: it was withdrawn.</param>
/// <param name="AnsweredAt">When, UTC.</param>
/// <param name="WithdrawnAt">When it was withdrawn, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record AnswerView(
    Guid Id,
    Guid QuestionId,
    string MunicipalityCode,
    string MunicipalityName,
    AnswerKind Kind,
    string? Text,
    DateTimeOffset AnsweredAt,
    DateTimeOffset? WithdrawnAt,
    int Version
);

/// <summary>How fast questions are answered; those that were withdrawn do not count.</summary>
/// <param name="Questions">How many there are.</param>
/// <param name="Answered">How many have an answer or an offer.</param>
/// <param name="MedianHours">
/// Hours to the first one, of those that have one, to one decimal: half of them took as long or less. Null: none has one.
/// </param>
public sealed record QuestionFigures(int Questions, int Answered, decimal? MedianHours);
