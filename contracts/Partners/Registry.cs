using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>Where an organisation stands with the collective.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AdmissionStatus>))]
public enum AdmissionStatus
{
    /// <summary>It asked to take part, or was asked; nothing is decided.</summary>
    Candidate,

    /// <summary>It takes part.</summary>
    Admitted,

    /// <summary>It may not take part.</summary>
    Refused,

    /// <summary>For the time being it gets no events; its subscriptions are paused and kept.</summary>
    Suspended,

    /// <summary>It no longer takes part.</summary>
    Left,
}

/// <summary>How an organisation relates to another.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartnerRelationKind>))]
public enum PartnerRelationKind
{
    /// <summary>It is a member of the other, a partnership or association.</summary>
    MemberOf,

    /// <summary>The other owns it.</summary>
    SubsidiaryOf,

    /// <summary>It carries out tasks of the other.</summary>
    WorksFor,
}

/// <summary>How an organisation relates to another partner.</summary>
public sealed record PartnerRelation
{
    /// <summary>How.</summary>
    [Required]
    public PartnerRelationKind? Kind { get; init; }

    /// <summary>The other partner.</summary>
    [Required]
    public Guid? PartnerId { get; init; }
}

/// <summary>What a contact is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContactPurpose>))]
public enum ContactPurpose
{
    /// <summary>Anything that has no contact of its own.</summary>
    General,

    /// <summary>Links between systems.</summary>
    Technical,

    /// <summary>Leaks and weaknesses.</summary>
    Security,

    /// <summary>Personal data.</summary>
    Privacy,
}

/// <summary>Who can be reached for what. Best a mailbox of a team; a name is personal data and seldom needed.</summary>
public sealed record PartnerContact
{
    /// <summary>What for; one contact for each.</summary>
    [Required]
    public ContactPurpose? Purpose { get; init; }

    /// <summary>Name of a person or team, at most 100 characters.</summary>
    [StringLength(100)]
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    [Required, StringLength(254, MinimumLength = 3), MailAddress]
    public string? Email { get; init; }

    /// <summary>
    /// Telephone number, 6 to 30 characters: digits, blanks, brackets and hyphens, with a plus before them where it is international.
    /// </summary>
    [RegularExpression(@"^\+?(?=.*[0-9])[0-9 ()\-]{6,30}$")]
    public string? Telephone { get; init; }
}

/// <summary>The contacts of a partner, all of them.</summary>
public sealed record PartnerContactsRequest
{
    /// <summary>At most one for each purpose.</summary>
    [Required, MaxLength(4)]
    public IReadOnlyList<PartnerContact>? Contacts { get; init; }
}

/// <summary>The entry of a partner, whole: what is absent is taken away. The partner keeps it itself.</summary>
public sealed record PartnerEntryRequest
{
    /// <summary>2 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>What it does, at most 1,000 characters.</summary>
    [StringLength(1000)]
    public string? Description { get; init; }

    /// <summary>https address of its site.</summary>
    [StringLength(500), HttpsUrl]
    public string? Website { get; init; }

    /// <summary>Organisatie-identificatienummer, 20 digits; only the partner manager changes it, and absent it stays.</summary>
    [RegularExpression("^[0-9]{20}$")]
    public string? Oin { get; init; }

    /// <summary>RSIN: nine digits that pass the eleven test.</summary>
    [Rsin]
    public string? Rsin { get; init; }

    /// <summary>Number in the trade register, eight digits.</summary>
    [KvkNumber]
    public string? KvkNumber { get; init; }

    /// <summary>Address in TOOI, the government's register of organisations.</summary>
    [TooiUri]
    public string? TooiUri { get; init; }

    /// <summary>Other partners that it belongs to, at most 50.</summary>
    [MaxLength(50)]
    public IReadOnlyList<PartnerRelation>? Relations { get; init; }

    /// <summary>CBS codes of the municipalities that are members, for a partnership; at most 400.</summary>
    [MaxLength(400)]
    public IReadOnlyList<string>? MemberMunicipalities { get; init; }
}

