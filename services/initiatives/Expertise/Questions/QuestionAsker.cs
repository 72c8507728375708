using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Another municipality that asks a question too.</summary>
[AuditedRows("question_asker", nameof(QuestionId), nameof(MunicipalityCode))]
internal sealed record QuestionAsker
{
    public Guid QuestionId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public DateTimeOffset AskedAt { get; init; }
}
