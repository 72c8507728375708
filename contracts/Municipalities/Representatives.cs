using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Municipalities;

/// <summary>What somebody is for a municipality. The first five may carry its voting card; the heads are contacts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RepresentativeRole>))]
public enum RepresentativeRole
{
    /// <summary>Burgemeester.</summary>
    Mayor,

    /// <summary>Wethouder.</summary>
    Alderman,

    /// <summary>Raadslid.</summary>
    CouncilMember,

    /// <summary>Gemeentesecretaris.</summary>
    MunicipalSecretary,

    /// <summary>Griffier.</summary>
    CouncilClerk,

    /// <summary>Hoofd ICT.</summary>
    HeadOfIct,

    /// <summary>Hoofd bedrijfsvoering.</summary>
    HeadOfOperations,
}

/// <summary>Records or replaces somebody who speaks for a municipality. No more than is asked here is kept.</summary>
public sealed record RepresentativeRequest
{
    /// <summary>What the person is.</summary>
    [Required]
    public RepresentativeRole? Role { get; init; }

    /// <summary>2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>At most 254 characters.</summary>
    [StringLength(254, MinimumLength = 3), MailAddress]
    public string? Email { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer is so; null: until further notice.</summary>
    public DateOnly? ValidTo { get; init; }
}

/// <summary>Somebody who speaks for a municipality, over a period.</summary>
public sealed record RepresentativeView(
    Guid Id,
    string MunicipalityCode,
    RepresentativeRole Role,
    string Name,
    string? Email,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    int Version
);

/// <summary>Names who carries the card of the municipality in the path; it is handed on within the municipality only.</summary>
public sealed record IssueCardRequest
{
    /// <summary>One of the municipality's representatives, in an office that may vote, on the day of the assembly.</summary>
    [Required]
    public Guid? RepresentativeId { get; init; }
}

/// <summary>Takes a card into use.</summary>
public sealed record TakeCardRequest
{
    /// <summary>The code that was shown when the card was issued; blanks, hyphens and case don't matter.</summary>
    [Required, StringLength(40, MinimumLength = 4)]
    public string? Code { get; init; }
}

/// <summary>Where a voting card stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CardStatus>))]
public enum CardStatus
{
    /// <summary>Nobody has it: who votes first for the municipality takes it.</summary>
    Free,

    /// <summary>Issued to a representative, who has not taken it into use.</summary>
    Issued,

    /// <summary>In use.</summary>
    Taken,
}

/// <summary>The voting card of a municipality in an assembly.</summary>
/// <param name="AssemblyId">The assembly.</param>
/// <param name="MunicipalityCode">The municipality.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="RepresentativeId">Whom the municipality named; null: nobody, or the entry was erased.</param>
/// <param name="IsMine">Whether the caller holds it.</param>
/// <param name="HandedOn">How often it was handed on.</param>
/// <param name="Code">With which the representative takes it into use; only in the answer to issuing it.</param>
/// <param name="Version">For <c>If-Match</c>; 0: nobody has it.</param>
public sealed record VotingCardView(
    Guid AssemblyId,
    string MunicipalityCode,
    CardStatus Status,
    Guid? RepresentativeId,
    bool IsMine,
    int HandedOn,
    string? Code,
    int Version
);
