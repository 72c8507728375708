using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>The list of facilities, with its filters, in each of its orders.</summary>
internal static class FacilityListStore
{
    private static readonly ListQuery SelectByName = In(new("f.sort_name", "f.id", ListOrder.Text, Rising: true));

    private static readonly ListQuery SelectByMunicipalities = In(new("f.users", "f.id", ListOrder.Number));

    public static Task<IReadOnlyList<Facility>> List(
        Reading reading,
        FacilityFilter filter,
        FacilityOrder order,
        ListPlace<Guid>? after,
        int limit
    ) =>
        reading.Many<Facility>(
            order == FacilityOrder.Municipalities ? SelectByMunicipalities : SelectByName,
            new
            {
                filter.Search,
                Kind = filter.Kind?.ToString(),
                Phase = filter.Phase?.ToString(),
                Level = filter.Level?.ToString(),
                filter.ProductId,
                filter.InitiativeId,
                filter.Component,
                AfterText = after?.Text,
                AfterNumber = after?.Number,
                AfterId = after?.Id,
                Limit = limit,
            }
        );

    private static ListQuery In(ListOrder order) =>
        new(
            $"""
            {FacilityStore.Rows}
            /*where*/
            {order.By}
            /*page*/
            """,
            "f.folded LIKE @Search ESCAPE '!'",
            "f.kind = @Kind",
            "f.phase = @Phase",
            "f.binding_level = @Level",
            "EXISTS (SELECT 1 FROM facility_product p WHERE p.facility_id = f.id AND p.product_id = @ProductId)",
            "f.initiative_id = @InitiativeId",
            "EXISTS (SELECT 1 FROM facility_component c WHERE c.facility_id = f.id AND c.component_key = @Component)",
            order.After
        );
}
