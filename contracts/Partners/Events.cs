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
public sealed record PartnerRegistered(Guid PartnerId, string Name, PartnerKind Kind) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}

/// <summary>The entry of a partner was changed.</summary>
public sealed record PartnerRevised(Guid PartnerId, string Name, PartnerKind Kind) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}

/// <summary>It was decided whether an organisation takes part.</summary>
public sealed record AdmissionDecided(Guid PartnerId, AdmissionStatus Status) : IFact
{
    string IFact.Subject => $"partners/{PartnerId}";
}

/// <summary>A product of a partner was recorded, or its entry was changed.</summary>
public sealed record ProductRecorded(Guid ProductId, Guid PartnerId, string Name) : IFact
{
    string IFact.Subject => $"products/{ProductId}";
}

/// <summary>A version of a product was recorded, or its days were changed.</summary>
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
public sealed record ProductUsageRemoved(Guid ProductId, Guid VersionId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"products/{ProductId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality recorded what it does with a version of a product; the status is that of the day of recording.</summary>
public sealed record ProductUsageRecorded(Guid ProductId, Guid VersionId, string MunicipalityCode, UsageStatus Status) : IFact
{
    string IFact.Subject => $"products/{ProductId}";

    string? IFact.Municipality => MunicipalityCode;
}
