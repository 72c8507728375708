using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>What municipalities are told of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>Another municipality proposes to merge a need with the one that they recorded.</summary>
    MergeProposed,

    /// <summary>A need that they share was merged with another.</summary>
    NeedsMerged,

    /// <summary>A merge of a need that they share was undone.</summary>
    MergeUndone,

    /// <summary>A need that they signed was withdrawn.</summary>
    NeedWithdrawn,

    /// <summary>A chain partner or vendor commented on the need that they recorded.</summary>
    NeedCommented,

    /// <summary>An initiative that grew out of a need that they share was submitted for the first time.</summary>
    InitiativeStarted,

    /// <summary>They are invited to own an initiative. Which one is between those concerned.</summary>
    OwnerInvited,

    /// <summary>They are offered to lead an initiative. Which one is between those concerned.</summary>
    LeadOffered,

    /// <summary>They are called to use a joint facility.</summary>
    AdoptionCalled,

    /// <summary>A question that they ask was answered, or help was offered.</summary>
    QuestionAnswered,

    /// <summary>
    /// A joint procurement in which they take part, or of a facility that they consider, was announced, awarded or cancelled, that was
    /// undone, or its days changed.
    /// </summary>
    ProcurementMoved,

    /// <summary>The last day comes near on which they can take part in the joint procurement of a facility that they consider.</summary>
    EntryMomentNear,
}

/// <summary>
/// Municipalities that a step concerns are told of it, once, so that they hear of it without looking. It changes nothing: what is public of
/// the step has facts of its own.
/// </summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Kind">Of what they are told.</param>
/// <param name="SubjectId">The need, initiative, facility, question or procurement; null: which one is between those concerned.</param>
/// <param name="Title">What that is called; null: likewise.</param>
/// <param name="MunicipalityCodes">CBS codes of those that are told, never that of who took the step.</param>
public sealed record NoticeGiven(Guid NoticeId, NoticeKind Kind, Guid? SubjectId, string? Title, IReadOnlyList<string> MunicipalityCodes)
    : IFact
{
    string IFact.Subject => $"notices/{NoticeId}";

    string? IFact.Resource =>
        Kind switch
        {
            _ when SubjectId is null => null,
            NoticeKind.InitiativeStarted => $"initiatives/{SubjectId}",
            NoticeKind.AdoptionCalled => $"facilities/{SubjectId}",
            NoticeKind.QuestionAnswered => $"questions/{SubjectId}",
            NoticeKind.ProcurementMoved or NoticeKind.EntryMomentNear => $"procurements/{SubjectId}",
            _ => $"needs/{SubjectId}",
        };
}
