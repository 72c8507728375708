using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Funding;

/// <summary>By what a sum is divided over the municipalities (verdeelsleutel).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContributionKeyKind>))]
public enum ContributionKeyKind
{
    /// <summary>In proportion to inhabitants.</summary>
    PerInhabitant,

    /// <summary>By size class: the rate of its class counts for all inhabitants of a municipality, so amounts jump at an edge.</summary>
    ClassesFlat,

    /// <summary>By size class: each rate counts for the inhabitants within its class only.</summary>
    ClassesMarginal,

    /// <summary>The same for each municipality.</summary>
    Equal,

    /// <summary>A fixed amount for each municipality, and the rest in proportion to inhabitants.</summary>
    FixedPlusPerInhabitant,

    /// <summary>In proportion to use.</summary>
    ByUse,

    /// <summary>Parts of the sum, each by a key of its own.</summary>
    Mixed,
}

/// <summary>A size class of municipalities and what an inhabitant counts for in it.</summary>
public sealed record SizeClass
{
    /// <summary>From this number of inhabitants on, 0 to 10,000,000; the first class begins at 0, each next one is higher.</summary>
    [Required, Range(0, 10_000_000)]
    public int? From { get; init; }

    /// <summary>Whole euro cents per inhabitant, 0 to 100,000; where a total is given, only how the rates relate counts.</summary>
    [Required, Range(0L, 100_000L)]
    public long? CentsPerInhabitant { get; init; }
}

/// <summary>How much a municipality uses, in whatever is counted.</summary>
public sealed record UseFigure
{
    /// <summary>CBS code.</summary>
    [Required, MunicipalityCode]
    public string? MunicipalityCode { get; init; }

    /// <summary>0 to 1,000,000,000.</summary>
    [Required, Range(0L, 1_000_000_000L)]
    public long? Units { get; init; }
}

/// <summary>What every key says.</summary>
public abstract record KeyTerms
{
    /// <summary>By what the sum is divided.</summary>
    [Required]
    public ContributionKeyKind? Kind { get; init; }

    /// <summary>Of ClassesFlat and ClassesMarginal: 1 to 20 classes.</summary>
    [MaxLength(20)]
    public IReadOnlyList<SizeClass>? Classes { get; init; }

    /// <summary>Of FixedPlusPerInhabitant: what each municipality pays first, in whole euro cents, 1 to 50,000,000,000.</summary>
    [Range(1L, BudgetLimits.MostCents)]
    public long? FixedCents { get; init; }

    /// <summary>Of ByUse: 1 to 500 municipalities, each once; who is not named uses nothing.</summary>
    [MaxLength(500)]
    public IReadOnlyList<UseFigure>? Use { get; init; }
}

/// <summary>A part of a mixed key. Its kind is not Mixed.</summary>
public sealed record KeyPart : KeyTerms
{
    /// <summary>The part of the sum in percent, 0.01 to 99.99, at most two decimals; all parts together are 100.</summary>
    [Required, Range(0.01, 99.99)]
    public decimal? Percentage { get; init; }
}

/// <summary>By what a sum is divided over the municipalities.</summary>
public sealed record ContributionKey : KeyTerms
{
    /// <summary>Of Mixed: 2 to 5 parts.</summary>
    [MaxLength(5)]
    public IReadOnlyList<KeyPart>? Parts { get; init; }
}
