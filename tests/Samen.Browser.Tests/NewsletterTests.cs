using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The newsletter on the site: read by everybody, written by the secretary.</summary>
public sealed class NewsletterTests(DemoSite site)
{
    [Theory, EachScreen("nl")]
    public async Task Everybody_reads_it_and_sees_what_it_means_for_a_municipality(string language, int width)
    {
        var nl = language == "nl";
        await using var visitor = await Visitor.Arrive(site, width, language);
        await visitor.Open("/raden");
        await visitor.Follow("main a[href='/nieuwsbrieven']");
        (await visitor.Page.Locator("main tbody tr").CountAsync()).ShouldBe(1, "the draft is not for visitors");
        await visitor.Follow("main tbody a");
        (await visitor.Text()).ShouldContain(nl ? "Waar uw raad nog over kan meepraten" : "What your council can still have a say in");
        // What is known of each municipality is kept within a minute.
        await visitor.Until(async () =>
        {
            await visitor.Open("/nieuwsbrieven/1?gemeente=GM0363");
            return (await visitor.Text()).Contains(
                nl ? "Bijdrage aan het fonds in" : "Contribution to the fund in",
                StringComparison.Ordinal
            );
        });
        (await visitor.Text()).ShouldContain(nl ? "Gezamenlijke voorzieningen in gebruik:" : "Joint facilities in use:");
        await visitor.Open("/nieuwsbrief?gemeente=GM0363");
        (await visitor.Text()).ShouldContain(nl ? "Hier wordt geen e-mail verstuurd" : "No email is sent from here");
    }

    [Theory, EachScreen("en")]
    public async Task The_secretary_words_the_draft_and_sees_whom_it_goes_to(string language, int width)
    {
        await using var secretary = await Visitor.As(site, "assembly-secretary", width, language);
        await secretary.Open("/nieuwsbrieven");
        await secretary.Follow("main tbody a");
        var nl = language == "nl";
        (await secretary.Text()).ShouldContain(nl ? "Hij komt op de site en gaat naar 0 lezers" : "It goes on the site and to 0 readers");
        await secretary.Open("/nieuwsbrieven/2/wijzigen");
        (await secretary.Page.Locator("form#nieuwsbrief [name='text-own']").CountAsync()).ShouldBe(1);
        (await secretary.Page.Locator("form#nieuwsbrief [name=block] option").CountAsync()).ShouldBeGreaterThan(10);
    }
}
