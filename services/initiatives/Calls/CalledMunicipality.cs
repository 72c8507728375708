using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A municipality that was called, and what it answered.</summary>
[Audited]
internal sealed record CalledMunicipality
{
    public Guid CallId { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public int Inhabitants { get; init; }

    /// <summary>Null: it did not answer yet.</summary>
    public CallAnswer? Answer { get; init; }
    public string? Reason { get; init; }
    public DateOnly? LaterFrom { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>The number of the adoption step that its interest recorded; null: none, or it was taken back.</summary>
    public int? Step { get; init; }
    public int Version { get; init; }

    /// <summary>The faults of a request: what its answer asks for and nothing else.</summary>
    public static IEnumerable<Fault> FaultsOf(AnswerCallRequest request, DateOnly today)
    {
        if (request is { Answer: CallAnswer.NotNow, Reason: null })
            yield return new Fault("reason", "required", "Say why not now.");
        if (request is { Answer: CallAnswer.Later, LaterFrom: null })
            yield return new Fault("laterFrom", "required", "Say from which day.");
        if (request.Answer is not CallAnswer.Later && request.LaterFrom is not null)
            yield return new Fault("laterFrom", "not-allowed", "Only who wants it later names a day.");
        if (request.LaterFrom <= today)
            yield return new Fault("laterFrom", "past", "Must be after today.");
    }

    /// <summary>Answers, or changes the answer. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>too-late</c>: the call is over.</exception>
    public (CalledMunicipality, CallAnswered) Respond(AdoptionCall call, AnswerCallRequest request, DateTimeOffset now)
    {
        if (!call.IsOpen(DutchTime.DayOf(now)))
            throw new RuleViolation("too-late", "This call is over.");
        var answered = this with
        {
            Answer = request.Answer,
            Reason = request.Reason?.Trim(),
            LaterFrom = request.LaterFrom,
            AnsweredAt = now,
            Version = Version + 1,
        };
        return (answered, new CallAnswered(call.FacilityId, call.Id, MunicipalityCode, request.Answer!.Value, request.LaterFrom));
    }

    public CallAnswerView View() => new(MunicipalityCode, MunicipalityName, Inhabitants, Answer, Reason, LaterFrom, AnsweredAt, Version);
}
