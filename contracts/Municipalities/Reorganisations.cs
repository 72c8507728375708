using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Municipalities;

/// <summary>A municipality that comes into being, or goes on under another name or province.</summary>
public sealed record NamedMunicipality
{
    /// <summary>CBS code; of one that comes into being a code that was never used.</summary>
    public string? Code { get; init; }

    /// <summary>2 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>One of the twelve provinces.</summary>
    public string? Province { get; init; }
}

/// <summary>A municipality that is abolished, and where it goes.</summary>
public sealed record AbolishRequest
{
    /// <summary>CBS code.</summary>
    public string? Code { get; init; }

    /// <summary>At least one; shares for all of them, adding up to 100, or for none.</summary>
    public IReadOnlyList<SuccessorMunicipality>? Successors { get; init; }
}

/// <summary>Records a reorganisation, past or to come. Its kind follows from what it does.</summary>
public sealed record ReorganiseRequest
{
    /// <summary>First day of the new situation, after the first day of the register.</summary>
    [Required]
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>Who comes into being, at most 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<NamedMunicipality>? Established { get; init; }

    /// <summary>Who is abolished, at most 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<AbolishRequest>? Abolished { get; init; }

    /// <summary>Who goes on with another name or province, at most 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<NamedMunicipality>? Changed { get; init; }

    /// <summary>Whether to say only what would happen.</summary>
    public bool DryRun { get; init; }
}

/// <summary>
/// A reorganisation, with how many municipalities there are the day before and on the day, others of that day included.
/// <see cref="Id"/> is null in the answer to a dry run; <see cref="TookEffectAt"/> is null while it is to come.
/// </summary>
public sealed record ReorganisationView(
    Guid? Id,
    DateOnly EffectiveDate,
    ReorganisationKind Kind,
    IReadOnlyList<EstablishedMunicipality> Established,
    IReadOnlyList<AbolishedMunicipality> Abolished,
    IReadOnlyList<ChangedMunicipality> Changed,
    int MunicipalitiesBefore,
    int MunicipalitiesAfter,
    DateTimeOffset RecordedAt,
    DateTimeOffset? TookEffectAt
);
