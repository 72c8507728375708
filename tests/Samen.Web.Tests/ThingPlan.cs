using System.ComponentModel.DataAnnotations;
using Samen.Contracts.Initiatives;

namespace Samen.Contracts.Things;

/// <summary>A request with every kind of field and limit that requests have.</summary>
public sealed record ThingPlan
{
    /// <summary>3 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 3)]
    public string? Title { get; init; }

    /// <summary>One of the choices.</summary>
    [Required]
    public Track? Track { get; init; }

    /// <summary>CBS code.</summary>
    [RegularExpression("^GM[0-9]{4}$")]
    public string? ProvenAtMunicipality { get; init; }

    /// <summary>10 to 2,000 characters.</summary>
    [Required, StringLength(2000, MinimumLength = 10)]
    public string? SocietalGoal { get; init; }

    /// <summary>0 to 100,000,000.</summary>
    [Required, Range(0L, 100_000_000L)]
    public long? BenefitHoursPerYear { get; init; }

    /// <summary>0 to 10^13.</summary>
    [Required, Range(0L, 10_000_000_000_000L)]
    public long? BenefitCentsPerYear { get; init; }

    /// <summary>0 to 10^13.</summary>
    [Required, Range(0L, 10_000_000_000_000L)]
    public long? OneOffCents { get; init; }

    /// <summary>0 to 10^13.</summary>
    [Required, Range(0L, 10_000_000_000_000L)]
    public long? YearlyCents { get; init; }

    /// <summary>An id.</summary>
    [Required]
    public Guid? NeedId { get; init; }

    /// <summary>CBS code.</summary>
    [Required, RegularExpression("^GM[0-9]{4}$")]
    public string? LeadMunicipality { get; init; }

    /// <summary>CBS codes, at most 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<string>? OtherOwnerMunicipalities { get; init; }
}
