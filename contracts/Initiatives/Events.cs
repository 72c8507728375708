using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>The office in a municipality from which a need is recorded or co-signed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Office>))]
public enum Office
{
    /// <summary>Gemeentesecretaris.</summary>
    MunicipalSecretary,

    /// <summary>Hoofd ICT.</summary>
    HeadOfIct,

    /// <summary>Hoofd bedrijfsvoering.</summary>
    HeadOfOperations,
}

/// <summary>How an initiative comes about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Track>))]
public enum Track
{
    /// <summary>Proven in one municipality and scaled up to all.</summary>
    ScaleUp,

    /// <summary>A problem everywhere, solved together.</summary>
    JointDevelopment,
}

/// <summary>A municipality recorded a need (behoefte).</summary>
public sealed record NeedRecorded(Guid NeedId, string MunicipalityCode, Office Office, string Title) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>Another municipality signed the need; the counts include the one that recorded it.</summary>
/// <param name="NeedId">The need.</param>
/// <param name="MunicipalityCode">The municipality that signed.</param>
/// <param name="Office">The office that signed for it.</param>
/// <param name="Municipalities">How many municipalities share the need after this signature.</param>
/// <param name="Inhabitants">How many inhabitants those municipalities have together, on their newest reference date.</param>
public sealed record NeedCosigned(Guid NeedId, string MunicipalityCode, Office Office, int Municipalities, long Inhabitants) : IFact
{
    string IFact.Subject => $"needs/{NeedId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>An initiative grew out of a need.</summary>
public sealed record InitiativeStarted(
    Guid InitiativeId,
    Guid NeedId,
    string Title,
    Track Track,
    string? ProvenAtMunicipality,
    string LeadMunicipality,
    IReadOnlyList<string> OwnerMunicipalities
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => LeadMunicipality;
}

/// <summary>The owners changed the plan of an initiative that is not in assessment.</summary>
public sealed record InitiativeRevised(Guid InitiativeId, string Title) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The owners laid the initiative before the Taskforce. Amounts in whole euro cents before VAT.</summary>
public sealed record InitiativeSubmitted(
    Guid InitiativeId,
    Guid NeedId,
    string Title,
    long OneOffCents,
    long YearlyCents,
    long BenefitHoursPerYear,
    long BenefitCentsPerYear
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The Taskforce endorsed the initiative: it may go to the general assembly. Amounts in whole euro cents before VAT.</summary>
public sealed record InitiativeEndorsed(
    Guid InitiativeId,
    string Title,
    string LeadMunicipality,
    long OneOffCents,
    long YearlyCents,
    string Reason
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => LeadMunicipality;
}

/// <summary>The Taskforce returned the initiative to its owners, who may submit it again.</summary>
public sealed record InitiativeReturned(Guid InitiativeId, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The Taskforce declined the initiative; it ends here.</summary>
public sealed record InitiativeDeclined(Guid InitiativeId, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The general assembly adopted the initiative.</summary>
public sealed record InitiativeAdopted(Guid InitiativeId, Guid ItemId) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>The general assembly rejected the initiative.</summary>
public sealed record InitiativeRejected(Guid InitiativeId, Guid ItemId) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}
