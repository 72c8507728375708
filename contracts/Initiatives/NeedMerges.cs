using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>How far the merge of two needs has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MergeStatus>))]
public enum MergeStatus
{
    /// <summary>The municipality that recorded the other need is asked.</summary>
    Proposed,

    /// <summary>The first need goes on in the second.</summary>
    Merged,

    /// <summary>The other municipality did not agree, or the proposer took it back.</summary>
    Refused,

    /// <summary>Both stand on their own again.</summary>
    Undone,
}

/// <summary>Merges a need into another, or proposes that.</summary>
public sealed record MergeNeedsRequest
{
    /// <summary>The need in which it goes on.</summary>
    [Required]
    public Guid? IntoNeedId { get; init; }

    /// <summary>Why, 5 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>Refuses a proposed merge, or undoes a merge.</summary>
public sealed record EndMergeRequest
{
    /// <summary>Why, 5 to 2,000 characters; public.</summary>
    [Required, StringLength(2000, MinimumLength = 5)]
    public string? Reason { get; init; }
}

/// <summary>The merge of two needs, from its proposal on.</summary>
/// <param name="Id">The merge.</param>
/// <param name="NeedId">The need that goes on in the other.</param>
/// <param name="IntoNeedId">The other.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="ProposedFor">The need of who proposed it; who recorded the other decides. Null: the Taskforce merged them.</param>
/// <param name="ProposedBy">CBS code of the municipality that proposed it; null: the Taskforce merged them.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedAt">When it was proposed, or merged by the Taskforce, UTC.</param>
/// <param name="MergedAt">When they were merged, UTC.</param>
/// <param name="UndoableUntil">The moment from which a merge can no longer be undone, UTC.</param>
/// <param name="EndedBy">CBS code of the municipality that refused or undid it; null: the Taskforce did, or nobody yet.</param>
/// <param name="EndReason">Why it was refused or undone.</param>
/// <param name="EndedAt">When it was refused or undone, UTC.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record NeedMergeView(
    Guid Id,
    Guid NeedId,
    Guid IntoNeedId,
    MergeStatus Status,
    Guid? ProposedFor,
    string? ProposedBy,
    string Reason,
    DateTimeOffset ProposedAt,
    DateTimeOffset? MergedAt,
    DateTimeOffset? UndoableUntil,
    string? EndedBy,
    string? EndReason,
    DateTimeOffset? EndedAt,
    int Version
);
