namespace Samen.Contracts.Initiatives;

/// <summary>A municipality became an owner of an initiative: it was invited and accepted, or asked and was accepted.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="MunicipalityCode">CBS code of the new owner.</param>
public sealed record OwnerJoined(Guid InitiativeId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality no longer owns an initiative.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="MunicipalityCode">CBS code of the owner that left.</param>
public sealed record OwnerLeft(Guid InitiativeId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>Another owner leads an initiative.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="FormerLeadMunicipality">CBS code of the owner that led.</param>
/// <param name="LeadMunicipality">CBS code of the owner that leads now.</param>
public sealed record LeadHandedOver(Guid InitiativeId, string FormerLeadMunicipality, string LeadMunicipality) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => LeadMunicipality;
}
