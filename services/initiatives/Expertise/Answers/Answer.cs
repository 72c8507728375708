using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What a municipality answers to a question, or its offer of help.</summary>
[Audited]
internal sealed record Answer
{
    public Guid Id { get; init; }
    public Guid QuestionId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public AnswerKind Kind { get; init; }

    /// <summary>Null: it was withdrawn.</summary>
    [Withheld]
    public string? Text { get; init; }
    public DateTimeOffset AnsweredAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }
    public int Version { get; init; }

    /// <summary>A municipality that is asked answers. The caller checks that it is.</summary>
    public static (Answer, QuestionAnswered) Give(
        Guid id,
        Question question,
        KnownMunicipality municipality,
        AnswerQuestionRequest request,
        DateTimeOffset now
    )
    {
        var answer = new Answer
        {
            Id = id,
            QuestionId = question.Id,
            MunicipalityCode = municipality.Code,
            MunicipalityName = municipality.Name,
            Kind = request.Kind!.Value,
            Text = request.Text!.Trim(),
            AnsweredAt = now,
            Version = 1,
        };
        return (answer, new QuestionAnswered(question.Id, id, answer.MunicipalityCode, answer.Kind));
    }

    /// <summary>The municipality takes it back; the text is erased.</summary>
    /// <param name="question">The question.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it was withdrawn already, or it is the one that helped.</exception>
    public (Answer, AnswerWithdrawn) Withdraw(Question question, DateTimeOffset now)
    {
        if (WithdrawnAt is not null || question.AcceptedAnswerId == Id)
            throw new RuleViolation("wrong-state", "This answer was withdrawn already, or it is the one that helped.");
        return (this with { Text = null, WithdrawnAt = now, Version = Version + 1 }, new AnswerWithdrawn(QuestionId, Id, MunicipalityCode));
    }

    public AnswerView View() => new(Id, QuestionId, MunicipalityCode, MunicipalityName, Kind, Text, AnsweredAt, WithdrawnAt, Version);
}
