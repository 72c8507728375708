using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A call to municipalities to use a facility. It is over after its last day, or when it is ended before.</summary>
[Audited]
internal sealed record AdoptionCall
{
    public Guid Id { get; init; }
    public Guid FacilityId { get; init; }
    public string FacilityName { get; init; } = "";
    public string Text { get; init; } = "";

    /// <summary>The last day on which they can answer.</summary>
    public DateOnly AnswerBy { get; init; }
    public string? Region { get; init; }
    public int? InhabitantsFrom { get; init; }
    public int? InhabitantsTo { get; init; }
    public Guid? ProductId { get; init; }
    public DateTimeOffset CalledAt { get; init; }

    /// <summary>Null: it was not ended before its last day.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public string? EndReason { get; init; }
    public int Version { get; init; }

    /// <summary>How many were called, for reading; the others count their answers.</summary>
    public int Called { get; init; }
    public int Interested { get; init; }
    public int NotNow { get; init; }
    public int Later { get; init; }

    public bool IsOpen(DateOnly today) => EndedAt is null && today <= AnswerBy;

    /// <summary>The faults of a request: a last day that has come, a region without municipalities, or classes that exclude all.</summary>
    public static IEnumerable<Fault> FaultsOf(CallRequest request, DateOnly today)
    {
        if (request.AnswerBy <= today)
            yield return new Fault("answerBy", "past", "Must be after today.");
        if (request.Region is not null && request.MunicipalityCodes is not { Count: > 0 })
            yield return new Fault("municipalityCodes", "required", "Names the municipalities of the region.");
        if (request is { Region: null, MunicipalityCodes: not null })
            yield return new Fault("region", "required", "Say what these municipalities are called together.");
        if (request.InhabitantsFrom > request.InhabitantsTo)
            yield return new Fault("inhabitantsTo", "range", "Must not be less than the least.");
        foreach (var (index, code) in (request.MunicipalityCodes ?? []).Index())
            if (code is null || !Identifiers.IsMunicipalityCode(code))
                yield return new Fault($"municipalityCodes/{index}", "format", "Is not a CBS code such as GM0344.");
    }

    /// <summary>Calls municipalities. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is phased out, or ended; <c>nobody-called</c>.</exception>
    public static (AdoptionCall, MunicipalitiesCalled) Call(
        Guid id,
        Facility facility,
        CallRequest request,
        IReadOnlyList<string> municipalities,
        DateTimeOffset now
    )
    {
        if (facility.Phase is FacilityPhase.PhasingOut or FacilityPhase.Retired)
            throw new RuleViolation("wrong-state", $"Nobody is called to a facility in the phase {facility.Phase}.");
        if (municipalities.Count == 0)
            throw new RuleViolation("nobody-called", "No municipality that does not use it yet meets all of this.");
        var call = new AdoptionCall
        {
            Id = id,
            FacilityId = facility.Id,
            FacilityName = facility.Name,
            Text = request.Text!.Trim(),
            AnswerBy = request.AnswerBy!.Value,
            Region = request.Region?.Trim(),
            InhabitantsFrom = request.InhabitantsFrom,
            InhabitantsTo = request.InhabitantsTo,
            ProductId = request.ProductId,
            CalledAt = now,
            Called = municipalities.Count,
            Version = 1,
        };
        return (call, new MunicipalitiesCalled(facility.Id, id, call.AnswerBy, municipalities));
    }

    /// <summary>It is ended before its last day.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is over.</exception>
    public (AdoptionCall, CallEnded) End(string reason, DateTimeOffset now)
    {
        if (!IsOpen(DutchTime.DayOf(now)))
            throw new RuleViolation("wrong-state", "This call is over.");
        var ended = this with { EndedAt = now, EndReason = reason.Trim(), Version = Version + 1 };
        return (ended, new CallEnded(FacilityId, Id, ended.EndReason));
    }

    public AdoptionCallView View(DateOnly today) =>
        new(
            Id,
            FacilityId,
            FacilityName,
            Text,
            AnswerBy,
            Region,
            InhabitantsFrom,
            InhabitantsTo,
            ProductId,
            Called,
            Interested,
            NotNow,
            Later,
            CalledAt,
            EndedAt,
            EndReason,
            IsOpen(today),
            Version
        );
}
