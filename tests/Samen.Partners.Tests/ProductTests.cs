using System.Net;
using System.Net.Http.Headers;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Products with their versions, and the evidence for the standards that they claim.</summary>
public sealed class ProductTests
{
    private const string Products = "/partners/v1/products";

    [Theory, EveryDatabase]
    public async Task A_product_has_a_name_of_its_own_and_is_found_by_it(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var catalogue = await Catalogue.Make(partners);
        var (vendor, product) = (catalogue.Vendor, catalogue.Product);

        await vendor.SendBody("POST", catalogue.ProductsPath, new ProductRequest { Name = product.Name }).ShouldRefuse(409, "name-taken");
        await vendor
            .SendBody("POST", catalogue.ProductsPath, new ProductRequest { Name = product.Name.ToUpperInvariant() })
            .ShouldRefuse(409, "name-taken");
        await partners
            .App.As(Roles.VendorUser, partner: (await partners.Register("Ander")).Id)
            .SendBody("PUT", $"{Products}/{product.Id}", new ProductRequest { Name = "Gekaapt" })
            .ShouldRefuse(403, "not-your-product");
        var found = await partners.App.Anonymous.Pages<ProductView>($"{Products}?search=zaak&partnerId={product.PartnerId}");
        found.Single().Id.ShouldBe(product.Id);
        (await partners.App.Anonymous.Pages<ProductView>($"{Products}?search=100%25")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_version_has_a_label_of_its_own_and_a_status_by_its_days(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind, clock: Catalogue.Clock());
        var catalogue = await Catalogue.Make(partners);
        Task<HttpResponseMessage> Record(ProductVersionRequest version) =>
            catalogue.Vendor.SendBody("POST", $"{Products}/{catalogue.Product.Id}/versions", version);

        (catalogue.Old.Status, catalogue.Next.Status).ShouldBe((VersionStatus.InUse, VersionStatus.InDevelopment));
        await Record(new ProductVersionRequest { Label = " 2.0" }).ShouldRefuse(409, "label-taken");
        await Record(
                new ProductVersionRequest
                {
                    Label = "3.0",
                    InUseFrom = new DateOnly(2027, 1, 1),
                    EndOfSupportFrom = new DateOnly(2026, 1, 1),
                }
            )
            .ShouldRefuse(400, "invalid-request", "/endOfSupportFrom before-start");
    }

    [Theory, EveryDatabase]
    public async Task The_status_of_a_version_follows_the_day(DatabaseKind kind)
    {
        var clock = Catalogue.Clock();
        await using var partners = await PartnersApp.Start(kind, clock: clock);
        var catalogue = await Catalogue.Make(partners, clock);
        clock.Advance(TimeSpan.FromDays(40));
        (await partners.App.Anonymous.GetAsync($"{Products}/{catalogue.Product.Id}").Read<ProductView>())
            .Versions.Select(v => (v.Label, v.Status))
            .ShouldBe([("2.0", VersionStatus.InDevelopment), ("1.0", VersionStatus.EndOfSupport)]);
    }

    [Fact]
    public async Task Evidence_is_attached_by_the_vendor_alone()
    {
        await using var partners = await PartnersApp.Start();
        var catalogue = await Catalogue.Make(partners);
        var product = catalogue.Product;
        Task<HttpResponseMessage> Claim(StandardClaim claim) =>
            catalogue.Vendor.SendBody("PUT", $"{Products}/{product.Id}", new ProductRequest { Name = product.Name, Standards = [claim] });
        var claim = new StandardClaim { Standard = "StUF", Compliant = true };

        await Attach(partners.App.As(Roles.VendorUser, partner: PartnersApp.NewId()), product).ShouldRefuse(403, "not-your-product");
        var attached = await Attach(catalogue.Vendor, product).Read<Contracts.AttachmentView>(HttpStatusCode.Created);

        var claimed = await Claim(claim with { EvidenceAttachmentId = attached.Id }).Read<ProductView>();
        claimed.Standards.Single().EvidenceAttachmentId.ShouldBe(attached.Id);
        await Claim(claim).ShouldRefuse(400, "invalid-request", "/standards/0/evidenceUrl required");
        await Claim(claim with { EvidenceAttachmentId = PartnersApp.NewId() })
            .ShouldRefuse(400, "invalid-request", "/standards/0/evidenceAttachmentId unknown");
    }

    private static Task<HttpResponseMessage> Attach(HttpClient who, ProductView product)
    {
        var file = new ByteArrayContent("Alle toetsen geslaagd."u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return who.PostAsync(
            $"/partners/v1/attachments?subject=products/{product.Id}",
            new MultipartFormDataContent { { file, "file", "testrapport.txt" } }
        );
    }
}
