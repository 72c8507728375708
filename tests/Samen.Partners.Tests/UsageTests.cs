using System.Net;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Which municipality uses what, and what ends when.</summary>
public sealed class UsageTests
{
    private const string Usages = "/partners/v1/usages";

    private static readonly ProductUsageRequest Use = new()
    {
        PlannedFrom = new DateOnly(2020, 2, 1),
        InProductionFrom = new DateOnly(2020, 3, 1),
    };

    [Theory, EveryDatabase]
    public async Task A_municipality_records_what_it_uses_and_sees_when_that_ends(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind, clock: Catalogue.Clock());
        var catalogue = await Catalogue.Make(partners);
        var path = catalogue.Usage(catalogue.Old, "GM0344");
        var utrecht = partners.App.As(Roles.MunicipalityOfficer, "GM0344");

        var used = await utrecht.SendBody("PUT", path, Use).Read<ProductUsageView>(HttpStatusCode.Created);

        (used.Status, used.EndsOn, used.OtherVersions.Count, used.Version).ShouldBe(
            (UsageStatus.InProduction, new DateOnly(2027, 1, 1), 0, 1)
        );
        (await partners.App.Anonymous.GetAsync(path).Read<ProductUsageView>()).ShouldSatisfyAllConditions(
            u => u.Version.ShouldBe(1),
            u => u.InProductionFrom.ShouldBe(Use.InProductionFrom)
        );
        await partners.App.Anonymous.GetAsync(catalogue.Usage(catalogue.Next, "GM0344")).ShouldRefuse(404, "not-found");
        await utrecht.SendBody("PUT", path, Use).Read<ProductUsageView>();
        var told = (await partners.App.Facts<ProductUsageRecorded>())[0];
        (((Contracts.IFact)told).Municipality, told.Status, told.Since).ShouldBe(
            ("GM0344", UsageStatus.InProduction, Use.InProductionFrom)
        );
    }

    [Theory, EveryDatabase]
    public async Task What_is_wrong_with_a_usage_is_refused(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind, clock: Catalogue.Clock());
        var catalogue = await Catalogue.Make(partners);
        var utrecht = partners.App.As(Roles.MunicipalityOfficer, "GM0344");
        var path = catalogue.Usage(catalogue.Old, "GM0344");

        await utrecht.SendBody("PUT", catalogue.Usage(catalogue.Old, "GM0363"), Use).ShouldRefuse(403, "not-your-municipality");
        await utrecht.SendBody("PUT", path, new ProductUsageRequest()).ShouldRefuse(400, "invalid-request", "/inProductionFrom required");
        await utrecht
            .SendBody("PUT", path, Use with { PhasingOutFrom = new DateOnly(2019, 1, 1) })
            .ShouldRefuse(400, "invalid-request", "/phasingOutFrom before-start");
    }

    [Theory, EveryDatabase]
    public async Task A_usage_tells_which_other_versions_the_municipality_has(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind, clock: Catalogue.Clock());
        var catalogue = await Catalogue.Make(partners);
        var utrecht = partners.App.As(Roles.MunicipalityOfficer, "GM0344");
        await utrecht.SendBody("PUT", catalogue.Usage(catalogue.Old, "GM0344"), Use).Read<ProductUsageView>(HttpStatusCode.Created);

        var second = await utrecht
            .SendBody(
                "PUT",
                catalogue.Usage(catalogue.Next, "GM0344"),
                new ProductUsageRequest { AcquiringFrom = new DateOnly(2026, 12, 1) }
            )
            .Read<ProductUsageView>(HttpStatusCode.Created);

        second.ShouldSatisfyAllConditions(u => u.Status.ShouldBe(UsageStatus.Announced), u => u.OtherVersions.ShouldBe(["1.0"]));
    }

    /// <summary>By who made it, once, and as it was seen.</summary>
    [Theory, EveryDatabase]
    public async Task What_was_a_mistake_is_taken_back(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind, clock: Catalogue.Clock());
        var catalogue = await Catalogue.Make(partners);
        var mistaken = catalogue.Usage(catalogue.Next, "GM0363");
        var amsterdam = partners.App.As(Roles.MunicipalityOfficer, "GM0363");
        await amsterdam.SendBody("PUT", mistaken, Use).Read<ProductUsageView>(HttpStatusCode.Created);

        await partners.App.As(Roles.MunicipalityOfficer, "GM0344").SendBody("DELETE", mistaken).ShouldRefuse(403, "not-your-municipality");
        await catalogue.Vendor.SendBody("DELETE", mistaken).ShouldRefuse(403, "forbidden");
        await amsterdam.SendBody("DELETE", mistaken, ifMatch: "\"7\"").ShouldRefuse(412, "stale-version");
        (await amsterdam.SendBody("DELETE", mistaken, ifMatch: "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        await amsterdam.SendBody("DELETE", mistaken).ShouldRefuse(404, "not-found");
        (await partners.App.Facts<ProductUsageRemoved>())
            .Single()
            .ShouldSatisfyAllConditions(f => f.VersionId.ShouldBe(catalogue.Next.Id), f => f.MunicipalityCode.ShouldBe("GM0363"));
    }

    [Theory, EveryDatabase]
    public async Task Usages_are_counted_by_version_and_listed_by_when_they_end(DatabaseKind kind)
    {
        var clock = Catalogue.Clock();
        await using var partners = await PartnersApp.Start(kind, clock: clock);
        var catalogue = await Catalogue.Make(partners, clock);
        Task Record(ProductVersionView version, string code, ProductUsageRequest use) =>
            partners
                .App.As(Roles.MunicipalityOfficer, code)
                .SendBody("PUT", catalogue.Usage(version, code), use)
                .Read<ProductUsageView>(HttpStatusCode.Created);
        await Record(catalogue.Old, "GM0344", Use);
        await Record(catalogue.Next, "GM0344", new ProductUsageRequest { AcquiringFrom = new DateOnly(2026, 12, 1) });
        // What is phased out already does not end any more.
        await Record(catalogue.Old, "GM0363", Use with { PhasedOutFrom = new DateOnly(2026, 1, 1) });

        (await partners.App.Anonymous.GetAsync($"/partners/v1/products/{catalogue.Product.Id}").Read<ProductView>())
            .Versions.Select(v => (v.Label, v.Municipalities))
            .ShouldBe([("2.0", 1), ("1.0", 1)]);
        (await partners.App.Anonymous.Pages<ProductUsageView>($"{Usages}?productId={catalogue.Product.Id}&limit=2")).Count.ShouldBe(3);
        (await partners.App.Anonymous.Pages<ProductUsageView>($"{Usages}?endsBefore=2027-06-01"))
            .Select(u => (u.MunicipalityCode, u.Label))
            .ShouldBe([("GM0344", "1.0")]);
        (await partners.App.Anonymous.Pages<ProductUsageView>($"{Usages}?endsBefore=2026-12-31")).ShouldBeEmpty();
    }
}
