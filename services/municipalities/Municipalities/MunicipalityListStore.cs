using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Municipalities in other orders than by name.</summary>
internal static class MunicipalityListStore
{
    private static readonly ListQuery SelectBySize = new(
        $"""
        SELECT {MunicipalityStore.Columns}
        FROM (
            SELECT q.*,
                   COALESCE(i.inhabitants, 0) AS size
            FROM municipality_period q
            LEFT JOIN (
                SELECT code, MAX(reference_date) AS newest
                FROM inhabitants
                GROUP BY code
            ) d ON d.code = q.code
            LEFT JOIN inhabitants i ON i.code = q.code AND i.reference_date = d.newest
        ) p
        WHERE p.valid_from <= @AsOf
        /*and*/
        ORDER BY p.size DESC, p.code
        /*page*/
        """,
        MunicipalityStore.Existing,
        MunicipalityStore.Last,
        "p.size < @AfterSize OR (p.size = @AfterSize AND p.code > @AfterCode)",
        MunicipalityStore.OfProvince,
        MunicipalityStore.Called
    );

    /// <summary>The municipalities of a list, those with most inhabitants first.</summary>
    public static Task<IReadOnlyList<Municipality>> BySize(
        Reading reading,
        MunicipalityFilter filter,
        MunicipalityPlace? after,
        int limit
    ) =>
        reading.Many<Municipality>(
            SelectBySize,
            new
            {
                filter.AsOf,
                filter.ExistingOn,
                filter.LastOn,
                AfterSize = after?.Inhabitants,
                AfterCode = after?.Code,
                filter.Province,
                filter.Search,
                Limit = limit,
            }
        );
}
