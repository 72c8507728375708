using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>Explains why a municipality does not apply a standard.</summary>
public sealed record ExplainRequest
{
    /// <summary>Why not now, 10 to 4,000 characters; public.</summary>
    [Required, StringLength(4000, MinimumLength = 10)]
    public string? Reason { get; init; }

    /// <summary>The office that answers for it.</summary>
    [Required]
    public Office? Owner { get; init; }

    /// <summary>The day on which this explanation lapses: after today, by default at most 12 months ahead.</summary>
    [Required]
    public DateOnly? ReviewOn { get; init; }
}

/// <summary>Why a municipality does not apply a standard of comply or explain.</summary>
/// <param name="Id">The explanation.</param>
/// <param name="FacilityId">The standard.</param>
/// <param name="FacilityName">Its name.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="Reason">Why not.</param>
/// <param name="Owner">The office that answers for it.</param>
/// <param name="ReviewOn">The day on which it lapses.</param>
/// <param name="ExplainedAt">When it was recorded, UTC.</param>
/// <param name="EndedAt">When it stopped to hold, UTC; null: it holds.</param>
/// <param name="Lapsed">Whether it lapsed at its review date; else it was replaced, or the municipality applies the standard.</param>
/// <param name="Version">Counts the changes, from that of the explanation that it replaced on.</param>
public sealed record ExplanationView(
    Guid Id,
    Guid FacilityId,
    string FacilityName,
    string MunicipalityCode,
    string MunicipalityName,
    string Reason,
    Office Owner,
    DateOnly ReviewOn,
    DateTimeOffset ExplainedAt,
    DateTimeOffset? EndedAt,
    bool Lapsed,
    int Version
);