/// <summary>A decision on taking part.</summary>
public sealed record AdmissionRequest
{
    /// <summary>Where it stands from now on.</summary>
    [Required]
    public AdmissionStatus? Status { get; init; }

    /// <summary>Why, 2 to 500 characters; everybody reads it.</summary>
    [Required, StringLength(500, MinimumLength = 2)]
    public string? Reason { get; init; }
}

/// <summary>How software is offered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProductHosting>))]
public enum ProductHosting
{
    /// <summary>As a service.</summary>
    SoftwareAsAService,

    /// <summary>At the customer's.</summary>
    OnPremises,

    /// <summary>Partly as a service.</summary>
    Hybrid,
}

/// <summary>What a vendor says of a product and a standard, with what it can show for it.</summary>
public sealed record StandardClaim
{
    /// <summary>Name of the standard, with its version where it matters, 2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? Standard { get; init; }

    /// <summary>Whether the product meets it.</summary>
    [Required]
    public bool? Compliant { get; init; }

    /// <summary>https address of a test report or certificate.</summary>
    [StringLength(500), HttpsUrl]
    public string? EvidenceUrl { get; init; }

    /// <summary>A document that is attached to the product.</summary>
    public Guid? EvidenceAttachmentId { get; init; }
}

/// <summary>The entry of a product, whole: what is absent is taken away.</summary>
public sealed record ProductRequest
{
    /// <summary>2 to 100 characters.</summary>
    [Required, StringLength(100, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>What it is for, at most 1,000 characters.</summary>
    [StringLength(1000)]
    public string? Description { get; init; }

    /// <summary>https address of its page.</summary>
    [StringLength(500), HttpsUrl]
    public string? Website { get; init; }

    /// <summary>https address of its source code.</summary>
    [StringLength(500), HttpsUrl]
    public string? Repository { get; init; }

    /// <summary>The licence as an SPDX expression, such as <c>EUPL-1.2</c>, or <c>Proprietary</c>.</summary>
    [RegularExpression(@"^[A-Za-z0-9.+()\- ]{2,100}$")]
    public string? Licence { get; init; }

    /// <summary>How it is offered.</summary>
    public ProductHosting? Hosting { get; init; }

    /// <summary>Standards, at most 100, each named once.</summary>
    [MaxLength(100)]
    public IReadOnlyList<StandardClaim>? Standards { get; init; }
}

/// <summary>Imports a <c>publiccode.yml</c> (0.x) into the product with the same source code, or makes one.</summary>
public sealed record PubliccodeImportRequest
{
    /// <summary>The text of the file, at most 100,000 characters.</summary>
    [Required, StringLength(100_000, MinimumLength = 10)]
    public string? Publiccode { get; init; }
}

/// <summary>Where a version of a product stands, by its days.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VersionStatus>))]
public enum VersionStatus
{
    /// <summary>It is announced; none of its days has come.</summary>
    Announced,

    /// <summary>It is being made.</summary>
    InDevelopment,

    /// <summary>It is delivered.</summary>
    InUse,

    /// <summary>It is no longer supported.</summary>
    EndOfSupport,

    /// <summary>It may no longer be used.</summary>
    Withdrawn,
}

/// <summary>A version of a product; each day, where it is known, is not before the one above it.</summary>
public sealed record ProductVersionRequest
{
    /// <summary>The version as its vendor calls it, 1 to 50 characters.</summary>
    [Required, StringLength(50, MinimumLength = 1)]
    public string? Label { get; init; }

    /// <summary>First day in development.</summary>
    public DateOnly? InDevelopmentFrom { get; init; }

    /// <summary>First day on which it is delivered.</summary>
    public DateOnly? InUseFrom { get; init; }

    /// <summary>First day without support.</summary>
    public DateOnly? EndOfSupportFrom { get; init; }

    /// <summary>First day on which it may no longer be used.</summary>
    public DateOnly? WithdrawnFrom { get; init; }
}

/// <summary>Where a municipality stands with a version, by its days.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UsageStatus>))]
public enum UsageStatus
{
    /// <summary>None of its days has come.</summary>
    Announced,

    /// <summary>It is being acquired.</summary>
    Acquiring,

    /// <summary>It will be taken into use.</summary>
    Planned,

    /// <summary>It is used.</summary>
    InProduction,

    /// <summary>It is on its way out.</summary>
    PhasingOut,

    /// <summary>It is no longer used.</summary>
    PhasedOut,
}

/// <summary>What a municipality does with a version of a product; at least one day, and none before the one above it.</summary>
public sealed record ProductUsageRequest
{
    /// <summary>First day of acquiring.</summary>
    public DateOnly? AcquiringFrom { get; init; }

    /// <summary>First day on which its use is planned.</summary>
    public DateOnly? PlannedFrom { get; init; }

    /// <summary>First day in production.</summary>
    public DateOnly? InProductionFrom { get; init; }

    /// <summary>First day of phasing out.</summary>
    public DateOnly? PhasingOutFrom { get; init; }

    /// <summary>First day on which it is no longer used.</summary>
    public DateOnly? PhasedOutFrom { get; init; }

    /// <summary>Anything worth knowing, at most 500 characters; everybody reads it.</summary>
    [StringLength(500)]
    public string? Note { get; init; }
}

/// <summary>
/// A product of a partner with its versions, newest first, and the number of municipalities that use any of them or are about to.
/// </summary>
public sealed record ProductView(
    Guid Id,
    Guid PartnerId,
    string PartnerName,
    string Name,
    string? Description,
    string? Website,
    string? Repository,
    string? Licence,
    ProductHosting? Hosting,
    IReadOnlyList<StandardClaim> Standards,
    IReadOnlyList<ProductVersionView> Versions,
    int Municipalities,
    DateTimeOffset RecordedAt,
    int Version
);

/// <summary>A version of a product; the status is that of today.</summary>
/// <param name="Id">The version.</param>
/// <param name="Label">As its vendor calls it.</param>
/// <param name="Status">Where it stands today.</param>
/// <param name="InDevelopmentFrom">First day in development.</param>
/// <param name="InUseFrom">First day on which it is delivered.</param>
/// <param name="EndOfSupportFrom">First day without support.</param>
/// <param name="WithdrawnFrom">First day on which it may no longer be used.</param>
/// <param name="Municipalities">How many municipalities use it, or are about to.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record ProductVersionView(
    Guid Id,
    string Label,
    VersionStatus Status,
    DateOnly? InDevelopmentFrom,
    DateOnly? InUseFrom,
    DateOnly? EndOfSupportFrom,
    DateOnly? WithdrawnFrom,
    int Municipalities,
    int Version
);

/// <summary>What a municipality does with a version of a product; the status is that of today.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="ProductName">Its name.</param>
/// <param name="PartnerId">Whose it is.</param>
/// <param name="PartnerName">Its name.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Label">As its vendor calls it.</param>
/// <param name="MunicipalityCode">CBS code.</param>
/// <param name="Status">Where the municipality stands today.</param>
/// <param name="AcquiringFrom">First day of acquiring.</param>
/// <param name="PlannedFrom">First day on which its use is planned.</param>
/// <param name="InProductionFrom">First day in production.</param>
/// <param name="PhasingOutFrom">First day of phasing out.</param>
/// <param name="PhasedOutFrom">First day on which it is no longer used.</param>
/// <param name="Note">Anything worth knowing.</param>
/// <param name="EndsOn">When the version loses its support or is withdrawn, whichever comes first; null: no such day is known.</param>
/// <param name="OtherVersions">Versions of the same product that the municipality uses as well.</param>
/// <param name="RecordedAt">When it was first recorded.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record ProductUsageView(
    Guid ProductId,
    string ProductName,
    Guid PartnerId,
    string PartnerName,
    Guid VersionId,
    string Label,
    string MunicipalityCode,
    UsageStatus Status,
    DateOnly? AcquiringFrom,
    DateOnly? PlannedFrom,
    DateOnly? InProductionFrom,
    DateOnly? PhasingOutFrom,
    DateOnly? PhasedOutFrom,
    string? Note,
    DateOnly? EndsOn,
    IReadOnlyList<string> OtherVersions,
    DateTimeOffset RecordedAt,
    int Version
);
