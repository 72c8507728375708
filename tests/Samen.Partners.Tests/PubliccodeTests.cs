using System.Net;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Products out of a <c>publiccode.yml</c>.</summary>
public sealed class PubliccodeTests
{
    private const string File = """
        publiccodeYmlVersion: "0.4"
        name: Openzaak
        url: https://code.example/openzaak.git
        softwareVersion: "1.2"
        releaseDate: 2025-03-01
        developmentStatus: stable
        softwareType: standalone/web
        platforms: [web]
        description:
          en: {shortDescription: "Case management", longDescription: "Long"}
          nl: {shortDescription: "Zaakgericht werken"}
        legal: {license: EUPL-1.2}
        maintenance: {type: community}
        localisation: {localisationReady: true, availableLanguages: [nl]}
        """;

    [Fact]
    public async Task A_file_becomes_a_product_with_a_version()
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);

        var made = await Import(vendor, path, File).Read<ProductView>(HttpStatusCode.Created);

        (made.Name, made.Description, made.Licence, made.Repository).ShouldBe(
            ("Openzaak", "Zaakgericht werken", "EUPL-1.2", "https://code.example/openzaak.git")
        );
        made.Versions.Single()
            .ShouldSatisfyAllConditions(v => v.Label.ShouldBe("1.2"), v => v.InUseFrom.ShouldBe(new DateOnly(2025, 3, 1)));
    }

    [Fact]
    public async Task A_file_of_the_same_source_code_updates_its_product()
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);
        var made = await Import(vendor, path, File).Read<ProductView>(HttpStatusCode.Created);
        var newer = File.Replace("\"1.2\"", "\"1.3\"").Replace("name: Openzaak", "name: Open Zaak").Replace("openzaak.git", "openzaak/");

        var again = await Import(vendor, path, newer).Read<ProductView>();

        (again.Id, again.Name, again.Version, again.Versions.Count).ShouldBe((made.Id, "Open Zaak", 2, 2));
        again.Repository.ShouldBe("https://code.example/openzaak/");
    }

    [Fact]
    public async Task Days_that_were_corrected_by_hand_stay()
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);
        var made = await Import(vendor, path, File).Read<ProductView>(HttpStatusCode.Created);
        var corrected = new ProductVersionRequest
        {
            Label = "1.2",
            InUseFrom = new DateOnly(2025, 4, 1),
            EndOfSupportFrom = new DateOnly(2027, 1, 1),
        };
        await vendor
            .SendBody("PUT", $"/partners/v1/products/{made.Id}/versions/{made.Versions.Single().Id}", corrected)
            .Read<ProductVersionView>();

        var again = await Import(vendor, path, File).Read<ProductView>();

        again.Versions.Single().InUseFrom.ShouldBe(new DateOnly(2025, 4, 1));
    }

    [Fact]
    public async Task The_file_of_this_project_is_one()
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);
        var file = await System.IO.File.ReadAllTextAsync(Path.Combine(Root(), "publiccode.yml"));
        (await Import(vendor, path, file).Read<ProductView>(HttpStatusCode.Created)).Name.ShouldBe("Samen");
    }

    [Fact]
    public async Task Every_fault_of_a_file_is_named()
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);
        await Import(vendor, path, File.Replace("\"1.2\"", "\" \"").Replace("name: Openzaak", "name: \"Open\\u202Ezaak\""))
            .ShouldRefuse(400, "invalid-request", "/publiccode characters", "/publiccode required");
        await Import(vendor, path, "name: [een\nurl: x").ShouldRefuse(400, "invalid-request", "/publiccode format");
        await Import(vendor, path, "- een\n- lijst van dingen").ShouldRefuse(400, "invalid-request", "/publiccode format");
        await Import(vendor, path, "publiccodeYmlVersion: 2\nname: x")
            .ShouldRefuse(400, "invalid-request", ["/publiccode unknown", .. Enumerable.Repeat("/publiccode required", 5)]);
    }

    [Theory]
    [InlineData("---\n", "\n...\n")]
    [InlineData("\uFEFF# publiccode\n---\n", "")]
    public async Task Marks_of_one_document_do_no_harm(string before, string after)
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);
        (await Import(vendor, path, $"{before}{File}{after}").Read<ProductView>(HttpStatusCode.Created)).Name.ShouldBe("Openzaak");
    }

    [Fact]
    public async Task What_YAML_has_and_the_standard_has_not_is_named()
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);
        await Import(vendor, path, $"{File}\n---\nname: other\n").ShouldRefuse(400, "invalid-request", "/publiccode several-documents");
        await Import(vendor, path, File.Replace("{license: EUPL-1.2}", "&l {license: EUPL-1.2}") + "\nmore: {<<: *l}")
            .ShouldRefuse(400, "invalid-request", "/publiccode merge-key");
    }

    [Fact]
    public async Task The_host_of_the_source_code_has_no_case()
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);
        var made = await Import(vendor, path, File.Replace("https://code.example", "HTTPS://Code.Example"))
            .Read<ProductView>(HttpStatusCode.Created);
        made.Repository.ShouldBe("https://code.example/openzaak.git");
        (await Import(vendor, path, File.Replace("code.example", "CODE.example")).Read<ProductView>()).Id.ShouldBe(made.Id);
    }

    [Fact]
    public async Task A_long_description_is_cut_between_characters()
    {
        await using var partners = await PartnersApp.Start();
        var (vendor, path) = await Vendor(partners);
        var text = new string('a', 999);
        var made = await Import(vendor, path, File.Replace("Zaakgericht werken", $"{text}\uD83D\uDE00"))
            .Read<ProductView>(HttpStatusCode.Created);
        made.Description.ShouldBe(text);
    }

    private static async Task<(HttpClient Vendor, string Path)> Vendor(PartnersApp partners)
    {
        var vendor = await partners.Register("Leverancier");
        return (partners.App.As(Roles.VendorUser, partner: vendor.Id), $"/partners/v1/partners/{vendor.Id}/publiccode-imports");
    }

    private static Task<HttpResponseMessage> Import(HttpClient vendor, string path, string file) =>
        vendor.SendBody("POST", path, new PubliccodeImportRequest { Publiccode = file });

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Samen.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
