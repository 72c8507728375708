using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Why a municipality does not apply a standard of comply or explain. It lapses at its review date and asks again.</summary>
[Audited]
internal sealed record Explanation
{
    public Guid Id { get; init; }
    public Guid FacilityId { get; init; }
    public string FacilityName { get; init; } = "";
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";
    public string Reason { get; init; } = "";

    /// <summary>The office that answers for it, whoever holds it.</summary>
    public Office Owner { get; init; }
    public DateOnly ReviewOn { get; init; }
    public DateTimeOffset ExplainedAt { get; init; }

    /// <summary>Null: it holds.</summary>
    public DateTimeOffset? EndedAt { get; init; }
    public bool Lapsed { get; init; }

    /// <summary>One more than that of the explanation that it replaced, so that a client sees that another came between.</summary>
    public int Version { get; init; }

    /// <summary>The faults of a request: a review date that has come, or is too far away.</summary>
    public static IEnumerable<Fault> FaultsOf(ExplainRequest request, DateOnly today, int months)
    {
        if (request.ReviewOn <= today)
            yield return new Fault("reviewOn", "past", "Must be after today.");
        if (request.ReviewOn > today.AddMonths(months))
            yield return new Fault("reviewOn", "range", $"Must be within {months} months.");
    }

    /// <summary>A municipality explains. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>not-asked</c>; <c>applied</c>: it applies the standard.</exception>
    public static (Explanation, StandardExplained) Explain(
        Guid id,
        Facility facility,
        KnownMunicipality municipality,
        Adoption? adoption,
        Explanation? before,
        ExplainRequest request,
        DateTimeOffset now
    )
    {
        if (!facility.AsksToExplain)
            throw new RuleViolation("not-asked", "Only a standard of comply or explain asks for an explanation.");
        if (adoption is { IsUser: true })
            throw new RuleViolation("applied", "Your municipality applies this standard.");
        var explanation = new Explanation
        {
            Id = id,
            FacilityId = facility.Id,
            FacilityName = facility.Name,
            MunicipalityCode = municipality.Code,
            MunicipalityName = municipality.Name,
            Reason = request.Reason!.Trim(),
            Owner = request.Owner!.Value,
            ReviewOn = request.ReviewOn!.Value,
            ExplainedAt = now,
            Version = (before?.Version ?? 0) + 1,
        };
        return (explanation, new StandardExplained(facility.Id, municipality.Code, explanation.Owner, explanation.ReviewOn));
    }

    /// <summary>It no longer holds: replaced, withdrawn, or the standard is applied.</summary>
    public Explanation End(DateTimeOffset now) => this with { EndedAt = now, Version = Version + 1 };

    /// <summary>Its review date has come.</summary>
    public (Explanation, ExplanationLapsed) Lapse(DateTimeOffset now) =>
        (End(now) with { Lapsed = true }, new ExplanationLapsed(FacilityId, MunicipalityCode, ReviewOn));

    public ExplanationView View() =>
        new(
            Id,
            FacilityId,
            FacilityName,
            MunicipalityCode,
            MunicipalityName,
            Reason,
            Owner,
            ReviewOn,
            ExplainedAt,
            EndedAt,
            Lapsed,
            Version
        );
}
