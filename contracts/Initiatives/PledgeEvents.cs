namespace Samen.Contracts.Initiatives;

/// <summary>A municipality pledged hours for a role; the lead answers.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="AskedRoleId">The asked role.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="HoursPerMonth">Hours per month.</param>
/// <param name="FirstMonth">The first day of the first month.</param>
/// <param name="LastMonth">The first day of the last month.</param>
/// <param name="Settlement">Whether hours are paid for.</param>
/// <param name="ReplacesId">The ended pledge that it replaces.</param>
public sealed record PledgeMade(
    Guid InitiativeId,
    Guid AskedRoleId,
    Guid PledgeId,
    string MunicipalityCode,
    int HoursPerMonth,
    DateOnly FirstMonth,
    DateOnly LastMonth,
    PledgeSettlement Settlement,
    Guid? ReplacesId
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The lead accepted a pledge.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record PledgeAccepted(Guid InitiativeId, Guid PledgeId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The lead took back that it accepted a pledge, which waits for an answer again.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record PledgeAcceptanceTakenBack(Guid InitiativeId, Guid PledgeId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The lead declined a pledge.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Reason">Why.</param>
public sealed record PledgeDeclined(Guid InitiativeId, Guid PledgeId, string MunicipalityCode, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality took its pledge back before the lead answered.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
public sealed record PledgeTakenBack(Guid InitiativeId, Guid PledgeId, string MunicipalityCode) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A municipality ended an accepted pledge before its last month; the hours are asked again.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="From">The first day of the first month in which nothing is pledged any more.</param>
/// <param name="Reason">Why.</param>
public sealed record PledgeEnded(Guid InitiativeId, Guid PledgeId, string MunicipalityCode, DateOnly From, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}
