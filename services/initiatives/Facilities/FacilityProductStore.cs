using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Initiatives;

/// <summary>Products that fill facilities, and the copy of what products are called.</summary>
internal static class FacilityProductStore
{
    private const string InsertProduct = "INSERT INTO product (id, name) VALUES (@Id, @Name)";

    private const string UpdateProduct = "UPDATE product SET name = @Name WHERE id = @Id";

    private const string HoldProduct = "UPDATE product SET name = name WHERE id = @Id";

    private const string InsertLink = "INSERT INTO facility_product (facility_id, product_id) VALUES (@FacilityId, @ProductId)";

    private const string DeleteLink = "DELETE FROM facility_product WHERE facility_id = @FacilityId AND product_id = @ProductId";

    private const string DeleteLinks = "DELETE FROM facility_product WHERE facility_id = @FacilityId";

    private const string SelectLinks = """
        SELECT l.facility_id AS FacilityId,
               l.product_id AS ProductId,
               p.name AS Name
        FROM facility_product l
        JOIN product p ON p.id = l.product_id
        WHERE l.facility_id IN @Ids
        """;

    private const string SelectFilled = "SELECT facility_id FROM facility_product WHERE product_id = @ProductId ORDER BY facility_id";

    private sealed record Named
    {
        public Guid FacilityId { get; init; }
        public Guid ProductId { get; init; }
        public string Name { get; init; } = "";
    }

    public static async Task Keep(Work work, Guid product, string name)
    {
        var row = new { Id = product, Name = name };
        if (await work.Execute(UpdateProduct, row) == 0)
            await work.Execute(InsertProduct, row);
    }

    /// <summary>Holds a product: its usage and the facilities that it fills are written one at a time. False: not known.</summary>
    public static Task<bool> Hold(Work work, Guid product) => work.Hold(HoldProduct, new { Id = product });

    /// <summary>False: it is linked already.</summary>
    public static Task<bool> Insert(Work work, FacilityProduct link) => work.Insert(InsertLink, new { link.FacilityId, link.ProductId });

    /// <summary>False: it was not linked.</summary>
    public static Task RemoveOf(Work work, Guid facility) => work.Execute(DeleteLinks, new { FacilityId = facility });

    public static async Task<bool> Remove(Work work, FacilityProduct link) =>
        await work.Execute(DeleteLink, new { link.FacilityId, link.ProductId }) == 1;

    /// <summary>The facilities that a product fills.</summary>
    public static Task<IReadOnlyList<Guid>> FilledBy(Reading reading, Guid product) =>
        reading.Many<Guid>(SelectFilled, new { ProductId = product });

    /// <summary>The products of each facility, by name.</summary>
    public static async Task<ILookup<Guid, FacilityProductView>> Of(Reading reading, IEnumerable<Guid> facilities)
    {
        var ids = facilities.AsKeys();
        var rows = ids.Length == 0 ? [] : await reading.Many<Named>(SelectLinks, new { Ids = ids });
        return rows.ByName(row => row.Name).ToLookup(row => row.FacilityId, row => new FacilityProductView(row.ProductId, row.Name));
    }
}
