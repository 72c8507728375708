using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>A version of the plan of an initiative.</summary>
[AuditedRows("plan_version", nameof(InitiativeId), nameof(Version))]
internal sealed record PlanVersion
{
    public Guid InitiativeId { get; init; }
    public int Version { get; init; }
    public InitiativePlan Plan { get; init; } = new();
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";

    /// <summary>Null: not known.</summary>
    public Office? Office { get; init; }
    public DateTimeOffset SavedAt { get; init; }

    public PlanVersionView View() => new(Version, Plan, MunicipalityCode, MunicipalityName, Office, SavedAt);
}
