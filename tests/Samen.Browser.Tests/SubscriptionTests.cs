using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>A partner's subscription on its page: an endpoint that refuses, and what is done about it.</summary>
public sealed class SubscriptionTests(DemoSite site)
{
    private (string, string)[] Wanted =>
        [
            ("sink", $"{site.Address}/demo/inbox"),
            ("filters", """[{"not":{"prefix":{"subject":"agenda-items/"}}}]"""),
            ("contact", "koppelingen@leverancier.example"),
            ("municipality", "GM0344"),
            ("cursor", "0"),
        ];

    [Theory, EachScreen("en")]
    public async Task A_subscription_is_made_and_its_secret_is_shown_once(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        await AtAVendor(manager, $"Voorbeeld Leverancier {language}");
        await manager.Send("abonnement", ("sink", $"{site.Address}/demo/inbox"), ("filters", "[{}]"));
        (await manager.Page.InnerTextAsync("#abonnement-filters-fout")).ShouldNotBeEmpty();
        await manager.Send("abonnement", [.. Wanted, ("cursor", "0x")]);
        (await manager.Page.InnerTextAsync("#abonnement-cursor-fout")).ShouldNotBeEmpty();
        await manager.Send("abonnement", ("cursor", "0"));
        (await manager.Page.InnerTextAsync(".samen-secret")).ShouldStartWith("whsec_");
        await manager.Open(manager.Path);
        (await manager.Page.Locator(".samen-secret").CountAsync()).ShouldBe(0);
    }

    [Theory, EachScreen("en")]
    public async Task Who_manages_a_subscription_sees_that_and_why_delivery_fails_and_nobody_else_does(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        var path = await Refused(manager, $"Weigerende Leverancier {language}");
        await manager.Send("proef");
        (await manager.Text()).ShouldContain("401");
        await manager.Page.GotoAsync(path);
        await Fails(manager, language);
        await manager.Open(path);
        (await manager.Text()).ShouldContain("koppelingen@leverancier.example");
        // Why it fails is said in the language of the page.
        (await manager.Text()).ShouldContain(language == "nl" ? "Het eindpunt antwoordde 401." : "The endpoint answered 401.");

        await using var nobody = await Visitor.Arrive(site, width, language);
        await nobody.Page.GotoAsync(path);
        (await nobody.Text()).ShouldNotContain("/demo/inbox");
    }

    [Theory, EachScreen("en")]
    public async Task A_change_of_one_thing_leaves_the_rest_of_a_subscription(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        await Refused(manager, $"Gewijzigde Leverancier {language}");
        await manager.OpenDetails("wijzigen");
        await manager.Send("wijzigen", ("sink", "http://10.0.0.1/hook"));
        (await manager.Page.InnerTextAsync("#wijzigen-sink-fout")).ShouldNotBeEmpty();
        (await manager.Page.TitleAsync()).ShouldStartWith(language == "nl" ? "Fout: " : "Error: ");
        // What stood there stands in the form.
        await manager.Send("wijzigen", ("sink", $"{site.Address}/demo/inbox"), ("contact", "beheer@leverancier.example"));
        (await manager.Text()).ShouldContain(language == "nl" ? "Het abonnement is gewijzigd" : "Subscription changed");
        foreach (var kept in new[] { "beheer@leverancier.example", "agenda-items/", "Utrecht" })
            (await manager.Text()).ShouldContain(kept);
    }

    [Theory, EachScreen("en")]
    public async Task What_fails_is_skipped_and_a_subscription_is_paused_replayed_and_ended(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        var path = await Refused(manager, $"Beheerde Leverancier {language}");
        await Fails(manager, language);
        await manager.Open(path);
        await manager.Send("overslaan");
        (await manager.Text()).ShouldContain(language == "nl" ? "De gebeurtenis is overgeslagen" : "Event skipped");
        await manager.Send("geheim");
        (await manager.Page.InnerTextAsync(".samen-secret")).ShouldStartWith("whsec_");
        await manager.Open(path);
        await manager.Send("pauzeren");
        await manager.Send("herhalen", ("after", "0"), ("eventId", "x"));
        (await manager.Page.Locator("#herhalen [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        await manager.Send("herhalen", ("after", "0"), ("eventId", ""));
        (await manager.Text()).ShouldContain(language == "nl" ? "Herhaling bezig" : "Replay in progress");
        await manager.Send("hervatten");
        await manager.Send("beeindigen");
        (await manager.Text()).ShouldContain(language == "nl" ? "Het abonnement is beëindigd" : "Subscription ended");
    }

    private static async Task AtAVendor(Visitor manager, string name)
    {
        await manager.Open("/partners");
        await manager.Send("partner", ("name", name), ("kind", "Vendor"));
    }

    /// <summary>A subscription whose endpoint refuses all: the demo's inbox knows another secret than the one that signs.</summary>
    /// <returns>Its page, which is open.</returns>
    private async Task<string> Refused(Visitor manager, string vendor)
    {
        await AtAVendor(manager, vendor);
        await manager.Send("abonnement", Wanted);
        await manager.Open(manager.Path);
        await manager.Follow(".samen-card a");
        return manager.Path;
    }

    private static Task Fails(Visitor manager, string language) =>
        manager.Until(async () =>
            (await manager.Text()).Contains(
                language == "nl" ? "Bezorgen mislukt sinds" : "Delivery has failed since",
                StringComparison.Ordinal
            )
        );

    [Theory, EachScreen("nl")]
    public async Task A_queue_is_made_tested_and_gets_another_password(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        if (site.Broker is null && Environment.GetEnvironmentVariable("SAMEN_CI") != "1")
            Assert.Skip("There is no rabbitmq-server on this machine.");
        await manager.Open("/partners");
        await manager.Send("partner", ("name", $"Ketenpartner met wachtrij {language}"), ("kind", "ChainPartner"));
        await manager.Send("abonnement", ("protocol", "AMQP"), ("sink", "https://partner.example/hook"));
        (await manager.Page.InnerTextAsync("#abonnement-sink-fout")).ShouldNotBeEmpty();
        await manager.Send("abonnement", ("sink", ""));
        (await manager.Page.InnerTextAsync(".samen-secret")).Length.ShouldBe(48);
        await manager.Open(manager.Path);
        await manager.Follow(".samen-card a");
        await manager.Send("proef");
        (await manager.Text()).ShouldContain(
            language == "nl" ? "De proefgebeurtenis staat in de wachtrij" : "The test event is in the queue"
        );
        await manager.Open(manager.Path);
        await manager.Send("geheim");
        (await manager.Page.InnerTextAsync(".samen-secret")).Length.ShouldBe(48);
        await manager.Open(manager.Path);
        await manager.OpenDetails("wijzigen");
        (await manager.Page.Locator("#wijzigen-sink").CountAsync()).ShouldBe(0);
        await manager.Send("wijzigen", ("subject", "assemblies/1"));
        (await manager.Text()).ShouldContain("assemblies/1");
        await manager.Send("beeindigen");
        (await manager.Text()).ShouldContain(language == "nl" ? "Het abonnement is beëindigd" : "Subscription ended");
    }
}
