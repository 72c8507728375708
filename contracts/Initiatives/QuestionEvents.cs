namespace Samen.Contracts.Initiatives;

/// <summary>A municipality or partner asks municipalities something from practice.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="MunicipalityCode">CBS code of the municipality that asks; null: a partner does.</param>
/// <param name="PartnerId">The partner that asks.</param>
/// <param name="Title">In one sentence.</param>
/// <param name="Audience">Which municipalities are asked.</param>
/// <param name="ThemeKey">The theme.</param>
/// <param name="FacilityId">The joint facility.</param>
public sealed record QuestionAsked(
    Guid QuestionId,
    string? MunicipalityCode,
    Guid? PartnerId,
    string Title,
    QuestionAudience Audience,
    string? ThemeKey,
    Guid? FacilityId
) : IFact
{
    string IFact.Subject => $"questions/{QuestionId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>Another municipality asks a question too, or no longer does.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Asks">Whether it asks too from now on.</param>
/// <param name="Municipalities">How many ask it now, who asked it first included if that is a municipality.</param>
public sealed record QuestionSharingChanged(Guid QuestionId, string MunicipalityCode, bool Asks, int Municipalities) : IFact
{
    string IFact.Subject => $"questions/{QuestionId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality answered a question, or offered help.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="AnswerId">The answer.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Kind">Whether it answers or offers help.</param>
public sealed record QuestionAnswered(Guid QuestionId, Guid AnswerId, string MunicipalityCode, AnswerKind Kind) : IFact
{
    string IFact.Subject => $"questions/{QuestionId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality withdrew its answer; the text is erased.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="AnswerId">The answer.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record AnswerWithdrawn(Guid QuestionId, Guid AnswerId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"questions/{QuestionId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The asker says which answer helped, or that none did after all.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="AnswerId">The answer that helped; null: none did.</param>
public sealed record AnswerAccepted(Guid QuestionId, Guid? AnswerId) : IFact
{
    string IFact.Subject => $"questions/{QuestionId}";
}

/// <summary>The asker closed the question; it takes no more answers.</summary>
/// <param name="QuestionId">The question.</param>
public sealed record QuestionClosed(Guid QuestionId) : IFact
{
    string IFact.Subject => $"questions/{QuestionId}";
}

/// <summary>Who asked took the question back; its text is erased.</summary>
/// <param name="QuestionId">The question.</param>
public sealed record QuestionWithdrawn(Guid QuestionId) : IFact
{
    string IFact.Subject => $"questions/{QuestionId}";
}
