using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What a municipality answers to a call.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CallAnswer>))]
public enum CallAnswer
{
    /// <summary>It is interested; that is also recorded as its step with the facility, if it is not further.</summary>
    Interested,

    /// <summary>Not now, with a reason.</summary>
    NotNow,

    /// <summary>Later, from a day on.</summary>
    Later,
}

/// <summary>
/// Calls municipalities to use a facility: those that exist, don't use it yet, and meet everything that is given here.
/// </summary>
public sealed record CallRequest
{
    /// <summary>What is asked and why, 10 to 4,000 characters; public.</summary>
    [Required, StringLength(4000, MinimumLength = 10)]
    public string? Text { get; init; }

    /// <summary>The last day on which they can answer, after today.</summary>
    [Required]
    public DateOnly? AnswerBy { get; init; }

    /// <summary>What the region is called, 2 to 100 characters; with its municipalities, and only then.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Region { get; init; }

    /// <summary>CBS codes of the municipalities of a region, 1 to 400; absent: everywhere.</summary>
    [MaxLength(400)]
    public IReadOnlyList<string>? MunicipalityCodes { get; init; }

    /// <summary>Only municipalities with at least so many inhabitants on their newest reference date, 0 or more.</summary>
    [Range(0, int.MaxValue)]
    public int? InhabitantsFrom { get; init; }

    /// <summary>Only municipalities with at most so many inhabitants on their newest reference date, 0 or more.</summary>
    [Range(0, int.MaxValue)]
    public int? InhabitantsTo { get; init; }

    /// <summary>Only municipalities that acquire, plan or use this product.</summary>
    public Guid? ProductId { get; init; }
}

/// <summary>Answers a call.</summary>
public sealed record AnswerCallRequest
{
    /// <summary>The answer.</summary>
    [Required]
    public CallAnswer? Answer { get; init; }

    /// <summary>Why, 5 to 2,000 characters; for <c>NotNow</c>; public.</summary>
    [StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }

    /// <summary>The day from which it can, after today; for <c>Later</c> only.</summary>
    public DateOnly? LaterFrom { get; init; }
}

/// <summary>Ends a call before its last day.</summary>
public sealed record EndCallRequest
{
    /// <summary>Why, 5 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A call to use a facility, and how it was answered.</summary>
/// <param name="Id">The call.</param>
/// <param name="FacilityId">The facility.</param>
/// <param name="FacilityName">Its name.</param>
/// <param name="Text">What is asked and why.</param>
/// <param name="AnswerBy">The last day on which municipalities can answer.</param>
/// <param name="Region">What the region is called.</param>
/// <param name="InhabitantsFrom">The least inhabitants.</param>
/// <param name="InhabitantsTo">The most inhabitants.</param>
/// <param name="ProductId">The product that they use.</param>
/// <param name="Called">How many municipalities were called.</param>
/// <param name="Interested">How many are interested.</param>
/// <param name="NotNow">How many do not want it now.</param>
/// <param name="Later">How many want it later.</param>
/// <param name="CalledAt">When they were called, UTC.</param>
/// <param name="EndedAt">When it was ended before its last day, UTC; null: it was not.</param>
/// <param name="EndReason">Why.</param>
/// <param name="IsOpen">Whether it can be answered today.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record AdoptionCallView(
    Guid Id,
    Guid FacilityId,
    string FacilityName,
    string Text,
    DateOnly AnswerBy,
    string? Region,
    int? InhabitantsFrom,
    int? InhabitantsTo,
    Guid? ProductId,
    int Called,
    int Interested,
    int NotNow,
    int Later,
    DateTimeOffset CalledAt,
    DateTimeOffset? EndedAt,
    string? EndReason,
    bool IsOpen,
    int Version
);

/// <summary>A municipality that was called, and its answer.</summary>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Inhabitants">Its inhabitants on its newest reference date.</param>
/// <param name="Answer">Its answer; null: none yet.</param>
/// <param name="Reason">Why.</param>
/// <param name="LaterFrom">The day from which it can.</param>
/// <param name="AnsweredAt">When it answered last, UTC.</param>
/// <param name="Version">Counts its answers; 0: none yet.</param>
public sealed record CallAnswerView(
    string MunicipalityCode,
    string MunicipalityName,
    int Inhabitants,
    CallAnswer? Answer,
    string? Reason,
    DateOnly? LaterFrom,
    DateTimeOffset? AnsweredAt,
    int Version
);
