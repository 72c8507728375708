namespace Samen.Contracts.Initiatives;

/// <summary>An initiative asks people from practice for a role.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="AskedRoleId">The asked role.</param>
/// <param name="Role">What somebody does.</param>
/// <param name="HoursPerMonth">Hours per month of all municipalities together.</param>
/// <param name="FirstMonth">The first day of the first month.</param>
/// <param name="LastMonth">The first day of the last month.</param>
public sealed record RoleAsked(
    Guid InitiativeId,
    Guid AskedRoleId,
    PracticeRole Role,
    int HoursPerMonth,
    DateOnly FirstMonth,
    DateOnly LastMonth
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>What is asked for a role changed.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="AskedRoleId">The asked role.</param>
/// <param name="Role">What somebody does.</param>
/// <param name="HoursPerMonth">Hours per month of all municipalities together.</param>
/// <param name="FirstMonth">The first day of the first month.</param>
/// <param name="LastMonth">The first day of the last month.</param>
public sealed record AskedRoleRevised(
    Guid InitiativeId,
    Guid AskedRoleId,
    PracticeRole Role,
    int HoursPerMonth,
    DateOnly FirstMonth,
    DateOnly LastMonth
) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>A role takes no new pledges any more; those that were accepted go on.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="AskedRoleId">The asked role.</param>
public sealed record AskedRoleClosed(Guid InitiativeId, Guid AskedRoleId) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";
}

/// <summary>A municipality recorded the hours that it worked in a month, or other ones.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Hours">Whole hours.</param>
public sealed record HoursDelivered(Guid InitiativeId, Guid PledgeId, string MunicipalityCode, DateOnly Month, int Hours) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The lead confirmed the hours of a month.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Hours">Whole hours.</param>
public sealed record HoursConfirmed(Guid InitiativeId, Guid PledgeId, string MunicipalityCode, DateOnly Month, int Hours) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The lead took its confirmation of the hours of a month back.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Month">The first day of the month.</param>
public sealed record HoursConfirmationTakenBack(Guid InitiativeId, Guid PledgeId, string MunicipalityCode, DateOnly Month) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The lead disputes the hours of a month.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="PledgeId">The pledge.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Reason">Why.</param>
public sealed record HoursDisputed(Guid InitiativeId, Guid PledgeId, string MunicipalityCode, DateOnly Month, string Reason) : IFact
{
    string IFact.Subject => $"initiatives/{InitiativeId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>The hourly rates of a year were recorded, or other ones.</summary>
/// <param name="Year">The year.</param>
/// <param name="Source">What they were taken from.</param>
/// <param name="Scales">How many scales have a rate.</param>
public sealed record RateTableRecorded(int Year, string Source, int Scales) : IFact
{
    string IFact.Subject => $"rate-tables/{Year}";
}
