using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

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
