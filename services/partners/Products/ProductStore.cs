using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Partners;

/// <summary>Products of partners.</summary>
internal static class ProductStore
{
    static ProductStore() => JsonColumn<IReadOnlyList<StandardClaim>>.Register();

    private const string Products = """
        SELECT p.id AS Id,
               p.partner_id AS PartnerId,
               o.name AS PartnerName,
               p.name AS Name,
               p.description AS Description,
               p.website AS Website,
               p.repository AS Repository,
               p.licence AS Licence,
               p.hosting AS Hosting,
               p.standards_json AS Standards,
               p.recorded_at AS RecordedAt,
               p.version AS Version
        FROM product p
        JOIN partner o ON o.id = p.partner_id
        """;

    private const string SelectProduct = $$"""
        {{Products}}
        WHERE p.id = @Id
        """;

    private static readonly ListQuery SelectProducts = new(
        $$"""
        {{Products}}
        /*where*/
        ORDER BY p.recorded_at DESC, p.id DESC
        /*page*/
        """,
        "p.partner_id = @PartnerId",
        "p.folded LIKE @Search ESCAPE '!' OR o.folded LIKE @Search ESCAPE '!'",
        "p.recorded_at < @Before OR (p.recorded_at = @Before AND p.id < @BeforeId)"
    );

    private const string SelectWithRepository = $$"""
        {{Products}}
        WHERE p.partner_id = @PartnerId
          AND p.repository IN @Repositories
        ORDER BY p.recorded_at DESC, p.id DESC
        /*page*/
        """;

    private const string InsertProduct = """
        INSERT INTO product (
            id, partner_id, name, folded, description, website, repository, licence, hosting, standards_json, recorded_at, version)
        VALUES (
            @Id, @PartnerId, @Name, @Folded, @Description, @Website, @Repository, @Licence, @Hosting, @Standards, @RecordedAt, @Version)
        """;

    private const string UpdateProduct = """
        UPDATE product
        SET name = @Name,
            folded = @Folded,
            description = @Description,
            website = @Website,
            repository = @Repository,
            licence = @Licence,
            hosting = @Hosting,
            standards_json = @Standards,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string CountNamesakes =
        "SELECT COUNT(*) FROM product WHERE partner_id = @PartnerId AND LOWER(name) = LOWER(@Name) AND id <> @Id";

    private const string SelectStandards = "SELECT standards_json FROM product";

    private const string HoldProduct = "UPDATE product SET version = version WHERE id = @Id";

    /// <summary>Writes a product or its next version. False: someone else wrote it first.</summary>
    /// <exception cref="Web.RuleViolation"><c>name-taken</c>: the partner has another product of that name, in whatever case.</exception>
    public static async Task<bool> Write(Work work, Product p)
    {
        var row = new
        {
            p.Id,
            p.PartnerId,
            p.Name,
            Folded = Folding.Of(string.Join('\n', [p.Name, p.Description ?? "", .. p.Standards.Select(claim => claim.Standard)])),
            p.Description,
            p.Website,
            p.Repository,
            p.Licence,
            Hosting = p.Hosting?.ToString(),
            p.Standards,
            p.RecordedAt,
            p.Version,
        };
        if (
            await work.One<int>(
                CountNamesakes,
                new
                {
                    p.PartnerId,
                    p.Name,
                    p.Id,
                }
            ) > 0
        )
            throw new Web.RuleViolation("name-taken", "This partner has another product of that name.");
        var before = p.Version == 1 ? null : await Get(work, p.Id);
        if (p.Version == 1 ? !await work.Insert(InsertProduct, row) : await work.Execute(UpdateProduct, row) != 1)
            return false;
        await IndexProduct.Handle(work, before, p);
        return true;
    }

    /// <summary>What all products say of standards.</summary>
    public static async Task<IEnumerable<StandardClaim>> Standards(Reading reading) =>
        (await reading.Many<IReadOnlyList<StandardClaim>>(SelectStandards)).SelectMany(claims => claims);

    /// <summary>Holds the product until the commit. False: there is no such product.</summary>
    public static Task<bool> Hold(Work work, Guid id) => work.Hold(HoldProduct, new { Id = id });

    public static Task<Product?> Get(Reading reading, Guid id) => reading.One<Product>(SelectProduct, new { Id = id });

    /// <summary>
    /// The newest product of a partner with this source code, whether or not its address ends with <c>/</c> or <c>.git</c>.
    /// </summary>
    public static async Task<Product?> WithRepository(Reading reading, Guid partner, string repository)
    {
        var bare = Address.Plain(repository)!.TrimEnd('/');
        if (bare.EndsWith(".git", StringComparison.Ordinal))
            bare = bare[..^4];
        return (
            await reading.Many<Product>(
                SelectWithRepository,
                new
                {
                    PartnerId = partner,
                    Repositories = new[] { bare, $"{bare}/", $"{bare}.git", $"{bare}.git/" },
                    Limit = 1,
                }
            )
        ).SingleOrDefault();
    }

    public static Task<IReadOnlyList<Product>> List(
        Reading reading,
        Guid? partner,
        string? search,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Product>(
            SelectProducts,
            new
            {
                PartnerId = partner,
                Search = search,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>The products as the API shows them, each with its versions and the number of its users.</summary>
    public static async Task<IReadOnlyList<ProductView>> Views(Reading reading, DateOnly today, params IReadOnlyList<Product> products)
    {
        if (products.Count == 0)
            return [];
        Guid[] ids = [.. products.Select(p => p.Id)];
        var versions = (await VersionStore.Of(reading, today, ids)).ToLookup(v => v.ProductId);
        var users = await UsageStore.Users(reading, today, ids);
        return [.. products.Select(p => p.View(versions[p.Id], today, users.GetValueOrDefault(p.Id)))];
    }
}
