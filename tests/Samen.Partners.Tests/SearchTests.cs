using System.Net;
using Samen.Contracts;
using Samen.Contracts.Partners;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Partners, products and standards are found by everybody.</summary>
public sealed class SearchTests
{
    private const string Path = "/partners/v1/search-results";

    [Theory, EveryDatabase]
    public async Task Partners_and_products_are_found_by_what_they_are_called_now(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var catalogue = await Catalogue.Make(partners);
        var product = catalogue.Product;
        (await Found(partners, product.Name)).ShouldContain(("product", $"/producten/{product.Id}"));
        (await Found(partners, product.PartnerName)).ShouldContain(("partner", $"/partners/{product.PartnerId}"));
        await Revise(catalogue, new ProductRequest { Name = "Lantaarnbeheer", Description = "Voor de straat" });
        (await Found(partners, "lantaarn straat")).ShouldBe([("product", $"/producten/{product.Id}")]);
        (await Found(partners, product.Name)).ShouldNotContain(("product", $"/producten/{product.Id}"));
    }

    [Theory, EveryDatabase]
    public async Task A_standard_is_found_as_long_as_a_product_names_it(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var catalogue = await Catalogue.Make(partners);
        var named = new ProductRequest { Name = "Een", Standards = [new StandardClaim { Standard = "Qstandaard 1.0", Compliant = false }] };
        await Revise(catalogue, named);
        var other = await catalogue
            .Vendor.SendBody("POST", catalogue.ProductsPath, named with { Name = "Twee" })
            .Read<ProductView>(HttpStatusCode.Created);
        (await Found(partners, "qstandaard", "&kind=standard")).ShouldBe([("standard", "/producten?zoek=Qstandaard%201.0")]);
        (await partners.App.Anonymous.Pages<ProductView>("/partners/v1/products?search=Qstandaard%201.0")).Count.ShouldBe(2);
        await Revise(catalogue, new ProductRequest { Name = "Een" });
        (await Found(partners, "qstandaard", "&kind=standard")).Count.ShouldBe(1);
        await catalogue.Vendor.Put<ProductView>($"/partners/v1/products/{other.Id}", new ProductRequest { Name = "Twee" });
        (await Found(partners, "qstandaard")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Bad_input_is_refused(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        foreach (var path in new[] { Path, "/partners/v1/search-kinds" })
        foreach (var wrong in new[] { "", "?q=x", "?q=a+b+c+d+e+f+g", $"?q={new string('x', 201)}" })
            await partners.App.Anonymous.GetAsync(path + wrong).ShouldRefuse(400, "invalid-request");
        await partners.App.Anonymous.GetAsync($"{Path}?q=decos&cursor=x").ShouldRefuse(400, "invalid-request");
    }

    private static Task<ProductView> Revise(Catalogue catalogue, ProductRequest request) =>
        catalogue.Vendor.Put<ProductView>($"/partners/v1/products/{catalogue.Product.Id}", request);

    private static async Task<IReadOnlyList<(string Kind, string Path)>> Found(PartnersApp partners, string words, string more = "") =>
        [
            .. (await partners.App.Anonymous.Fetch<SearchResultView[]>($"{Path}?q={Uri.EscapeDataString(words)}{more}")).Select(found =>
                (found.Kind, found.Path)
            ),
        ];
}
