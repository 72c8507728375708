using System.Text.Json.Serialization;

namespace Samen.Contracts.Partners;

/// <summary>Kind of an organisation beside the municipalities.</summary>
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

/// <summary>An organisation was admitted as a partner.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Kind">What kind it is.</param>
public sealed record PartnerRegistered(Guid PartnerId, string Name, PartnerKind Kind) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}

/// <summary>The entry of a partner was changed.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Name">Name of the organisation.</param>
/// <param name="Kind">What kind it is.</param>
public sealed record PartnerRevised(Guid PartnerId, string Name, PartnerKind Kind) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}

/// <summary>It was decided whether an organisation takes part.</summary>
/// <param name="PartnerId">The partner.</param>
/// <param name="Status">Whether it takes part.</param>
public sealed record AdmissionDecided(Guid PartnerId, AdmissionStatus Status) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}

/// <summary>A product of a partner was recorded, or its entry was changed.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="PartnerId">The partner that supplies it.</param>
/// <param name="Name">Its name.</param>
public sealed record ProductRecorded(Guid ProductId, Guid PartnerId, string Name) : IFact
{
    string IFact.Subject => $"products/{ProductId}";
}

/// <summary>A version of a product was recorded, or its days were changed.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="VersionId">The version.</param>
/// <param name="Label">The version, as its vendor calls it.</param>
/// <param name="InUseFrom">First day on which it is supplied; null: not known.</param>
/// <param name="EndOfSupportFrom">First day without support; null: not known.</param>
/// <param name="WithdrawnFrom">First day on which it may no longer be used; null: not known.</param>
public sealed record ProductVersionRecorded(
    Guid ProductId,
    Guid VersionId,
    string Label,
    DateOnly? InUseFrom,
    DateOnly? EndOfSupportFrom,
    DateOnly? WithdrawnFrom
) : IFact
{
    string IFact.Subject => $"products/{ProductId}";
}

/// <summary>A municipality took back what it had recorded of a version of a product: it was a mistake, and nothing is recorded any more.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="VersionId">The version.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record ProductUsageRemoved(Guid ProductId, Guid VersionId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"products/{ProductId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality recorded what it does with a version of a product; the status is that of the day of recording.</summary>
/// <param name="ProductId">The product.</param>
/// <param name="VersionId">The version.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Status">What the municipality does with it.</param>
public sealed record ProductUsageRecorded(Guid ProductId, Guid VersionId, string MunicipalityCode, UsageStatus Status) : IFact
{
    string IFact.Subject => $"products/{ProductId}";

    string? IFact.Municipality => MunicipalityCode;
}
