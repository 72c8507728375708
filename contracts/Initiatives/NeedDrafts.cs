using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>What a draft of a need says so far.</summary>
public record NeedDraftText
{
    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>At most 4,000 characters, and 10 at least before it is recorded; absent: nothing yet.</summary>
    [StringLength(4000)]
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

/// <summary>Drafts a need for the caller's own municipality.</summary>
public sealed record DraftNeedRequest : NeedDraftText
{
    /// <summary>CBS code of the municipality, <c>GM</c> and four digits.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }
}

/// <summary>Replaces what a draft of a need says. The earlier text is not kept.</summary>
public sealed record ReviseNeedDraftRequest : NeedDraftText;

/// <summary>A need that is being drafted, and that only officers of its municipality see. It is a need when it is recorded.</summary>
/// <param name="Id">The draft, and the need that it becomes.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that drafts it.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Office">The office that saved it last.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What it says so far, 0 to 4,000 characters.</param>
/// <param name="ThemeKeys">Keys of the themes it falls under, in the order of the policy library.</param>
/// <param name="ComponentKeys">Keys of the reference components that it is about, by name.</param>
/// <param name="DraftedAt">When it was begun, UTC.</param>
/// <param name="SavedAt">When it was saved last, UTC.</param>
/// <param name="CanBeRecorded">Whether it says enough to be recorded.</param>
/// <param name="Version">Counts its changes; the <c>ETag</c>.</param>
public sealed record NeedDraftView(
    Guid Id,
    string MunicipalityCode,
    string MunicipalityName,
    Office Office,
    string Title,
    string Description,
    IReadOnlyList<string> ThemeKeys,
    IReadOnlyList<string> ComponentKeys,
    DateTimeOffset DraftedAt,
    DateTimeOffset SavedAt,
    bool CanBeRecorded,
    int Version
);
