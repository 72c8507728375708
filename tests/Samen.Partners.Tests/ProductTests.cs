using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>The registry in depth: entries, contacts, admission, products, versions and who uses them.</summary>
public sealed class ProductTests
{
    private const string Products = "/partners/v1/products",
        Usages = "/partners/v1/usages";

    [Theory, EveryDatabase]
    public async Task A_partner_keeps_its_own_entry(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var (owner, mine) = (await partners.Register("Coöperatie"), await partners.Register("Leverancier"));
        var own = partners.App.As(Roles.VendorUser, partner: mine.Id);
        var entry = new PartnerEntryRequest
        {
            Name = "Leverancier BV",
            Description = "Maakt registers.",
            Website = "https://leverancier.example",
            Rsin = "822477348",
            KvkNumber = "12345678",
            TooiUri = "https://identifier.overheid.nl/tooi/id/oorg/oorg10103",
            Relations = [new() { Kind = PartnerRelationKind.MemberOf, PartnerId = owner.Id }],
        };
        var revised = await own.SendBody("PUT", Path(mine.Id), entry).Read<PartnerView>();
        (revised.Name, revised.Rsin, revised.KvkNumber, revised.Version).ShouldBe(("Leverancier BV", "822477348", "12345678", 2));
        revised.Relations.ShouldBe(entry.Relations);
        (await partners.App.Facts<PartnerRevised>())[0].ShouldBe(new PartnerRevised(mine.Id, "Leverancier BV", PartnerKind.ChainPartner));
        (await partners.App.Anonymous.GetAsync(Path(mine.Id)).Read<PartnerView>()).Website.ShouldBe("https://leverancier.example");
        await own.SendBody("PUT", Path(owner.Id), entry).ShouldRefuse(404, "not-found");
        await own.SendBody("PUT", Path(mine.Id), entry with { Oin = "00000099000000002000" }).ShouldRefuse(403, "oin-by-manager");
        (
            await partners.Manager.SendBody("PUT", Path(mine.Id), entry with { Oin = "00000099000000002000" }).Read<PartnerView>()
        ).Oin.ShouldBe("00000099000000002000");
        await partners
            .Manager.SendBody("PUT", Path(owner.Id), new PartnerEntryRequest { Name = "Coöperatie", Oin = "00000099000000002000" })
            .ShouldRefuse(409, "oin-taken");
        (await own.SendBody("PUT", Path(mine.Id), entry).Read<PartnerView>()).Oin.ShouldBe("00000099000000002000");
        await own.SendBody("PUT", Path(mine.Id), entry, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        await own.SendBody(
                "PUT",
                Path(mine.Id),
                entry with
                {
                    Relations =
                    [
                        new() { Kind = PartnerRelationKind.WorksFor, PartnerId = mine.Id },
                        new() { Kind = PartnerRelationKind.WorksFor, PartnerId = PartnersApp.NewId() },
                    ],
                    MemberMunicipalities = ["GM0344"],
                }
            )
            .ShouldRefuse(
                400,
                "invalid-request",
                "/relations/0/partnerId unknown",
                "/relations/1/partnerId unknown",
                "/memberMunicipalities differs"
            );
        await own.SendBody(
                "PUT",
                Path(mine.Id),
                entry with
                {
                    Rsin = "123456789",
                    KvkNumber = "1",
                    TooiUri = "https://elders.example/",
                    Website = "http://leverancier.example",
                }
            )
            .ShouldRefuse(400, "invalid-request", "/website format", "/rsin format", "/kvkNumber format", "/tooiUri format");
    }

    [Fact]
    public async Task A_partnership_has_member_municipalities()
    {
        await using var partners = await PartnersApp.Start();
        var made = await partners
            .Manager.SendBody(
                "POST",
                "/partners/v1/partners",
                new RegisterPartnerRequest { Name = "Samenwerking", Kind = PartnerKind.Partnership }
            )
            .Read<PartnerView>(HttpStatusCode.Created);
        var entry = new PartnerEntryRequest { Name = made.Name, MemberMunicipalities = ["GM0363", "GM0344", "GM0363"] };
        (await partners.Manager.SendBody("PUT", Path(made.Id), entry).Read<PartnerView>()).MemberMunicipalities.ShouldBe([
            "GM0344",
            "GM0363",
        ]);
        await partners
            .Manager.SendBody("PUT", Path(made.Id), entry with { MemberMunicipalities = ["0344"] })
            .ShouldRefuse(400, "invalid-request", "/memberMunicipalities/0 format");
    }

    [Theory, EveryDatabase]
    public async Task Contacts_are_seen_by_the_partner_and_its_manager_and_each_look_is_logged(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var (mine, theirs) = (await partners.Register("Een"), await partners.Register("Twee"));
        var own = partners.App.As(Roles.PartnerUser, partner: mine.Id);
        var contacts = new PartnerContactsRequest
        {
            Contacts =
            [
                new() { Purpose = ContactPurpose.Technical, Email = "koppelingen@partner.example" },
                new()
                {
                    Purpose = ContactPurpose.Security,
                    Name = "Meldpunt",
                    Email = "cvd@partner.example",
                    Telephone = "030 123 45 67",
                },
            ],
        };
        await own.SendBody("PUT", $"{Path(mine.Id)}/contacts", contacts).Read<IReadOnlyList<PartnerContact>>();
        var before = await partners.Count("audit_entry");
        (await own.GetAsync($"{Path(mine.Id)}/contacts").Read<IReadOnlyList<PartnerContact>>()).ShouldBe(
            contacts.Contacts,
            ignoreOrder: true
        );
        (await partners.Count("audit_entry")).ShouldBe(before + 1);
        await own.GetAsync($"{Path(theirs.Id)}/contacts").ShouldRefuse(404, "not-found");
        await own.SendBody("PUT", $"{Path(mine.Id)}/contacts", contacts with { Contacts = [contacts.Contacts[0], contacts.Contacts[0]] })
            .ShouldRefuse(400, "invalid-request", "/contacts twice");
        await own.SendBody(
                "PUT",
                $"{Path(mine.Id)}/contacts",
                contacts with
                {
                    Contacts = [new() { Purpose = ContactPurpose.General, Email = "geen adres" }],
                }
            )
            .ShouldRefuse(400, "invalid-request", "/contacts/0/email format");
        await own.SendBody(
                "PUT",
                $"{Path(mine.Id)}/contacts",
                contacts with
                {
                    Contacts = [contacts.Contacts[0] with { Telephone = "bel maar" }],
                }
            )
            .ShouldRefuse(400, "invalid-request", "/contacts/0/telephone format");
        // Who saw what another has replaced since replaces nothing.
        using (var seen = await own.GetAsync($"{Path(mine.Id)}/contacts"))
            seen.Headers.ETag!.Tag.ShouldBe("\"1\"");
        await partners
            .Manager.SendBody("PUT", $"{Path(mine.Id)}/contacts", contacts, ifMatch: "\"1\"")
            .Read<IReadOnlyList<PartnerContact>>();
        await own.SendBody("PUT", $"{Path(mine.Id)}/contacts", contacts with { Contacts = [] }, ifMatch: "\"1\"")
            .ShouldRefuse(412, "stale-version");
        (await partners.Count("partner_contact")).ShouldBe(2);
        // What is replaced is gone, and no fact ever had it.
        await own.SendBody("PUT", $"{Path(mine.Id)}/contacts", contacts with { Contacts = [] }).Read<IReadOnlyList<PartnerContact>>();
        (await partners.Count("partner_contact")).ShouldBe(0);
        (await partners.App.Facts()).ShouldAllBe(f => !f.Body.Contains("partner.example"));
    }

    [Theory, EveryDatabase]
    public async Task Who_is_suspended_gets_no_events_until_it_is_admitted_again_and_loses_none(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start();
        var candidate = await partners
            .Manager.SendBody(
                "POST",
                "/partners/v1/partners",
                new RegisterPartnerRequest
                {
                    Name = "Kandidaat",
                    Kind = PartnerKind.ChainPartner,
                    Admission = AdmissionStatus.Candidate,
                }
            )
            .Read<PartnerView>(HttpStatusCode.Created);
        (candidate.Admission, string.Join(',', candidate.AdmissionOptions)).ShouldBe((AdmissionStatus.Candidate, "Admitted,Refused"));
        await partners.PostSubscription(candidate.Id, receiver.Url).ShouldRefuse(409, "not-admitted");
        Task<HttpResponseMessage> Decide(AdmissionStatus status, string reason = "Het convenant is getekend.") =>
            partners.Manager.SendBody("PUT", $"{Path(candidate.Id)}/admission", new AdmissionRequest { Status = status, Reason = reason });
        await Decide(AdmissionStatus.Suspended).ShouldRefuse(409, "wrong-state");
        (await Decide(AdmissionStatus.Admitted).Read<PartnerView>()).AdmissionReason.ShouldBe("Het convenant is getekend.");
        await Decide(AdmissionStatus.Admitted, " ").ShouldRefuse(400, "invalid-request", "/reason required");

        var needs = "nl.samen.initiatives.need-recorded.v1";
        var one = (await partners.Subscribe(candidate.Id, receiver.Url, needs)).Subscription;
        await partners.TellNeeds(2);
        await partners.Until(one, s => s.Delivered == 2);
        await Decide(AdmissionStatus.Suspended, "Er loopt een onderzoek.").Read<PartnerView>();
        (await partners.Subscription(one)).Status.ShouldBe(SubscriptionStatus.Paused);
        foreach (var step in new[] { "resumption", "tests" })
            await partners.Manager.SendBody("POST", PartnersApp.Path(one.PartnerId, one.Id, step)).ShouldRefuse(409, "not-admitted");
        await partners
            .Manager.SendBody("PUT", PartnersApp.Path(one.PartnerId, one.Id), new ReviseSubscriptionRequest { Sink = receiver.Url })
            .ShouldRefuse(409, "not-admitted");
        await partners.TellNeeds(3);
        await partners.Until(one, s => s.Pending >= 3);
        receiver.All.Count.ShouldBe(2);
        // In no way: its people and systems don't read the log either.
        var own = partners.App.As(Roles.PartnerUser, partner: candidate.Id);
        foreach (var path in new[] { "events", "events/stream", $"events/{PartnersApp.NewId()}" })
            await own.GetAsync($"/partners/v1/{path}").ShouldRefuse(403, "not-admitted");
        await Decide(AdmissionStatus.Admitted, "Het onderzoek is klaar.").Read<PartnerView>();
        await partners.Manager.SendBody("POST", PartnersApp.Path(one.PartnerId, one.Id, "resumption")).Read<SubscriptionView>();
        await partners.Until(one, s => s.Delivered == 5);
        (await partners.App.Facts<AdmissionDecided>())
            .Select(f => f.Status)
            .ShouldBe([AdmissionStatus.Admitted, AdmissionStatus.Suspended, AdmissionStatus.Admitted]);
    }

    [Theory, EveryDatabase]
    public async Task Who_uses_what_and_what_ends_when(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
        await using var partners = await PartnersApp.Start(kind, clock: clock);
        var vendor = await partners.Register("Leverancier");
        var own = partners.App.As(Roles.VendorUser, partner: vendor.Id);
        var product = await own.SendBody(
                "POST",
                $"{Path(vendor.Id)}/products",
                new ProductRequest
                {
                    Name = "Zaaksysteem",
                    Licence = "EUPL-1.2",
                    Hosting = ProductHosting.SoftwareAsAService,
                    Repository = "https://code.example/zaaksysteem",
                    Standards =
                    [
                        new()
                        {
                            Standard = "ZGW API's 1.5",
                            Compliant = true,
                            EvidenceUrl = "https://leverancier.example/testrapport",
                        },
                        new() { Standard = "Digikoppeling", Compliant = false },
                    ],
                }
            )
            .Read<ProductView>(HttpStatusCode.Created);
        var old = await own.SendBody(
                "POST",
                $"{Products}/{product.Id}/versions",
                new ProductVersionRequest
                {
                    Label = "1.0",
                    InUseFrom = new DateOnly(2020, 1, 1),
                    EndOfSupportFrom = new DateOnly(2027, 1, 1),
                    WithdrawnFrom = new DateOnly(2028, 1, 1),
                }
            )
            .Read<ProductVersionView>(HttpStatusCode.Created);
        clock.Advance(TimeSpan.FromSeconds(1));
        var next = await own.SendBody(
                "POST",
                $"{Products}/{product.Id}/versions",
                new ProductVersionRequest { Label = "2.0", InDevelopmentFrom = new DateOnly(2026, 1, 1) }
            )
            .Read<ProductVersionView>(HttpStatusCode.Created);
        (old.Status, next.Status).ShouldBe((VersionStatus.InUse, VersionStatus.InDevelopment));
        await own.SendBody("POST", $"{Products}/{product.Id}/versions", new ProductVersionRequest { Label = " 2.0" })
            .ShouldRefuse(409, "label-taken");
        await own.SendBody(
                "POST",
                $"{Products}/{product.Id}/versions",
                new ProductVersionRequest
                {
                    Label = "3.0",
                    InUseFrom = new DateOnly(2027, 1, 1),
                    EndOfSupportFrom = new DateOnly(2026, 1, 1),
                }
            )
            .ShouldRefuse(400, "invalid-request", "/endOfSupportFrom before-start");
        await own.SendBody("POST", $"{Path(vendor.Id)}/products", new ProductRequest { Name = "Zaaksysteem" })
            .ShouldRefuse(409, "name-taken");
        await own.SendBody(
                "PUT",
                $"{Products}/{product.Id}",
                new ProductRequest { Name = "Zaaksysteem", Standards = [new() { Standard = "StUF", Compliant = true }] }
            )
            .ShouldRefuse(400, "invalid-request", "/standards/0/evidenceUrl required");
        await partners
            .App.As(Roles.VendorUser, partner: (await partners.Register("Ander")).Id)
            .SendBody("PUT", $"{Products}/{product.Id}", new ProductRequest { Name = "Gekaapt" })
            .ShouldRefuse(403, "not-your-product");

        var utrecht = partners.App.As(Roles.MunicipalityOfficer, "GM0344");
        var use = new ProductUsageRequest { PlannedFrom = new DateOnly(2020, 2, 1), InProductionFrom = new DateOnly(2020, 3, 1) };
        var used = await utrecht.SendBody("PUT", Usage(product, old, "GM0344"), use).Read<ProductUsageView>(HttpStatusCode.Created);
        (used.Status, used.EndsOn, used.OtherVersions.Count, used.Version).ShouldBe(
            (UsageStatus.InProduction, new DateOnly(2027, 1, 1), 0, 1)
        );
        (await partners.App.Anonymous.GetAsync(Usage(product, old, "GM0344")).Read<ProductUsageView>()).ShouldSatisfyAllConditions(
            u => u.Version.ShouldBe(1),
            u => u.InProductionFrom.ShouldBe(use.InProductionFrom)
        );
        await partners.App.Anonymous.GetAsync(Usage(product, next, "GM0344")).ShouldRefuse(404, "not-found");
        await own.SendBody("POST", $"{Path(vendor.Id)}/products", new ProductRequest { Name = product.Name.ToUpperInvariant() })
            .ShouldRefuse(409, "name-taken");
        await utrecht.SendBody("PUT", Usage(product, old, "GM0363"), use).ShouldRefuse(403, "not-your-municipality");
        await utrecht
            .SendBody("PUT", Usage(product, old, "GM0344"), new ProductUsageRequest())
            .ShouldRefuse(400, "invalid-request", "/inProductionFrom required");
        await utrecht
            .SendBody("PUT", Usage(product, old, "GM0344"), use with { PhasingOutFrom = new DateOnly(2019, 1, 1) })
            .ShouldRefuse(400, "invalid-request", "/phasingOutFrom before-start");
        (
            await utrecht
                .SendBody("PUT", Usage(product, next, "GM0344"), new ProductUsageRequest { AcquiringFrom = new DateOnly(2026, 12, 1) })
                .Read<ProductUsageView>(HttpStatusCode.Created)
        ).ShouldSatisfyAllConditions(u => u.Status.ShouldBe(UsageStatus.Announced), u => u.OtherVersions.ShouldBe(["1.0"]));
        await partners
            .App.As(Roles.MunicipalityOfficer, "GM0363")
            .SendBody("PUT", Usage(product, old, "GM0363"), use with { PhasedOutFrom = new DateOnly(2026, 1, 1) })
            .Read<ProductUsageView>(HttpStatusCode.Created);
        await utrecht.SendBody("PUT", Usage(product, old, "GM0344"), use).Read<ProductUsageView>();

        // What was a mistake is taken back by who made it, once, and as it was seen.
        var mistaken = Usage(product, next, "GM0363");
        var amsterdam = partners.App.As(Roles.MunicipalityOfficer, "GM0363");
        await amsterdam.SendBody("PUT", mistaken, use).Read<ProductUsageView>(HttpStatusCode.Created);
        await utrecht.SendBody("DELETE", mistaken).ShouldRefuse(403, "not-your-municipality");
        await own.SendBody("DELETE", mistaken).ShouldRefuse(403, "forbidden");
        await amsterdam.SendBody("DELETE", mistaken, ifMatch: "\"7\"").ShouldRefuse(412, "stale-version");
        (await amsterdam.SendBody("DELETE", mistaken, ifMatch: "\"1\"")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await amsterdam.SendBody("DELETE", mistaken).ShouldRefuse(404, "not-found");
        (await partners.App.Facts<ProductUsageRemoved>())
            .Single()
            .ShouldSatisfyAllConditions(f => f.VersionId.ShouldBe(next.Id), f => f.MunicipalityCode.ShouldBe("GM0363"));

        (await partners.App.Anonymous.GetAsync($"{Products}/{product.Id}").Read<ProductView>())
            .Versions.Select(v => (v.Label, v.Municipalities))
            .ShouldBe([("2.0", 1), ("1.0", 1)]);
        (await partners.App.Anonymous.Pages<ProductUsageView>($"{Usages}?productId={product.Id}&limit=2")).Count.ShouldBe(3);
        // What is out already does not end any more.
        (await partners.App.Anonymous.Pages<ProductUsageView>($"{Usages}?endsBefore=2027-06-01"))
            .Select(u => (u.MunicipalityCode, u.Label))
            .ShouldBe([("GM0344", "1.0")]);
        (await partners.App.Anonymous.Pages<ProductUsageView>($"{Usages}?endsBefore=2026-12-31")).ShouldBeEmpty();
        clock.Advance(TimeSpan.FromDays(40));
        (await partners.App.Anonymous.GetAsync($"{Products}/{product.Id}").Read<ProductView>())
            .Versions.Select(v => v.Status)
            .ShouldBe([VersionStatus.InDevelopment, VersionStatus.EndOfSupport]);
        var told = (await partners.App.Facts<ProductUsageRecorded>()).First();
        (((Contracts.IFact)told).Municipality, told.Status).ShouldBe(("GM0344", UsageStatus.InProduction));
        (await partners.App.Anonymous.Pages<ProductView>($"{Products}?search=zaak&partnerId={vendor.Id}")).Count.ShouldBe(1);
        (await partners.App.Anonymous.Pages<ProductView>($"{Products}?search=100%25")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Evidence_is_attached_by_the_vendor_alone()
    {
        await using var partners = await PartnersApp.Start();
        var vendor = await partners.Register("Leverancier");
        var own = partners.App.As(Roles.VendorUser, partner: vendor.Id);
        var product = await own.SendBody("POST", $"{Path(vendor.Id)}/products", new ProductRequest { Name = "Zaaksysteem" })
            .Read<ProductView>(HttpStatusCode.Created);
        Task<HttpResponseMessage> Attach(HttpClient who)
        {
            var file = new ByteArrayContent("Alle toetsen geslaagd."u8.ToArray());
            file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            return who.PostAsync(
                $"/partners/v1/attachments?subject=products/{product.Id}",
                new MultipartFormDataContent { { file, "file", "testrapport.txt" } }
            );
        }
        await Attach(partners.App.As(Roles.VendorUser, partner: PartnersApp.NewId())).ShouldRefuse(403, "not-your-product");
        var attached = await Attach(own).Read<Contracts.AttachmentView>(HttpStatusCode.Created);
        (
            await own.SendBody(
                    "PUT",
                    $"{Products}/{product.Id}",
                    new ProductRequest
                    {
                        Name = "Zaaksysteem",
                        Standards =
                        [
                            new()
                            {
                                Standard = "StUF",
                                Compliant = true,
                                EvidenceAttachmentId = attached.Id,
                            },
                        ],
                    }
                )
                .Read<ProductView>()
        ).Standards.Single().EvidenceAttachmentId.ShouldBe(attached.Id);
        await own.SendBody(
                "PUT",
                $"{Products}/{product.Id}",
                new ProductRequest
                {
                    Name = "Zaaksysteem",
                    Standards =
                    [
                        new()
                        {
                            Standard = "StUF",
                            Compliant = true,
                            EvidenceAttachmentId = PartnersApp.NewId(),
                        },
                    ],
                }
            )
            .ShouldRefuse(400, "invalid-request", "/standards/0/evidenceAttachmentId unknown");
    }

    [Fact]
    public async Task A_publiccode_file_becomes_a_product_and_updates_it_the_next_time()
    {
        await using var partners = await PartnersApp.Start();
        var vendor = await partners.Register("Leverancier");
        var own = partners.App.As(Roles.VendorUser, partner: vendor.Id);
        var path = $"{Path(vendor.Id)}/publiccode-imports";
        const string File = """
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
        var made = await own.SendBody("POST", path, new PubliccodeImportRequest { Publiccode = File })
            .Read<ProductView>(HttpStatusCode.Created);
        (made.Name, made.Description, made.Licence, made.Repository).ShouldBe(
            ("Openzaak", "Zaakgericht werken", "EUPL-1.2", "https://code.example/openzaak.git")
        );
        made.Versions.Single()
            .ShouldSatisfyAllConditions(v => v.Label.ShouldBe("1.2"), v => v.InUseFrom.ShouldBe(new DateOnly(2025, 3, 1)));
        var again = await own.SendBody(
                "POST",
                path,
                new PubliccodeImportRequest
                {
                    Publiccode = File.Replace("\"1.2\"", "\"1.3\"")
                        .Replace("name: Openzaak", "name: Open Zaak")
                        .Replace("openzaak.git", "openzaak/"),
                }
            )
            .Read<ProductView>();
        (again.Id, again.Name, again.Version, again.Versions.Count).ShouldBe((made.Id, "Open Zaak", 2, 2));
        again.Repository.ShouldBe("https://code.example/openzaak/");
        // Days that were put right by hand stay.
        var first = again.Versions.Single(v => v.Label == "1.2");
        await own.SendBody(
                "PUT",
                $"{Products}/{made.Id}/versions/{first.Id}",
                new ProductVersionRequest
                {
                    Label = "1.2",
                    InUseFrom = new DateOnly(2025, 4, 1),
                    EndOfSupportFrom = new DateOnly(2027, 1, 1),
                }
            )
            .Read<ProductVersionView>();
        (await own.SendBody("POST", path, new PubliccodeImportRequest { Publiccode = File }).Read<ProductView>())
            .Versions.Single(v => v.Label == "1.2")
            .InUseFrom.ShouldBe(new DateOnly(2025, 4, 1));
        await own.SendBody(
                "POST",
                path,
                new PubliccodeImportRequest
                {
                    Publiccode = File.Replace("\"1.2\"", "\" \"").Replace("name: Openzaak", "name: \"Open\\u202Ezaak\""),
                }
            )
            .ShouldRefuse(400, "invalid-request", "/publiccode characters", "/publiccode required");
        // The project's own file is one.
        (
            await own.SendBody(
                    "POST",
                    path,
                    new PubliccodeImportRequest
                    {
                        Publiccode = await System.IO.File.ReadAllTextAsync(System.IO.Path.Combine(Root(), "publiccode.yml")),
                    }
                )
                .Read<ProductView>(HttpStatusCode.Created)
        ).Name.ShouldBe("Samen");
        await own.SendBody("POST", path, new PubliccodeImportRequest { Publiccode = "name: [een\nurl: x" })
            .ShouldRefuse(400, "invalid-request", "/publiccode format");
        await own.SendBody("POST", path, new PubliccodeImportRequest { Publiccode = "- een\n- lijst van dingen" })
            .ShouldRefuse(400, "invalid-request", "/publiccode format");
        await own.SendBody("POST", path, new PubliccodeImportRequest { Publiccode = "publiccodeYmlVersion: 2\nname: x" })
            .ShouldRefuse(
                400,
                "invalid-request",
                [.. Enumerable.Repeat("/publiccode", 1).Select(f => $"{f} unknown"), .. Enumerable.Repeat("/publiccode required", 5)]
            );
    }

    [Fact]
    public async Task The_first_start_registers_who_is_well_known_and_no_later_one_does()
    {
        await using var partners = await PartnersApp.Start(settings: ("Samen:Partners:Seed", "true"));
        var all = await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners");
        all.Count.ShouldBe(SeedPartners.Read().Count);
        all.Count.ShouldBeGreaterThan(50);
        all.ShouldAllBe(p => p.Oin!.StartsWith("00000099") && p.Admission == AdmissionStatus.Admitted);
        Enum.GetValues<PartnerKind>().ShouldAllBe(kind => all.Any(p => p.Kind == kind));
        (await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners?kind=Vendor&search=decos")).Single().Name.ShouldBe("Decos");
        await partners.Restart();
        (await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners")).Count.ShouldBe(all.Count);
    }

    private static string Path(Guid partner) => $"/partners/v1/partners/{partner}";

    private static string Usage(ProductView product, ProductVersionView version, string code) =>
        $"{Products}/{product.Id}/versions/{version.Id}/usages/{code}";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "Samen.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
