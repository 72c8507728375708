using System.Net;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;

namespace Samen.Partners.Tests;

/// <summary>A vendor with one product in two versions: 1.0, whose support ends on 1 January 2027, and 2.0, in development.</summary>
internal sealed record Catalogue(HttpClient Vendor, ProductView Product, ProductVersionView Old, ProductVersionView Next)
{
    public string ProductsPath => $"/partners/v1/partners/{Product.PartnerId}/products";

    /// <summary>A clock at a day on which 1.0 is in use.</summary>
    public static FakeTimeProvider Clock() => new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));

    /// <param name="partners">Where.</param>
    /// <param name="clock">Of the service; moves between the two versions, so that 2.0 is the newer one.</param>
    public static async Task<Catalogue> Make(PartnersApp partners, FakeTimeProvider? clock = null)
    {
        var partner = await partners.Register("Leverancier");
        var vendor = partners.App.As(Roles.VendorUser, partner: partner.Id);
        var product = await vendor
            .SendBody(
                "POST",
                $"/partners/v1/partners/{partner.Id}/products",
                new ProductRequest { Name = "Zaaksysteem", Standards = Standards }
            )
            .Read<ProductView>(HttpStatusCode.Created);
        Task<ProductVersionView> Record(ProductVersionRequest version) =>
            vendor
                .SendBody("POST", $"/partners/v1/products/{product.Id}/versions", version)
                .Read<ProductVersionView>(HttpStatusCode.Created);
        var old = await Record(
            new ProductVersionRequest
            {
                Label = "1.0",
                InUseFrom = new DateOnly(2020, 1, 1),
                EndOfSupportFrom = new DateOnly(2027, 1, 1),
                WithdrawnFrom = new DateOnly(2028, 1, 1),
            }
        );
        clock?.Advance(TimeSpan.FromSeconds(1));
        var next = await Record(new ProductVersionRequest { Label = "2.0", InDevelopmentFrom = new DateOnly(2026, 1, 1) });
        return new Catalogue(vendor, product, old, next);
    }

    /// <summary>Where a municipality's usage of a version is.</summary>
    public string Usage(ProductVersionView version, string code) =>
        $"/partners/v1/products/{Product.Id}/versions/{version.Id}/usages/{code}";

    private static StandardClaim[] Standards =>
        [
            new()
            {
                Standard = "ZGW API's 1.5",
                Compliant = true,
                EvidenceUrl = "https://leverancier.example/testrapport",
            },
            new() { Standard = "Digikoppeling", Compliant = false },
        ];
}
