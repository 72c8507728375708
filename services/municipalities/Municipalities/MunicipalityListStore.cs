using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The list of municipalities in each of its orders.</summary>
internal static class MunicipalityListStore
{
    private static readonly ListOrder BySize = new("p.size", "p.code", ListOrder.Number);

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
        {BySize.By}
        /*page*/
        """,
        MunicipalityStore.Existing,
        MunicipalityStore.Last,
        BySize.After,
        MunicipalityStore.OfProvince,
        MunicipalityStore.Called
    );

    public static Task<IReadOnlyList<Municipality>> List(
        Reading reading,
        MunicipalityFilter filter,
        MunicipalityOrder order,
        ListPlace<string>? after,
        int limit
    ) =>
        order == MunicipalityOrder.Inhabitants
            ? reading.Many<Municipality>(
                SelectBySize,
                new
                {
                    filter.AsOf,
                    filter.ExistingOn,
                    filter.LastOn,
                    AfterNumber = after?.Number,
                    AfterId = after?.Id,
                    filter.Province,
                    filter.Search,
                    Limit = limit,
                }
            )
            : MunicipalityStore.List(reading, filter, after is { Text: { } name } ? (name, after.Id) : null, limit);
}
