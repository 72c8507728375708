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

    /// <summary>The gate that proposes it; null: it was written before the assembly adopted the initiative.</summary>
    public Guid? GateId { get; init; }

    public long OneOffCents => Sum(Recurrence.OneOff);
    public long YearlyCents => Sum(Recurrence.Yearly);

    /// <param name="held">The version that holds.</param>
    /// <param name="adopted">The version that the general assembly adopted last; null: none.</param>
    public PlanVersionView View(PlanVersion held, PlanVersion? adopted) =>
        new(
            Version,
            Plan,
            MunicipalityCode,
            MunicipalityName,
            Office,
            SavedAt,
            GateId,
            Version == held.Version,
            Version == adopted?.Version
        );

    private long Sum(Recurrence recurrence) => PlanDetails.Of(Plan).Sum(recurrence);
}
