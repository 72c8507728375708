using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>Where a need stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NeedStatus>))]
public enum NeedStatus
{
    /// <summary>Municipalities can share it, and initiatives can grow out of it.</summary>
    Open,

    /// <summary>Withdrawn by the municipality that recorded it.</summary>
    Withdrawn,

    /// <summary>It goes on in another need, with its signatures.</summary>
    Merged,
}

/// <summary>In which order needs are listed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NeedOrder>))]
public enum NeedOrder
{
    /// <summary>Last recorded first.</summary>
    Newest,

    /// <summary>Shared by most municipalities first.</summary>
    Municipalities,

    /// <summary>Shared by municipalities with most inhabitants together first.</summary>
    Inhabitants,
}

/// <summary>What a need says.</summary>
public record NeedText
{
    /// <summary>The fewest characters that explain a need.</summary>
    public const int LeastDescription = 10;

    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>10 to 4,000 characters.</summary>
    [Required, StringLength(4000, MinimumLength = LeastDescription)]
    public string? Description { get; init; }

    /// <summary>
    /// Keys of the themes it falls under, at most 10, those of the policy library (<c>GET /municipalities/v1/policy-themes</c>);
    /// absent: none.
    /// </summary>
    [MaxLength(10)]
    public IReadOnlyList<string>? ThemeKeys { get; init; }

    /// <summary>
    /// Keys of the reference components that it is about, at most 10, those of <c>GET /initiatives/v1/reference-components</c>; absent:
    /// none.
    /// </summary>
    [MaxLength(10)]
    public IReadOnlyList<string>? ComponentKeys { get; init; }
}

/// <summary>Records a need for the caller's own municipality.</summary>
public sealed record RecordNeedRequest : NeedText
{
    /// <summary>CBS code of the municipality, <c>GM</c> and four digits.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }
}

/// <summary>Replaces what a need says. The earlier version is kept, and so are the signatures, with the version that they signed.</summary>
public sealed record ReviseNeedRequest : NeedText;

/// <summary>Co-signs a need for the caller's own municipality.</summary>
public sealed record CosignNeedRequest
{
    /// <summary>CBS code of the municipality, <c>GM</c> and four digits.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }
}

/// <summary>Withdraws a need.</summary>
public sealed record WithdrawNeedRequest
{
    /// <summary>Why, 5 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A municipality that shares a need.</summary>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Office">The office that signed for it.</param>
/// <param name="SignedAt">When it signed, UTC.</param>
/// <param name="SignedVersion">The version of the need that it signed.</param>
/// <param name="ViaNeedId">The need that it signed or recorded, where that was merged into this one; null: this one.</param>
public sealed record SignatureView(
    string MunicipalityCode,
    string MunicipalityName,
    Office Office,
    DateTimeOffset SignedAt,
    int SignedVersion,
    Guid? ViaNeedId
);

/// <summary>A need as it was worded in one of its versions.</summary>
/// <param name="Version">1 is what was recorded first.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it is, in plain words.</param>
/// <param name="ThemeKeys">Keys of the themes it falls under.</param>
/// <param name="ComponentKeys">Keys of the reference components that it is about.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that saved it.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Office">The office that saved it.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
public sealed record NeedVersionView(
    int Version,
    string Title,
    string Description,
    IReadOnlyList<string> ThemeKeys,
    IReadOnlyList<string> ComponentKeys,
    string MunicipalityCode,
    string MunicipalityName,
    Office Office,
    DateTimeOffset SavedAt
);

/// <summary>Another need.</summary>
/// <param name="Id">The need.</param>
/// <param name="Title">Its title.</param>
public sealed record LinkedNeedView(Guid Id, string Title);

/// <summary>An open need that is like a text.</summary>
/// <param name="Need">The need.</param>
/// <param name="Score">How alike they are: from 0.1 to 1, where they have the same words.</param>
/// <param name="SharedWords">Words of the text that the need has too, or a part of, those that say most first; folded, at most 5.</param>
public sealed record SimilarNeedView(NeedView Need, decimal Score, IReadOnlyList<string> SharedWords);

/// <summary>
/// A need with those who share it. The counts include the municipality that recorded it. The inhabitants are those of the newest
/// figures; <see cref="ReferenceDate"/> is null where these are not all of one day. A merged need leads on by
/// <see cref="MergedInto"/> to the need that has its signatures too, whose <see cref="MergedNeeds"/> names it.
/// </summary>
public sealed record NeedView(
    Guid Id,
    string MunicipalityCode,
    string MunicipalityName,
    Office Office,
    string Title,
    string Description,
    IReadOnlyList<string> ThemeKeys,
    IReadOnlyList<string> ComponentKeys,
    DateTimeOffset RecordedAt,
    int Municipalities,
    long Inhabitants,
    DateOnly? ReferenceDate,
    IReadOnlyList<SignatureView> CoSigners,
    NeedStatus Status,
    string? WithdrawalReason,
    DateTimeOffset? WithdrawnAt,
    DateTimeOffset? ReopenableUntil,
    LinkedNeedView? MergedInto,
    DateTimeOffset? MergedAt,
    IReadOnlyList<LinkedNeedView> MergedNeeds,
    bool TakesComments,
    int Version
);
