using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>Where the holder of a seat in the Taskforce comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeatBackground>))]
public enum SeatBackground
{
    /// <summary>Gemeentesecretaris.</summary>
    MunicipalSecretary,

    /// <summary>Directeur dienstverlening of a municipality.</summary>
    ServicesDirector,

    /// <summary>Directeur ICT of a municipality.</summary>
    IctDirector,

    /// <summary>On behalf of the chain partners.</summary>
    ChainPartner,

    /// <summary>On behalf of a professional association, such as VDP, IMG 100.000+, VIAG or FAMO.</summary>
    ProfessionalAssociation,
}

/// <summary>What the holder of a seat does in the Taskforce.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SeatOffice>))]
public enum SeatOffice
{
    /// <summary>Gives views, as all do.</summary>
    Member,

    /// <summary>Leads the meetings; the view of the chair decides on a tie.</summary>
    Chair,

    /// <summary>Plans the meetings, keeps the seats and records the advice.</summary>
    Secretary,
}

/// <summary>A seat in the Taskforce, with its term and who holds it.</summary>
public sealed record SeatRequest
{
    /// <summary>Where its holder comes from.</summary>
    [Required]
    public SeatBackground? Background { get; init; }

    /// <summary>What its holder does.</summary>
    [Required]
    public SeatOffice? Office { get; init; }

    /// <summary>CBS code of the municipality of its holder: for a municipal secretary or director; an association may have one.</summary>
    [RegularExpression("^GM[0-9]{4}$")]
    public string? MunicipalityCode { get; init; }

    /// <summary>The association or partner that it is for, 2 to 100 characters; only a professional association must be named.</summary>
    [StringLength(100, MinimumLength = 2)]
    public string? Organisation { get; init; }

    /// <summary>First day of the term.</summary>
    [Required]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day after the term; absent: the usual term.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>
    /// Who holds it, at most 5: the ids of their accounts, by which the API keys of these people act too; absent: nobody. A key that
    /// belongs to nobody is <c>key-</c> and its id.
    /// </summary>
    [MaxLength(5)]
    public IReadOnlyList<string>? HeldBy { get; init; }
}

/// <summary>A seat in the Taskforce.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Background">Where its holder comes from.</param>
/// <param name="Office">What its holder does.</param>
/// <param name="MunicipalityCode">CBS code of the municipality of its holder.</param>
/// <param name="MunicipalityName">Name of that municipality.</param>
/// <param name="Organisation">The association or partner that it is for.</param>
/// <param name="ValidFrom">First day of the term.</param>
/// <param name="ValidTo">First day after the term.</param>
/// <param name="IsFilled">Whether somebody holds it today.</param>
/// <param name="IsYours">Whether the caller holds it today.</param>
/// <param name="HeldBy">Ids of its holder's accounts and keys; shown to admins and the secretary, empty for all others.</param>
/// <param name="Version">Increases with every change.</param>
public sealed record SeatView(
    Guid Id,
    SeatBackground Background,
    SeatOffice Office,
    string? MunicipalityCode,
    string? MunicipalityName,
    string? Organisation,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    bool IsFilled,
    bool IsYours,
    IReadOnlyList<string> HeldBy,
    int Version
);
