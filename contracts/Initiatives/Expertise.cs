using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Initiatives;

/// <summary>What somebody knows from practice, as they tell it themselves. It has no name.</summary>
public sealed record ExpertiseRequest
{
    /// <summary>What function somebody has at the municipality, 2 to 200 characters. Not their name.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? FunctionTitle { get; init; }

    /// <summary>Themes of the policy library, at most 10.</summary>
    [MaxLength(10)]
    public IReadOnlyList<string>? ThemeKeys { get; init; }

    /// <summary>Joint facilities that somebody worked with, at most 20.</summary>
    [MaxLength(20)]
    public IReadOnlyList<Guid>? FacilityIds { get; init; }

    /// <summary>Roles that somebody had, at most 9.</summary>
    [MaxLength(9)]
    public IReadOnlyList<PracticeRole>? Roles { get; init; }

    /// <summary>True: they consent that others at municipalities and partners see this until <see cref="ConsentUntil"/>.</summary>
    [Required]
    public bool? Consents { get; init; }

    /// <summary>The last day of that: after today, by default at most 12 months ahead. Then all of it is erased.</summary>
    [Required]
    public DateOnly? ConsentUntil { get; init; }
}

/// <summary>What somebody at a municipality knows from practice. Who it is, is not told; ask by a question.</summary>
/// <param name="Id">Of the profile; not of the person.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="MunicipalityName">Its name.</param>
/// <param name="FunctionTitle">What function somebody has there.</param>
/// <param name="ThemeKeys">Themes of the policy library.</param>
/// <param name="FacilityIds">Joint facilities.</param>
/// <param name="Roles">Roles.</param>
/// <param name="ConsentedAt">When they consented, UTC.</param>
/// <param name="ConsentUntil">The last day of the consent.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record ExpertiseView(
    Guid Id,
    string MunicipalityCode,
    string MunicipalityName,
    string FunctionTitle,
    IReadOnlyList<string> ThemeKeys,
    IReadOnlyList<Guid> FacilityIds,
    IReadOnlyList<PracticeRole> Roles,
    DateTimeOffset ConsentedAt,
    DateOnly ConsentUntil,
    int Version
);
