namespace Samen.Contracts.Initiatives;

/// <summary>Municipalities were called to use a joint facility.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="CallId">The call.</param>
/// <param name="AnswerBy">The last day on which they can answer.</param>
/// <param name="Municipalities">CBS codes of those that were called.</param>
public sealed record MunicipalitiesCalled(Guid FacilityId, Guid CallId, DateOnly AnswerBy, IReadOnlyList<string> Municipalities) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}

/// <summary>A municipality answered a call to use a joint facility, or changed its answer.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="CallId">The call.</param>
/// <param name="MunicipalityCode">CBS code of the municipality.</param>
/// <param name="Answer">Its answer.</param>
/// <param name="LaterFrom">The day from which it can; null: it is not later.</param>
public sealed record CallAnswered(Guid FacilityId, Guid CallId, string MunicipalityCode, CallAnswer Answer, DateOnly? LaterFrom) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";

    string? IFact.Municipality => MunicipalityCode;
}

/// <summary>A call to use a joint facility was ended before its last day.</summary>
/// <param name="FacilityId">The facility.</param>
/// <param name="CallId">The call.</param>
/// <param name="Reason">Why.</param>
public sealed record CallEnded(Guid FacilityId, Guid CallId, string Reason) : IFact
{
    string IFact.Subject => $"facilities/{FacilityId}";
}
