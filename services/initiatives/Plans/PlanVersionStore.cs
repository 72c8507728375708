using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The versions of plans, which nobody changes.</summary>
internal static class PlanVersionStore
{
    static PlanVersionStore() => JsonColumn<InitiativePlan>.Register();

    private const string InsertVersion = """
        INSERT INTO plan_version (initiative_id, version, plan_json, municipality_code, office, saved_at, gate_id)
        VALUES (@InitiativeId, @Version, @Plan, @MunicipalityCode, @Office, @SavedAt, @GateId)
        """;

    private const string SelectVersions = """
        SELECT v.initiative_id AS InitiativeId,
               v.version AS Version,
               v.plan_json AS "Plan",
               v.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               v.office AS Office,
               v.saved_at AS SavedAt,
               v.gate_id AS GateId
        FROM plan_version v
        JOIN municipality m ON m.code = v.municipality_code
        WHERE v.initiative_id = @Id
        ORDER BY v.version DESC
        """;

    public static Task Insert(Work work, PlanVersion version) =>
        work.Execute(
            InsertVersion,
            new
            {
                version.InitiativeId,
                version.Version,
                version.Plan,
                version.MunicipalityCode,
                Office = version.Office?.ToString(),
                version.SavedAt,
                version.GateId,
            }
        );

    /// <summary>All versions of a plan, newest first.</summary>
    public static Task<IReadOnlyList<PlanVersion>> Of(Reading reading, Guid initiative) =>
        reading.Many<PlanVersion>(SelectVersions, new { Id = initiative });
}
