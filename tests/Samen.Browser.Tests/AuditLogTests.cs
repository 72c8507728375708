using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The audit log of all services as sentences.</summary>
public sealed class AuditLogTests(DemoSite site)
{
    [Theory, EachScreen("en")]
    public async Task The_log_says_who_did_what_for_whom_and_what_changed(string language, int width)
    {
        var nl = language == "nl";
        await using var officer = await Visitor.As(site, "secretary-gm0363", width, language);
        var need = await Record(officer, nl ? "Grafrechten verlopen zonder bericht" : "Losloopgebieden zijn moeilijk te vinden");
        await using var admin = await Visitor.As(site, "admin", width, language);
        // What was done is sealed within a second, and read by everybody at once.
        await admin.Until(async () =>
        {
            await admin.Open($"/logboek?over={need}");
            return (await admin.Page.Locator("main tbody tr").CountAsync()) == 1;
        });
        var text = await admin.Text();
        text.ShouldContain(nl ? "Behoefte vastgelegd namens Amsterdam" : "Need recorded for Amsterdam");
        text.ShouldContain("secretary-gm0363");
        await admin.Follow($"main tbody a[href='{need}']");
        (await admin.Download($"/logboek/lijst.csv?over={need}&vorm=plat")).ShouldContain("Need recorded for Amsterdam,");
        // Who may not read all of it reads what was done for their own municipality.
        await officer.Open($"/logboek?over={need}");
        (await officer.Text()).ShouldContain(nl ? "Behoefte vastgelegd namens Amsterdam" : "Need recorded for Amsterdam");
        await using var other = await Visitor.As(site, "ict-gm0344", width, language);
        await other.Open($"/logboek?over={need}");
        (await other.Text()).ShouldContain(nl ? "Er zijn geen regels gevonden" : "No entries were found");
    }

    private static async Task<string> Record(Visitor officer, string title)
    {
        await officer.Open("/behoeften/nieuw");
        await officer.Send("behoefte", ("title", title), ("description", $"{title}, en dat hoort beter te kunnen."));
        // A need like one that is there is looked at twice before it is recorded.
        if (officer.Path.EndsWith("/nieuw", StringComparison.Ordinal))
            await officer.Send("behoefte");
        officer.Path.ShouldNotEndWith("/nieuw");
        return officer.Path;
    }

    [Theory, EachScreen("nl")]
    public async Task The_log_is_one_list_that_is_filtered_and_goes_on(string language, int width)
    {
        await using var admin = await Visitor.As(site, "admin", width, language);
        await admin.Open("/logboek?wie=secretary-gm0363");
        (await admin.Page.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        await admin.Open("/logboek");
        await admin.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => d.open = true)");
        await admin.Check();
        await admin.Follow(".samen-pager a[rel=next]");
        (await admin.Page.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(0);
    }
}
