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
