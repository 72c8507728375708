using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What is there already.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RelatedKind>))]
public enum RelatedKind
{
    /// <summary>An initiative that was submitted.</summary>
    Initiative,

    /// <summary>A joint facility that has not ended.</summary>
    Facility,
}

/// <summary>Why something may be about the same.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RelatedReason>))]
public enum RelatedReason
{
    /// <summary>It comes of the same need, or of one that was merged with it.</summary>
    SameNeed,

    /// <summary>It names one of the same reference components.</summary>
    SameComponent,

    /// <summary>It comes of a need in words that are alike.</summary>
    LikeWords,
}

/// <summary>An initiative or joint facility that may be about the same: a hint, which forbids nothing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The initiative or facility.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">Where an initiative stands; null: it is a facility.</param>
/// <param name="FacilityPhase">Where a facility is in its life; null: it is an initiative.</param>
/// <param name="Reasons">Why it may be about the same, the strongest first.</param>
/// <param name="ComponentKeys">Keys of the reference components that both name, by name.</param>
public sealed record RelatedView(
    RelatedKind Kind,
    Guid Id,
    string Title,
    InitiativeStatus? Status,
    FacilityPhase? FacilityPhase,
    IReadOnlyList<RelatedReason> Reasons,
    IReadOnlyList<string> ComponentKeys
);
