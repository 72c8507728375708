using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;
using Samen.Contracts.Partners;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Partners.Tests;

/// <summary>Partners, and subscriptions as their owners see them.</summary>
public sealed class RegistryTests
{
    [Theory, EveryDatabase]
    public async Task A_partner_is_registered_told_and_found(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        var registered = await partners.Register("  Uitvoeringsorganisatie ", "00000099000000002000");

        (registered.Name, registered.Kind, registered.Oin).ShouldBe(
            ("Uitvoeringsorganisatie", PartnerKind.ChainPartner, "00000099000000002000")
        );
        (await partners.App.Anonymous.GetAsync($"/partners/v1/partners/{registered.Id}").Read<PartnerView>()).ShouldBeEquivalentTo(
            registered
        );
        (await partners.App.Facts<PartnerRegistered>()).ShouldBe([
            new PartnerRegistered(registered.Id, registered.Name, PartnerKind.ChainPartner),
        ]);
    }

    [Theory, EveryDatabase]
    public async Task An_OIN_belongs_to_one_partner_and_none_to_many(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await partners.Register("Een", "00000099000000002000");
        await partners.Register("Zonder");
        await partners.Register("Ook zonder");

        await partners
            .Manager.SendBody(
                "POST",
                "/partners/v1/partners",
                new RegisterPartnerRequest
                {
                    Name = "Twee",
                    Kind = PartnerKind.Vendor,
                    Oin = "00000099000000002000",
                }
            )
            .ShouldRefuse(409, "oin-taken");

        (await partners.Count("partner")).ShouldBe(3);
        (await partners.App.Facts()).Count.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task Partners_are_listed_by_name_page_by_page(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        string[] names = ["’s-Adviseurs", "Bureau Één", "Bureau Eend", "Coöperatie", "'s-Diensten", "dimpact", "Zuid"];
        foreach (var name in names.Order(StringComparer.Ordinal))
            await partners.Register(name);

        var (page, next) = await partners.App.Anonymous.Page<PartnerView>("/partners/v1/partners?limit=3");

        (page.Count, next is null).ShouldBe((3, false));
        (await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners?limit=3")).Select(p => p.Name).ShouldBe(names);
        foreach (
            var (search, found) in new[] { ("S DIENSTEN", "'s-Diensten"), ("cooperatie", "Coöperatie"), ("een", "Bureau Één,Bureau Eend") }
        )
            string.Join(
                    ',',
                    (await partners.App.Anonymous.Pages<PartnerView>($"/partners/v1/partners?search={search}")).Select(p => p.Name)
                )
                .ShouldBe(found);
        (await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners?search=%25")).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Partners_are_listed_newest_first_page_by_page(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        foreach (var name in new[] { "Noord", "Zuid", "Oost" })
        {
            await partners.Register(name);
            partners.App.Clock.Advance(TimeSpan.FromHours(1));
        }
        (await partners.App.Anonymous.Pages<PartnerView>("/partners/v1/partners?order=Newest&limit=1"))
            .Select(p => p.Name)
            .ShouldBe(["Oost", "Zuid", "Noord"]);
    }

    [Theory, EveryDatabase]
    public async Task Subscriptions_and_deliveries_are_listed_newest_first_page_by_page(DatabaseKind kind)
    {
        await using var partners = await PartnersApp.Start(kind);
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        var other = await partners.Register("Ander");
        var created = new List<Guid>();
        for (var i = 0; i < 5; i++)
            created.Insert(
                0,
                (await partners.Subscribe(partner.Id, receiver.Url, "nl.samen.initiatives.need-recorded.v1")).Subscription.Id
            );
        await partners.Subscribe(other.Id, receiver.Url, "nl.samen.initiatives.need-cosigned.v1");
        await partners.TellNeeds(7);

        (await partners.Manager.Pages<SubscriptionView>(PartnersApp.Path(partner.Id) + "?limit=2")).Select(s => s.Id).ShouldBe(created);
        var view = await partners.Manager.GetAsync(PartnersApp.Path(partner.Id, created[0])).Read<SubscriptionView>();
        await partners.Until(view, s => s.Delivered == 7);
        var deliveries = await partners.Manager.Pages<DeliveryView>(PartnersApp.Path(partner.Id, created[0], "deliveries") + "?limit=3");
        deliveries
            .Select(d => d.Position)
            .ShouldBe((await partners.Log(view.StartPosition)).Where(e => e.Source == "initiatives").Select(e => e.Position).Reverse());
        deliveries.Select(d => d.Id).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public async Task A_partners_own_user_manages_its_subscriptions_and_sees_no_others()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var (mine, theirs) = (await partners.Register(), await partners.Register("Ander"));
        var own = partners.App.As(Roles.PartnerUser, partner: mine.Id);
        var created = await own.SendBody("POST", PartnersApp.Path(mine.Id), new CreateSubscriptionRequest { Sink = receiver.Url })
            .Read<SubscriptionCreated>(HttpStatusCode.Created);
        var foreign = await partners.Subscribe(theirs.Id, receiver.Url);

        (await own.Pages<SubscriptionView>(PartnersApp.Path(mine.Id))).Single().Id.ShouldBe(created.Subscription.Id);
        foreach (
            var path in new[]
            {
                PartnersApp.Path(theirs.Id),
                PartnersApp.Path(theirs.Id, foreign.Subscription.Id),
                PartnersApp.Path(theirs.Id, foreign.Subscription.Id, "deliveries"),
                PartnersApp.Path(mine.Id, foreign.Subscription.Id),
                PartnersApp.Path(mine.Id, foreign.Subscription.Id, "deliveries"),
            }
        )
            await own.GetAsync(path).ShouldRefuse(404, "not-found");
        await own.DeleteAsync(PartnersApp.Path(mine.Id, foreign.Subscription.Id)).ShouldRefuse(404, "not-found");
        await own.SendBody("POST", PartnersApp.Path(theirs.Id), new CreateSubscriptionRequest { Sink = receiver.Url })
            .ShouldRefuse(404, "not-found");
        (await partners.Subscription(foreign.Subscription)).Status.ShouldBe(SubscriptionStatus.Active);
    }

    [Fact]
    public async Task The_secret_is_shown_once()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        Task<SubscriptionCreated> Post() =>
            partners
                .Manager.SendBody(
                    "POST",
                    PartnersApp.Path(partner.Id),
                    new CreateSubscriptionRequest { Sink = receiver.Url },
                    key: "een-sleutel"
                )
                .Read<SubscriptionCreated>(HttpStatusCode.Created);

        var created = await Post();

        created.Secret.ShouldStartWith("whsec_");
        Convert.FromBase64String(created.Secret["whsec_".Length..]).Length.ShouldBe(32);
        var again = await Post();
        (again.Subscription.Id, again.Secret).ShouldBe((created.Subscription.Id, ""));
        var shown =
            await partners.Manager.GetStringAsync(PartnersApp.Path(partner.Id, created.Subscription.Id))
            + await partners.Manager.GetStringAsync(PartnersApp.Path(partner.Id));
        shown.ShouldNotContain(created.Secret[6..]);
    }

    [Fact]
    public async Task The_secret_is_kept_nowhere_in_clear()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var created = await partners.Subscribe((await partners.Register()).Id, receiver.Url);
        var key = Convert.FromBase64String(created.Secret["whsec_".Length..]);
        await partners.TellNeeds(3);
        await receiver.Wait(3);
        SqliteConnection.ClearAllPools();
        var bytes = await StoredBytes.Of(partners.App.DataFolder);
        bytes.Contains(receiver.Url, StringComparison.Ordinal).ShouldBeTrue("the file is read as it is");
        bytes.Contains(Encoding.Latin1.GetString(key), StringComparison.Ordinal).ShouldBeFalse();
        bytes.Contains(created.Secret[6..], StringComparison.Ordinal).ShouldBeFalse();
        string.Join('\n', partners.App.Logs).ShouldNotContain(created.Secret[6..]);
        Receiver.ShouldBeSigned(receiver.All[0], created.Secret);
    }

    [Fact]
    public async Task A_partner_has_so_many_subscriptions_and_no_more()
    {
        await using var partners = await PartnersApp.Start();
        await using var receiver = await Receiver.Start();
        var partner = await partners.Register();
        for (var i = 0; i < 25; i++)
            await partners.Subscribe(partner.Id, receiver.Url);
        await partners.PostSubscription(partner.Id, receiver.Url).ShouldRefuse(409, "too-many-subscriptions");

        var one = (await partners.Manager.Pages<SubscriptionView>(PartnersApp.Path(partner.Id)))[0];
        await partners.Manager.DeleteAsync(PartnersApp.Path(partner.Id, one.Id));

        await partners.Subscribe(partner.Id, receiver.Url);
    }
}
