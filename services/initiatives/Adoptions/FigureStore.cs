using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What the figures of a facility are counted from.</summary>
internal static class FigureStore
{
    private const string SelectTotals = """
        SELECT COUNT(*) AS Municipalities,
               COALESCE(SUM(CAST(m.inhabitants AS bigint)), 0) AS Inhabitants
        FROM municipality m
        WHERE NOT EXISTS (SELECT 1 FROM abolished_municipality a WHERE a.code = m.code)
        """;

    private const string SelectSteps = """
        SELECT s.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               m.inhabitants AS Inhabitants,
               s.number AS Number,
               s.state AS State,
               s.since AS Since,
               s.reason AS Reason,
               CASE WHEN s.counts_until IS NOT NULL THEN s.recorded_for END AS RecordedFor
        FROM adoption_step s
        JOIN municipality m ON m.code = s.municipality_code
        WHERE s.facility_id = @FacilityId
          AND s.since <= @AsOf
          AND s.taken_back_at IS NULL
          AND (s.counts_until IS NULL OR s.counts_until > @AsOf)
        ORDER BY s.municipality_code, s.number
        """;

    private const string SelectPlans = """
        SELECT a.municipality_code AS MunicipalityCode,
               a.planned_live_on AS PlannedLiveOn
        FROM adoption a
        WHERE a.facility_id = @FacilityId
          AND a.planned_live_on < @AsOf
        ORDER BY a.planned_live_on, a.municipality_code
        """;

    public static async Task<MunicipalTotals> Totals(Reading reading) => (await reading.One<MunicipalTotals>(SelectTotals))!;

    public static Task<IReadOnlyList<CountedStep>> Steps(Reading reading, Guid facility, DateOnly asOf) =>
        reading.Many<CountedStep>(SelectSteps, new { FacilityId = facility, AsOf = asOf });

    /// <summary>Of those that planned to be live before a day and are not.</summary>
    public static Task<IReadOnlyList<AdoptionPlan>> Plans(Reading reading, Guid facility, DateOnly asOf) =>
        reading.Many<AdoptionPlan>(SelectPlans, new { FacilityId = facility, AsOf = asOf });
}
