namespace Samen.Contracts.Initiatives;

/// <summary>How far a municipality is with a joint facility was recorded, or what it plans.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="State">How far it is.</param>
/// <param name="Since">The day from which that holds.</param>
/// <param name="Origin">What the step came of.</param>
/// <param name="PlannedLiveOn">The day on which it plans to be live; null: not planned, or it is live.</param>
/// <param name="PartnershipId">The partnership that records for the municipality, if one does.</param>
public sealed record AdoptionRecorded(
    Guid FacilityId,
    string MunicipalityCode,
    AdoptionState State,
    DateOnly Since,
    AdoptionOrigin Origin,
    DateOnly? PlannedLiveOn,
    Guid? PartnershipId
) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A step of a municipality with a joint facility was taken back: it was recorded by mistake.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="State">The state that was taken back.</param>
/// <param name="Now">The state before it, which holds again; null: nothing is recorded any more.</param>
public sealed record AdoptionTakenBack(Guid FacilityId, string MunicipalityCode, AdoptionState State, AdoptionState? Now) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality ticked off lines of the checklist of a joint facility that it connects to.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Done">How many lines are done.</param>
/// <param name="Lines">How many lines there are.</param>
public sealed record ChecklistKept(Guid FacilityId, string MunicipalityCode, int Done, int Lines) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality records its steps with a joint facility itself from now on; a partnership did so for it.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="PartnershipId">The partnership that no longer stands in for it.</param>
public sealed record PartnershipStandInEnded(Guid FacilityId, string MunicipalityCode, Guid PartnershipId) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality explained why it does not apply a standard of comply or explain.</summary>
/// <param name="FacilityId">The standard.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Owner">The office that answers for it.</param>
/// <param name="ReviewOn">The day on which the explanation lapses.</param>
public sealed record StandardExplained(Guid FacilityId, string MunicipalityCode, Office Owner, DateOnly ReviewOn) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality withdrew its explanation: it did not hold, or was a mistake.</summary>
/// <param name="FacilityId">The standard.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record ExplanationWithdrawn(Guid FacilityId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The explanation of a municipality lapsed at its review date; it applies the standard or explains again.</summary>
/// <param name="FacilityId">The standard.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="ReviewOn">The review date.</param>
public sealed record ExplanationLapsed(Guid FacilityId, string MunicipalityCode, DateOnly ReviewOn) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}
