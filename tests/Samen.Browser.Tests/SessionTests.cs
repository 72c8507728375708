using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What is typed in one tab stays, whatever happens to the session in another.</summary>
public sealed class SessionTests(DemoSite site)
{
    private const string Page = "/behoeften/nieuw";
    private const string Invited = "einde@example.org",
        Password = "paarse fiets onder negen bruggen";
    private const string Description = "Twee regels:\ndit is de tweede.";

    [Theory, EachScreen("nl")]
    public async Task Signed_out_in_another_tab_the_form_is_there_again_after_signing_in(string language, int width)
    {
        await using var officer = await Visitor.SignIn(site, "operations-gm0599", width, language);
        var title = $"Blijft staan {language} {width}";
        await Typed(officer, title);
        await InAnotherTab(officer, "/afmelden", tab => tab.ClickAsync("#afmelden button[type=submit]"));
        await officer.Send("behoefte");
        officer.Path.ShouldBe("/aanmelden");
        await Enter(officer, "operations-gm0599");
        await IsThereAgain(officer, title);
        await officer.SendNeed();
        (await officer.Text()).ShouldContain(title);
    }

    [Fact]
    public async Task Signed_in_as_somebody_else_in_another_tab_the_form_waits_for_who_typed_it()
    {
        await using var officer = await Visitor.SignIn(site, "operations-gm0599");
        await Typed(officer, "Van mij alleen");
        await InAnotherTab(officer, "/aanmelden", tab => Enter(tab, "ict-gm0344", site.PasswordOf("ict-gm0344")));
        await officer.Send("behoefte");
        (await officer.Text()).ShouldNotContain("Van mij alleen");
        var signIn = officer.Page.Url;
        await Enter(officer, "ict-gm0344");
        (await officer.Page.InputValueAsync("#behoefte-title")).ShouldBe("");
        await officer.Page.GotoAsync(signIn);
        await Enter(officer, "operations-gm0599");
        await IsThereAgain(officer, "Van mij alleen");
    }

    /// <summary>Of an own person: all sessions of a user of the demo, whom other tests share, would end.</summary>
    [Fact]
    public async Task A_session_ended_by_an_administrator_loses_nothing()
    {
        await using var admin = await Visitor.As(site, "admin");
        await using var officer = await Visitor.Arrive(site);
        await officer.Open(await Invite(admin));
        await officer.Send("uitnodiging", ("password", Password));
        await officer.Send("aanmelden", ("name", Invited), ("password", Password));
        await Typed(officer, "Na het einde");
        await admin.Open($"/mensen?zoek={Invited}");
        await admin.Follow("main table a");
        await admin.Send("afmelden-overal");
        await officer.Send("behoefte");
        await officer.Send("aanmelden", ("name", Invited), ("password", Password));
        await IsThereAgain(officer, "Na het einde");
    }

    /// <returns>Path and query of the invitation.</returns>
    private static async Task<string> Invite(Visitor admin)
    {
        await admin.Open("/mensen");
        await admin.Send(
            "uitnodigen",
            ("name", Invited),
            ("displayName", "Hoofd ICT Almere"),
            ("roles", "MunicipalityOfficer"),
            ("municipality", "GM0034"),
            ("office", "HeadOfIct")
        );
        return new Uri(await admin.Page.Locator(".samen-secret").InnerTextAsync()).PathAndQuery;
    }

    private static async Task Typed(Visitor officer, string title)
    {
        await officer.Open(Page);
        await officer.Fill("behoefte", ("title", title), ("description", Description));
    }

    private static async Task IsThereAgain(Visitor officer, string title)
    {
        officer.Path.ShouldBe(Page);
        (await officer.Page.InputValueAsync("#behoefte-title")).ShouldBe(title);
        (await officer.Page.InputValueAsync("#behoefte-description")).ShouldBe(Description);
        (await officer.Page.Locator("#behoefte [role=alert]").CountAsync()).ShouldBe(1);
    }

    private Task Enter(Visitor officer, string name) => officer.Send("aanmelden", ("name", name), ("password", site.PasswordOf(name)));

    private static async Task Enter(IPage tab, string name, string password)
    {
        await tab.FillAsync("[name=name]", name);
        await tab.FillAsync("[name=password]", password);
        await tab.ClickAsync("#aanmelden button[type=submit]");
    }

    private static async Task InAnotherTab(Visitor officer, string path, Func<IPage, Task> act)
    {
        var tab = await officer.Page.Context.NewPageAsync();
        await tab.GotoAsync(path);
        await act(tab);
        await tab.Locator("main .samen-notice--ok").WaitForAsync();
        await tab.CloseAsync();
    }
}
