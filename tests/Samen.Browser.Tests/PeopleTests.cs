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
        var link = await Invite(admin, name);

        await using var invited = await Visitor.Arrive(site, width, language);
        await invited.Open(new Uri(link).PathAndQuery);
        (await invited.Text()).ShouldContain(name);
        await invited.Send("uitnodiging", ("password", "kort"));
        await invited.Send("uitnodiging", ("password", "paarse fiets onder negen bruggen"));
        await invited.Send("aanmelden", ("name", name), ("password", "paarse fiets onder negen bruggen"));
        await invited.Open("/account");
        (await invited.Text()).ShouldContain("Almere (GM0034)");

        await admin.Open($"/mensen?zoek={name}");
        await admin.Follow("main table a");
        await admin.Send("wijzigen", ("disabled", "true"));
        await invited.Open("/account");
        (await invited.Text()).ShouldContain(language == "nl" ? "Meld u aan" : "Sign in");
    }

    /// <summary>A clerk is invited, after a name that is none was refused.</summary>
    private static async Task<string> Invite(Visitor admin, string name)
    {
        await admin.Open("/mensen");
        await admin.Send("uitnodigen", ("name", "no good"));
        (await admin.Page.Locator("form#uitnodigen [aria-invalid=true]").CountAsync()).ShouldBeGreaterThan(0);
        await admin.Send(
            "uitnodigen",
            ("name", name),
            ("displayName", "Griffie Almere"),
            ("roles", "CouncilClerk"),
            ("municipality", "GM0034")
        );
        return await admin.Page.Locator(".samen-secret").InnerTextAsync();
    }

    [Fact]
    public async Task Many_are_invited_after_a_dry_run()
    {
        await using var admin = await Visitor.As(site, "admin");
        await admin.Open("/mensen/uitnodigen");
        await admin.Send(
            "proef",
            ("csv", "name;roles;municipality\nveel-1@example.org;CouncilClerk;GM0034\nveel-2@example.org;CouncilClerk")
        );
        (await admin.Text()).ShouldContain("1 regels zijn niet goed");
        (await admin.Page.Locator("form#uitnodigen").CountAsync()).ShouldBe(0);
        await admin.Send("proef", ("csv", "name;roles;municipality\nveel-1@example.org;CouncilClerk;GM0034\nveel-2@example.org;Auditor"));
        await admin.Send("uitnodigen");
        (await admin.Text()).ShouldContain("2 mensen zijn uitgenodigd");
        (await admin.Page.Locator(".samen-secret").CountAsync()).ShouldBe(2);
    }
}
