using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>Kind of a partner: an organisation other than a municipality.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartnerKind>))]
public enum PartnerKind
{
    /// <summary>Ketenpartner.</summary>
    ChainPartner,

    /// <summary>Andere overheid.</summary>
    OtherGovernment,

    /// <summary>Leverancier.</summary>
    Vendor,

    /// <summary>Samenwerkingsverband.</summary>
    Partnership,

    /// <summary>Beroepsvereniging.</summary>
    ProfessionalAssociation,
}

/// <summary>In which order partners are listed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PartnerOrder>))]
public enum PartnerOrder
{
    /// <summary>By name, in Dutch order.</summary>
    Name,

    /// <summary>Last registered first.</summary>
    Newest,
}

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

/// <summary>Registers an organisation as a partner.</summary>
public sealed record RegisterPartnerRequest
{
    /// <summary>2 to 200 characters.</summary>
    [Required, StringLength(200, MinimumLength = 2)]
    public string? Name { get; init; }

    /// <summary>What kind of organisation it is.</summary>
    [Required]
    public PartnerKind? Kind { get; init; }

    /// <summary>Organisatie-identificatienummer, 20 digits.</summary>
    [RegularExpression("^[0-9]{20}$")]
    public string? Oin { get; init; }

    /// <summary>The id to register it under, for who has given one already; absent, the service gives one.</summary>
    public Guid? Id { get; init; }

    /// <summary>Whether it takes part already: <c>Candidate</c>, or <c>Admitted</c> when absent.</summary>
    public AdmissionStatus? Admission { get; init; }
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

/// <summary>A partner.</summary>
/// <param name="Id">The partner.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Oin">Its OIN, where it has one.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="Admission">Where it stands.</param>
/// <param name="AdmissionReason">Why, where something was decided.</param>
/// <param name="AdmissionAt">Since when.</param>
/// <param name="AdmissionOptions">What can be decided now.</param>
/// <param name="Description">What it does.</param>
/// <param name="Website">Its site.</param>
/// <param name="Rsin">Its RSIN.</param>
/// <param name="KvkNumber">Its number in the trade register.</param>
/// <param name="TooiUri">Its address in TOOI.</param>
/// <param name="Relations">Other partners that it belongs to.</param>
/// <param name="MemberMunicipalities">CBS codes of the municipalities that are members, for a partnership.</param>
/// <param name="Version">Counts the changes of the entry.</param>
public sealed record PartnerView(
    Guid Id,
    string Name,
    PartnerKind Kind,
    string? Oin,
    DateTimeOffset RegisteredAt,
    AdmissionStatus Admission,
    string? AdmissionReason,
    DateTimeOffset AdmissionAt,
    IReadOnlyList<AdmissionStatus> AdmissionOptions,
    string? Description,
    string? Website,
    string? Rsin,
    string? KvkNumber,
    string? TooiUri,
    IReadOnlyList<PartnerRelation> Relations,
    IReadOnlyList<string> MemberMunicipalities,
    int Version
);
