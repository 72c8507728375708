namespace Samen.Contracts.Initiatives;

/// <summary>A joint procurement of a facility was planned, or what it is was changed.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="Title">What is bought.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="Form">How municipalities take part.</param>
/// <param name="EntryMoments">The last day of each entry moment.</param>
/// <param name="ContractFrom">The first day of the contract.</param>
/// <param name="ContractUntil">The last day of the contract.</param>
/// <param name="Version">Counts its changes.</param>
public sealed record ProcurementPlanned(
    Guid FacilityId,
    Guid ProcurementId,
    string Title,
    ProcurementProcedure Procedure,
    ParticipationForm Form,
    IReadOnlyList<DateOnly> EntryMoments,
    DateOnly ContractFrom,
    DateOnly ContractUntil,
    int Version
) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A joint procurement was announced, awarded or cancelled, or that was taken back.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="State">Where it stands from now on.</param>
/// <param name="Before">Where it stood.</param>
/// <param name="Reference">The number of the announcement in TenderNed.</param>
/// <param name="AwardedTo">The supplier or suppliers, once awarded.</param>
/// <param name="Reason">Why it does not go on.</param>
public sealed record ProcurementMoved(
    Guid FacilityId,
    Guid ProcurementId,
    ProcurementState State,
    ProcurementState Before,
    string? Reference,
    string? AwardedTo,
    string? Reason
) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A municipality takes part in a joint procurement, also at another entry moment than before.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="EntryMoment">The last day of the entry moment.</param>
public sealed record ParticipationRegistered(Guid FacilityId, Guid ProcurementId, string MunicipalityCode, DateOnly EntryMoment) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality no longer takes part in a joint procurement.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="ProcurementId">The procurement.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record ParticipationTakenBack(Guid FacilityId, Guid ProcurementId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}
