using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>Says whether chain partners and vendors may comment on a need.</summary>
public sealed record AllowCommentsRequest
{
    /// <summary>False: no more; what is there stays.</summary>
    [Required]
    public bool? Allowed { get; init; }
}

/// <summary>Comments on a need for the caller's own organisation.</summary>
public sealed record CommentNeedRequest
{
    /// <summary>5 to 2,000 characters; public, with the name of the organisation.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Text { get; init; }
}

/// <summary>Removes a comment.</summary>
public sealed record RemoveCommentRequest
{
    /// <summary>Why, 5 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>A comment on a need.</summary>
/// <param name="Id">The comment.</param>
/// <param name="PartnerId">The organisation, in the registry of partners.</param>
/// <param name="Text">What it says; null: it was withdrawn or removed.</param>
/// <param name="CommentedAt">When it was made, UTC.</param>
/// <param name="EndedAt">When it was withdrawn or removed, UTC; null: it stands.</param>
/// <param name="RemovalReason">Why the municipality that recorded the need removed it; null: it did not.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record NeedCommentView(
    Guid Id,
    Guid PartnerId,
    string? Text,
    DateTimeOffset CommentedAt,
    DateTimeOffset? EndedAt,
    string? RemovalReason,
    int Version
);
