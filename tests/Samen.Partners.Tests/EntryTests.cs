using System.Net;
using System.Net.Http.Json;
using Samen.Audit;
using Samen.Contracts.Partners;
using Samen.Storage;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>What partners keep of themselves: their entry and their contacts.</summary>
public sealed class EntryTests
{
    private const string Oin = "00000099000000002000";

    private static readonly PartnerContactsRequest Contacts = new()
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

    private static readonly PartnerEntryRequest Entry = new()
    {
        Name = "Leverancier BV",
        Description = "Maakt registers.",
        Website = "https://leverancier.example",
        Rsin = "822477348",
        KvkNumber = "12345678",
        TooiUri = "https://identifier.overheid.nl/tooi/id/oorg/oorg10103",
    };

    [Theory, EveryDatabase]
    public async Task A_partner_keeps_its_own_entry(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var (owner, mine) = (await partners.Register("Coöperatie"), await partners.Register("Leverancier"));
        var own = partners.App.As(Roles.VendorUser, partner: mine.Id);
        var entry = Entry with { Relations = [new() { Kind = PartnerRelationKind.MemberOf, PartnerId = owner.Id }] };

        var revised = await own.SendBody("PUT", Path(mine.Id), entry).Read<PartnerView>();

        (revised.Name, revised.Rsin, revised.KvkNumber, revised.Version).ShouldBe(("Leverancier BV", "822477348", "12345678", 2));
        revised.Relations.ShouldBe(entry.Relations);
        var told = (await partners.App.Facts<PartnerRevised>())[0];
        (told.PartnerId, told.Name, told.Kind, told.MemberMunicipalities.Count).ShouldBe(
            (mine.Id, "Leverancier BV", PartnerKind.ChainPartner, 0)
        );
        (await partners.App.Anonymous.GetAsync(Path(mine.Id)).Read<PartnerView>()).Website.ShouldBe("https://leverancier.example");
        await own.SendBody("PUT", Path(owner.Id), entry).ShouldRefuse(404, "not-found");
        await own.SendBody("PUT", Path(mine.Id), entry, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
    }

    [Theory, EveryDatabase]
    public async Task The_OIN_of_an_entry_is_given_by_the_manager_and_belongs_to_one_partner(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var (other, mine) = (await partners.Register("Coöperatie"), await partners.Register("Leverancier"));
        var own = partners.App.As(Roles.VendorUser, partner: mine.Id);

        await own.SendBody("PUT", Path(mine.Id), Entry with { Oin = Oin }).ShouldRefuse(403, "oin-by-manager");
        (await partners.Manager.SendBody("PUT", Path(mine.Id), Entry with { Oin = Oin }).Read<PartnerView>()).Oin.ShouldBe(Oin);
        await partners
            .Manager.SendBody("PUT", Path(other.Id), new PartnerEntryRequest { Name = "Coöperatie", Oin = Oin })
            .ShouldRefuse(409, "oin-taken");
        (await own.SendBody("PUT", Path(mine.Id), Entry).Read<PartnerView>()).Oin.ShouldBe(Oin);
    }

    [Fact]
    public async Task What_is_wrong_with_an_entry_is_named_all_at_once()
    {
        await using var partners = await PartnersApp.Start();
        var mine = await partners.Register("Leverancier");
        var own = partners.App.As(Roles.VendorUser, partner: mine.Id);
        PartnerRelation WorksFor(Guid partner) => new() { Kind = PartnerRelationKind.WorksFor, PartnerId = partner };

        await own.SendBody(
                "PUT",
                Path(mine.Id),
                Entry with
                {
                    Relations = [WorksFor(mine.Id), WorksFor(PartnersApp.NewId())],
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
    }

    [Fact]
    public async Task Numbers_and_addresses_of_an_entry_have_their_form()
    {
        await using var partners = await PartnersApp.Start();
        var mine = await partners.Register("Leverancier");
        var own = partners.App.As(Roles.VendorUser, partner: mine.Id);
        var malformed = Entry with
        {
            Rsin = "123456789",
            KvkNumber = "1",
            TooiUri = "https://elders.example/",
            Website = "http://x.example",
        };
        await own.SendBody("PUT", Path(mine.Id), malformed)
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
        (await partners.App.Facts<PartnerRevised>()).Single().MemberMunicipalities.ShouldBe(["GM0344", "GM0363"]);
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
        await own.SendBody("PUT", ContactsOf(mine.Id), Contacts).Read<IReadOnlyList<PartnerContact>>();
        var before = await partners.Count("audit_entry");

        var seen = await own.GetAsync(ContactsOf(mine.Id)).Read<IReadOnlyList<PartnerContact>>();

        seen.ShouldBe(Contacts.Contacts!, ignoreOrder: true);
        (await partners.Count("audit_entry")).ShouldBe(before + 1);
        await own.GetAsync(ContactsOf(theirs.Id)).ShouldRefuse(404, "not-found");
    }

    [Fact]
    public async Task What_is_wrong_with_a_contact_is_refused()
    {
        await using var partners = await PartnersApp.Start();
        var mine = await partners.Register("Een");
        Task<HttpResponseMessage> Put(params PartnerContact[] contacts) =>
            partners.Manager.SendBody("PUT", ContactsOf(mine.Id), new PartnerContactsRequest { Contacts = contacts });
        var technical = Contacts.Contacts![0];

        await Put(technical, technical).ShouldRefuse(400, "invalid-request", "/contacts twice");
        await Put(new PartnerContact { Purpose = ContactPurpose.General, Email = "geen adres" })
            .ShouldRefuse(400, "invalid-request", "/contacts/0/email format");
        await Put(technical with { Telephone = "bel maar" }).ShouldRefuse(400, "invalid-request", "/contacts/0/telephone format");
    }

    /// <summary>Who saw what another has replaced since replaces nothing; what is replaced is gone, and no fact ever had it.</summary>
    [Theory, EveryDatabase]
    public async Task Contacts_are_replaced_as_they_were_seen_and_are_gone_then(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var mine = await partners.Register("Een");
        var own = partners.App.As(Roles.PartnerUser, partner: mine.Id);
        var none = Contacts with { Contacts = [] };
        await own.SendBody("PUT", ContactsOf(mine.Id), Contacts).Read<IReadOnlyList<PartnerContact>>();
        using (var seen = await own.GetAsync(ContactsOf(mine.Id)))
            seen.Headers.ETag!.Tag.ShouldBe("\"1\"");

        await partners.Manager.SendBody("PUT", ContactsOf(mine.Id), Contacts, ifMatch: "\"1\"").Read<IReadOnlyList<PartnerContact>>();
        await own.SendBody("PUT", ContactsOf(mine.Id), none, ifMatch: "\"1\"").ShouldRefuse(412, "stale-version");
        (await partners.Count("partner_contact")).ShouldBe(2);
        await own.SendBody("PUT", ContactsOf(mine.Id), none).Read<IReadOnlyList<PartnerContact>>();

        (await partners.Count("partner_contact")).ShouldBe(0);
        (await partners.App.Facts()).ShouldAllBe(f => !f.Body.Contains("partner.example"));
    }

    /// <summary>Who names no version replaces whatever stands there, or nothing; who says nothing is told to.</summary>
    [Theory, EveryDatabase]
    public async Task If_Match_with_a_star_replaces_whatever_there_is_and_is_not_left_out(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var mine = await partners.Register("Een");
        foreach (var version in new[] { 1, 2 })
        {
            using var replaced = await partners.Manager.SendBody("PUT", ContactsOf(mine.Id), Contacts, ifMatch: "*");
            (replaced.StatusCode, replaced.Headers.ETag!.Tag).ShouldBe((HttpStatusCode.OK, $"\"{version}\""));
        }
        using var without = new HttpRequestMessage(HttpMethod.Put, ContactsOf(mine.Id)) { Content = JsonContent.Create(Contacts) };
        without.Headers.Add(ServiceApp.WithoutIfMatch, "yes");
        await partners.Manager.SendAsync(without).ShouldRefuse(428, "precondition-required");
        var nobody = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await partners.Manager.SendBody("PUT", ContactsOf(nobody), Contacts, ifMatch: "*").ShouldRefuse(404, "not-found");
    }

    /// <summary>Which contact came, went and changed, without a name or an address: the log can't be erased.</summary>
    [Theory, EveryDatabase]
    public async Task The_log_says_which_contacts_came_and_went_and_nothing_personal(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var mine = await partners.Register("Een");
        Task Put(params PartnerContact[] contacts) =>
            partners
                .Manager.SendBody("PUT", ContactsOf(mine.Id), Contacts with { Contacts = contacts })
                .Read<IReadOnlyList<PartnerContact>>();
        var (first, second) = (Contacts.Contacts![0], Contacts.Contacts![1]);
        await Put(first);
        await Put(first with { Email = "other@partner.example" }, second);
        await Put(second);

        await using var reading = await partners.App.Database.Read(CancellationToken.None);
        var written = await reading.Many<string>(
            "SELECT changes FROM audit_entry WHERE action = 'recordContacts' ORDER BY recorded_at, entry_id"
        );
        written.ShouldAllBe(changes => !changes.Contains("partner.example", StringComparison.Ordinal));
        var last = written.Select(AuditChanges.Read).ToList();
        string Record(PartnerContact contact) => $"partner-contact/{mine.Id}/{contact.Purpose}";
        last[0].ShouldContain(new RowChange(Record(first), "email", null, null, Withheld: true, ChangeKind.Added));
        last[1].ShouldContain(new RowChange(Record(first), "email", null, null, Withheld: true));
        last[1].ShouldContain(new RowChange(Record(second), "email", null, null, Withheld: true, ChangeKind.Added));
        last[2].ShouldContain(new RowChange(Record(first), "purpose", $"{first.Purpose}", null, Withheld: false, ChangeKind.Removed));
        last[2].Select(change => change.Record).Distinct().ShouldBe([Record(first)]);
    }

    private static string Path(Guid partner) => $"/partners/v1/partners/{partner}";

    private static string ContactsOf(Guid partner) => $"{Path(partner)}/contacts";
}
