using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What each municipality does together with others, counted at once.</summary>
internal static class MunicipalFigureStore
{
    private const string SelectAll = """
        SELECT m.code AS Code,
               m.name AS Name,
               m.inhabitants AS Inhabitants,
               m.reference_date AS ReferenceDate,
               CASE WHEN a.code IS NULL THEN 0 ELSE 1 END AS IsAbolished,
               COALESCE(asked.number, 0) AS NeedsAsked,
               COALESCE(signed.number, 0) AS NeedsSigned,
               COALESCE(owned.number, 0) AS Initiatives,
               COALESCE(used.live, 0) AS FacilitiesUsed,
               COALESCE(used.coming, 0) AS FacilitiesComing,
               COALESCE(explained.number, 0) AS Explained,
               COALESCE(joined.number, 0) AS Procurements,
               COALESCE(worked.hours, 0) AS HoursWorked
        FROM municipality m
        LEFT JOIN abolished_municipality a ON a.code = m.code
        LEFT JOIN (
            SELECT n.municipality_code, COUNT(*) AS number
            FROM need n
            WHERE n.withdrawn_at IS NULL
              AND n.merged_into IS NULL
            GROUP BY n.municipality_code
        ) asked ON asked.municipality_code = m.code
        LEFT JOIN (
            SELECT p.municipality_code, COUNT(*) AS number
            FROM need_party p
            JOIN need n ON n.id = p.need_id
            WHERE n.withdrawn_at IS NULL
              AND n.merged_into IS NULL
              AND n.municipality_code <> p.municipality_code
            GROUP BY p.municipality_code
        ) signed ON signed.municipality_code = m.code
        LEFT JOIN (
            SELECT o.municipality_code, COUNT(*) AS number
            FROM initiative_owner o
            JOIN initiative i ON i.id = o.initiative_id
            WHERE i.submitted_at IS NOT NULL
              AND i.status NOT IN ('Declined', 'Rejected', 'Withdrawn')
            GROUP BY o.municipality_code
        ) owned ON owned.municipality_code = m.code
        LEFT JOIN (
            SELECT d.municipality_code,
                   SUM(CASE WHEN d.state IN ('Live', 'PhasingOut') THEN 1 ELSE 0 END) AS live,
                   SUM(CASE WHEN d.state NOT IN ('Live', 'PhasingOut', 'Ended') THEN 1 ELSE 0 END) AS coming
            FROM adoption d
            GROUP BY d.municipality_code
        ) used ON used.municipality_code = m.code
        LEFT JOIN (
            SELECT e.municipality_code, COUNT(*) AS number
            FROM explanation e
            WHERE e.ended_at IS NULL
            GROUP BY e.municipality_code
        ) explained ON explained.municipality_code = m.code
        LEFT JOIN (
            SELECT t.municipality_code, COUNT(*) AS number
            FROM participation t
            JOIN procurement p ON p.id = t.procurement_id
            WHERE t.taken_back_at IS NULL
              AND p.state <> 'Cancelled'
            GROUP BY t.municipality_code
        ) joined ON joined.municipality_code = m.code
        LEFT JOIN (
            SELECT p.municipality_code, SUM(w.hours) AS hours
            FROM worked_month w
            JOIN pledge p ON p.id = w.pledge_id
            WHERE p.state IN ('Accepted', 'Ended')
            GROUP BY p.municipality_code
        ) worked ON worked.municipality_code = m.code
        ORDER BY m.code
        """;

    /// <summary>Every municipality of the register, also those that were abolished, by code.</summary>
    public static Task<IReadOnlyList<CountedMunicipality>> All(Reading reading) => reading.Many<CountedMunicipality>(SelectAll);
}
