using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>When initiatives took the steps from need to effect, and the medians of all.</summary>
internal static class PathStore
{
    private const string Rows = """
        SELECT i.id AS Id,
               i.phase AS Phase,
               i.status AS Status,
               n.recorded_at AS NeedRecorded,
               i.started_at AS Started,
               i.submitted_at AS Submitted,
               (SELECT MIN(a.given_at) FROM advice a WHERE a.initiative_id = i.id AND a.verdict = 'Endorse') AS Endorsed,
               COALESCE(d.ratified_at, d.closed_at) AS Adopted,
               c.booked_at AS Booked,
               (SELECT MAX(s.entered_at) FROM phase_stay s WHERE s.initiative_id = i.id AND s.phase = 'Pilot') AS Pilot,
               (SELECT MAX(s.entered_at) FROM phase_stay s WHERE s.initiative_id = i.id AND s.phase = 'ScalingUp') AS ScalingUp,
               (SELECT MAX(s.entered_at) FROM phase_stay s WHERE s.initiative_id = i.id AND s.phase = 'Operations') AS Operations,
               (SELECT MIN(f.added_at) FROM facility f WHERE f.initiative_id = i.id) AS FacilityAdded,
               (
                   SELECT MIN(u.since)
                   FROM adoption_step u
                   JOIN facility f ON f.id = u.facility_id
                   WHERE f.initiative_id = i.id
                     AND u.state = 'Live'
                     AND u.taken_back_at IS NULL
               ) AS FirstUse
        FROM initiative i
        JOIN need n ON n.id = i.need_id
        LEFT JOIN trace_decision d ON d.initiative_id = i.id
        LEFT JOIN trace_commitment c ON c.initiative_id = i.id
        """;

    private const string SelectOne = $"""
        {Rows}
        WHERE i.id = @Id
        """;

    private static readonly ListQuery SelectBatch = new(
        $"""
        {Rows}
        WHERE i.submitted_at IS NOT NULL
        /*and*/
        ORDER BY i.id
        /*page*/
        """,
        "i.id > @After"
    );

    private const string SelectMedians = """
        SELECT step AS Step,
               initiatives AS Initiatives,
               below AS Below,
               middle AS Middle,
               above AS Above,
               measured_at AS MeasuredAt
        FROM path_median
        """;

    private const string DeleteMedians = "DELETE FROM path_median";

    private const string InsertMedian = """
        INSERT INTO path_median (step, initiatives, below, middle, above, measured_at)
        VALUES (@Step, @Initiatives, @Below, @Middle, @Above, @MeasuredAt)
        """;

    public static Task<PathDates?> Get(Reading reading, Guid initiative) => reading.One<PathDates>(SelectOne, new { Id = initiative });

    /// <summary>Of initiatives that were submitted, in the order of their ids.</summary>
    public static Task<IReadOnlyList<PathDates>> Batch(Reading reading, Guid? after, int limit) =>
        reading.Many<PathDates>(SelectBatch, new { After = after, Limit = limit });

    public static Task<IReadOnlyList<PathMedian>> Medians(Reading reading) => reading.Many<PathMedian>(SelectMedians);

    /// <summary>Puts new medians in the place of those before.</summary>
    public static async Task Put(Work work, IEnumerable<PathMedian> medians)
    {
        await work.Execute(DeleteMedians);
        foreach (var median in medians)
            await work.Execute(
                InsertMedian,
                new
                {
                    Step = median.Step.ToString(),
                    median.Initiatives,
                    median.Below,
                    median.Middle,
                    median.Above,
                    median.MeasuredAt,
                }
            );
    }
}
