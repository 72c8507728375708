using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>People and their accounts, as administrators and they themselves see them.</summary>
public sealed class PeopleTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task Somebody_is_invited_chooses_a_password_and_is_shut_out_again(string language, int width)
    {
        var name = $"nieuw-{language}@example.org";
        await using var admin = await Visitor.As(site, "admin", width, language);
        await admin.Open("/mensen");
        await admin.Fill("uitnodigen", ("name", "no good"));
        await admin.Send("uitnodigen");
        (await admin.Page.Locator("form#uitnodigen [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        await admin.Fill(
            "uitnodigen",
            ("name", name),
            ("displayName", "Griffie Almere"),
            ("roles", "CouncilClerk"),
            ("municipality", "GM0034")
        );
        await admin.Send("uitnodigen");
        var link = await admin.Page.Locator(".samen-secret").InnerTextAsync();

        await using var invited = await Visitor.Arrive(site, width, language);
        await invited.Open(new Uri(link).PathAndQuery);
        (await invited.Text()).ShouldContain(name);
        await invited.Fill("uitnodiging", ("password", "kort"));
        await invited.Send("uitnodiging");
        await invited.Fill("uitnodiging", ("password", "paarse fiets onder negen bruggen"));
        await invited.Send("uitnodiging");
        await invited.Fill("aanmelden", ("name", name), ("password", "paarse fiets onder negen bruggen"));
        await invited.Send("aanmelden");
        await invited.Open("/account");
        (await invited.Text()).ShouldContain("Almere (GM0034)");

        await admin.Open($"/mensen?zoek={name}");
        await admin.Page.ClickAsync("main table a");
        await admin.Check();
        await admin.Fill("wijzigen", ("disabled", "true"));
        await admin.Send("wijzigen");
        await invited.Open("/account");
        (await invited.Text()).ShouldContain(language == "nl" ? "Meld u aan" : "Sign in");
    }

    [Fact]
    public async Task Many_are_invited_after_a_dry_run()
    {
        await using var admin = await Visitor.As(site, "admin");
        await admin.Open("/mensen/uitnodigen");
        await admin.Fill(
            "proef",
            ("csv", "name;roles;municipality\nveel-1@example.org;CouncilClerk;GM0034\nveel-2@example.org;CouncilClerk")
        );
        await admin.Send("proef");
        (await admin.Text()).ShouldContain("1 regels zijn niet goed");
        (await admin.Page.Locator("form#uitnodigen").CountAsync()).ShouldBe(0);
        await admin.Fill("proef", ("csv", "name;roles;municipality\nveel-1@example.org;CouncilClerk;GM0034\nveel-2@example.org;Auditor"));
        await admin.Send("proef");
        await admin.Send("uitnodigen");
        (await admin.Text()).ShouldContain("2 mensen zijn uitgenodigd");
        (await admin.Page.Locator(".samen-secret").CountAsync()).ShouldBe(2);
    }
}
