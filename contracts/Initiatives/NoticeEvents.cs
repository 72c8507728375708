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
    /// A joint procurement was announced, awarded or cancelled, one of these steps was undone, or its days changed. Told to those that
    /// take part, and those that consider its facility.
    /// </summary>
    ProcurementMoved,

    /// <summary>The last day to join the procurement of a facility that they consider is near.</summary>
    EntryMomentNear,
}

/// <summary>
/// Tells the municipalities that a step concerns about it, once. It changes nothing: the step itself has its own facts, for what is
/// public of it.
/// </summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Kind">What happened.</param>
/// <param name="SubjectId">The need, initiative, facility, question or procurement; null: only those concerned may know which.</param>
/// <param name="Title">Its title; null where <c>SubjectId</c> is.</param>
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
