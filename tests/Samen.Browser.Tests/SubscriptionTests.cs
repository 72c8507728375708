using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>A partner's subscription on its page: an endpoint that refuses, and what is done about it.</summary>
public sealed class SubscriptionTests(DemoSite site)
{
    [Theory, EachScreen("en")]
    public async Task A_subscription_is_made_watched_and_managed(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        await manager.Open("/partners");
        await manager.Fill("partner", ("name", $"Voorbeeld Leverancier {language}"), ("kind", "Vendor"));
        await manager.Send("partner");
        await manager.Fill("abonnement", ("sink", $"{site.Address}/demo/inbox"), ("filters", "[{}]"));
        await manager.Send("abonnement");
        (await manager.Page.InnerTextAsync("#abonnement-filters-fout")).ShouldNotBeEmpty();
        await manager.Fill(
            "abonnement",
            ("filters", """[{"not":{"prefix":{"subject":"agenda-items/"}}}]"""),
            ("contact", "koppelingen@leverancier.example"),
            ("municipality", "GM0344"),
            ("cursor", "0x")
        );
        await manager.Send("abonnement");
        (await manager.Page.InnerTextAsync("#abonnement-cursor-fout")).ShouldNotBeEmpty();
        await manager.Fill("abonnement", ("cursor", "0"));
        await manager.Send("abonnement");
        (await manager.Page.InnerTextAsync(".samen-secret")).ShouldStartWith("whsec_");
        await manager.Open(new Uri(manager.Page.Url).AbsolutePath);
        (await manager.Page.Locator(".samen-secret").CountAsync()).ShouldBe(0);

        // The demo's inbox knows another secret: it refuses what this one signs.
        await manager.Page.Locator(".samen-card a").First.ClickAsync();
        await manager.Check();
        var path = new Uri(manager.Page.Url).AbsolutePath;
        await manager.Send("proef");
        (await manager.Text()).ShouldContain("401");
        await manager.Page.GotoAsync(path);
        await manager.Until(async () =>
            (await manager.Text()).Contains(
                language == "nl" ? "Bezorgen mislukt sinds" : "Delivery has failed since",
                StringComparison.Ordinal
            )
        );
        await manager.Open(path);
        (await manager.Text()).ShouldContain("koppelingen@leverancier.example");
        // Why it fails is said in the language of the page.
        (await manager.Text()).ShouldContain(language == "nl" ? "Het eindpunt antwoordde 401." : "The endpoint answered 401.");
        await manager.OpenDetails("wijzigen");
        await manager.Fill("wijzigen", ("sink", "http://10.0.0.1/hook"));
        await manager.Send("wijzigen");
        (await manager.Page.InnerTextAsync("#wijzigen-sink-fout")).ShouldNotBeEmpty();
        (await manager.Page.TitleAsync()).ShouldStartWith(language == "nl" ? "Fout: " : "Error: ");
        // What stood there stands in the form, and a change of one thing leaves the rest.
        await manager.Fill("wijzigen", ("sink", $"{site.Address}/demo/inbox"), ("contact", "beheer@leverancier.example"));
        await manager.Send("wijzigen");
        (await manager.Text()).ShouldContain(language == "nl" ? "Het abonnement is gewijzigd" : "Subscription changed");
        foreach (var kept in new[] { "beheer@leverancier.example", "agenda-items/", "Utrecht" })
            (await manager.Text()).ShouldContain(kept);
        await manager.Until(async () =>
            (await manager.Text()).Contains(
                language == "nl" ? "Bezorgen mislukt sinds" : "Delivery has failed since",
                StringComparison.Ordinal
            )
        );
        await manager.Open(path);
        await manager.Send("overslaan");
        (await manager.Text()).ShouldContain(language == "nl" ? "De gebeurtenis is overgeslagen" : "Event skipped");
        await manager.Send("geheim");
        (await manager.Page.InnerTextAsync(".samen-secret")).ShouldStartWith("whsec_");
        await manager.Open(new Uri(manager.Page.Url).AbsolutePath);
        await manager.Send("pauzeren");
        await manager.Fill("herhalen", ("after", "0"), ("eventId", "x"));
        await manager.Send("herhalen");
        (await manager.Page.Locator("#herhalen [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        await manager.Fill("herhalen", ("after", "0"), ("eventId", ""));
        await manager.Send("herhalen");
        (await manager.Text()).ShouldContain(language == "nl" ? "Herhaling bezig" : "Replay in progress");
        await manager.Send("hervatten");
        await manager.Send("beeindigen");
        (await manager.Text()).ShouldContain(language == "nl" ? "Het abonnement is beëindigd" : "Subscription ended");

        await using var nobody = await Visitor.Arrive(site, width, language);
        await nobody.Page.GotoAsync(path);
        (await nobody.Text()).ShouldNotContain("/demo/inbox");
    }

    [Theory, EachScreen("nl")]
    public async Task A_queue_is_made_tested_and_gets_another_password(string language, int width)
    {
        await using var manager = await Visitor.As(site, "partner-manager", width, language);
        if (site.Broker is null && Environment.GetEnvironmentVariable("SAMEN_CI") != "1")
            Assert.Skip("There is no rabbitmq-server on this machine.");
        await manager.Open("/partners");
        await manager.Fill("partner", ("name", $"Ketenpartner met wachtrij {language}"), ("kind", "ChainPartner"));
        await manager.Send("partner");
        await manager.Fill("abonnement", ("protocol", "AMQP"), ("sink", "https://partner.example/hook"));
        await manager.Send("abonnement");
        (await manager.Page.InnerTextAsync("#abonnement-sink-fout")).ShouldNotBeEmpty();
        await manager.Fill("abonnement", ("sink", ""));
        await manager.Send("abonnement");
        (await manager.Page.InnerTextAsync(".samen-secret")).Length.ShouldBe(48);
        await manager.Open(new Uri(manager.Page.Url).AbsolutePath);
        await manager.Page.Locator(".samen-card a").First.ClickAsync();
        await manager.Check();
        await manager.Send("proef");
        (await manager.Text()).ShouldContain(
            language == "nl" ? "De proefgebeurtenis staat in de wachtrij" : "The test event is in the queue"
        );
        await manager.Open(new Uri(manager.Page.Url).AbsolutePath);
        await manager.Send("geheim");
        (await manager.Page.InnerTextAsync(".samen-secret")).Length.ShouldBe(48);
        await manager.Open(new Uri(manager.Page.Url).AbsolutePath);
        await manager.OpenDetails("wijzigen");
        (await manager.Page.Locator("#wijzigen-sink").CountAsync()).ShouldBe(0);
        await manager.Fill("wijzigen", ("subject", "assemblies/1"));
        await manager.Send("wijzigen");
        (await manager.Text()).ShouldContain("assemblies/1");
        await manager.Send("beeindigen");
        (await manager.Text()).ShouldContain(language == "nl" ? "Het abonnement is beëindigd" : "Subscription ended");
    }
}
