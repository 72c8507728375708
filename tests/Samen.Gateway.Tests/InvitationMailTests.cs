using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;

namespace Samen.Gateway.Tests;

/// <summary>Links by mail: whose address is known gets it there, and renews it there.</summary>
public sealed partial class InvitationMailTests
{
    private const string Address = "ans@delft.example";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_link_goes_by_mail_to_who_has_an_address_and_is_shown_to_nobody_else()
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        await using var app = await Started(box.Port);
        var invited = await Invite(app, Address);
        (invited.Link, invited.MailedTo).ShouldBe((null, Address));
        await Patience.Until(() => box.Mails.Count == 1);
        (await Invite(app, null)).Link!.ShouldContain("/uitnodiging?bewijs=");
        (box.Mails.Single().To.Mailboxes.Single().Address, box.Mails.Count).ShouldBe((Address, 1));
        var browser = app.Client(new CookieContainer());
        var accepted = await browser.Send(PathIn(box), "uitnodiging", ("password", "vier losse woorden op een rij"));
        accepted.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await accepted.Text());
    }

    [Fact]
    public async Task A_link_that_lapsed_is_renewed_by_who_opens_it_to_the_same_address_and_once()
    {
        await using var box = Mailbox.Open(Mailbox.FreePort());
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = await Started(box.Port, clock);
        await Invite(app, Address);
        await Patience.Until(() => box.Mails.Count == 1);
        var browser = app.Client(new CookieContainer());
        var lapsed = PathIn(box);
        (await browser.GetStringAsync(lapsed, None)).ShouldNotContain("Nieuwe link naar mijn e-mailadres");
        clock.Advance(TimeSpan.FromDays(8));
        var page = await browser.GetStringAsync(lapsed, None);
        (await (await browser.Send(page, lapsed, "nieuwe-link")).Text()).ShouldContain(
            "Er is een nieuwe link naar uw e-mailadres gestuurd"
        );
        await Patience.Until(() => box.Mails.Count == 2);
        PathIn(box).ShouldNotBe(lapsed);
        (await (await browser.Send(page, lapsed, "nieuwe-link")).Text()).ShouldContain("Deze link is al gebruikt");
        (await browser.GetStringAsync(PathIn(box), None)).ShouldContain("Kies uw wachtwoord");
        box.Mails.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused()
    {
        await using var app = await GatewayApp.Start();
        var answer = await app.As("admin").PostAsJsonAsync("/gateway/v1/people", Person("geen adres"), None);
        (answer.StatusCode, (await answer.Content.ReadAsStringAsync(None)).Contains("/email", StringComparison.Ordinal)).ShouldBe(
            (HttpStatusCode.BadRequest, true)
        );
    }

    [Fact]
    public async Task Mail_is_chosen_at_the_account_and_ended_by_its_link_without_signing_in()
    {
        await using var app = await GatewayApp.Start();
        var browser = await app.SignedIn("fund-manager");
        var id = app.Credentials().Users.Single(user => user.Name == "fund-manager").Name;
        (await (await browser.Send("/account", "post", ("digest", "Weekly"), ("language", "en"))).Text()).ShouldNotContain("probleem");
        (await Digest()).ShouldBe(("Weekly", "en"));
        (await (await browser.Send("/account", "post", ("digest", "Hourly"), ("language", "fr"))).Text()).ShouldContain("Kies hoe vaak.");
        var links = (Digests.DigestLinks)app.Services.GetService(typeof(Digests.DigestLinks))!;
        await using var reading = await app.Database.Read(None);
        var account = (await People.AccountStore.Get(reading, "fund-manager"))!;
        var proof = links.ProofOf(account);
        (await app.Anonymous.PostAsync("/post/stop/onzin", null, None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous.GetStringAsync("/post/stoppen/onzin", None)).ShouldContain("Deze link is niet volledig.");
        var page = await app.Client(new CookieContainer()).GetStringAsync($"/post/stoppen/{proof}", None);
        page.ShouldContain("Geen berichten meer");
        (await Digest()).ShouldBe(("Weekly", "en"), "looking at it changes nothing");
        (await app.Anonymous.PostAsync($"/post/stop/{proof}", null, None)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Digest()).ShouldBe(("Never", "en"));

        async Task<(string, string)> Digest()
        {
            await using var now = await app.Database.Read(None);
            var found = (await People.AccountStore.Get(now, id))!;
            return ($"{found.Digest}", found.Language);
        }
    }

    [Fact]
    public async Task What_has_a_last_moment_is_in_a_calendar_that_its_person_makes_and_ends()
    {
        await using var app = await GatewayApp.WithBackends();
        var browser = await app.SignedIn("ict-gm0344");
        var made = await browser.Send("/account", "agenda");
        var path = Calendar().Match(await made.Content.ReadAsStringAsync(None)).Value;
        path.ShouldNotBeEmpty();
        // No service is there: a calendar without what waits in them would make programs forget it.
        (await app.Anonymous.GetAsync(path, None)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var again = await browser.Send("/account", "agenda");
        (await app.Anonymous.GetAsync(path, None)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the new link replaces it");
        path = Calendar().Match(await again.Content.ReadAsStringAsync(None)).Value;
        (await browser.Send("/account", "agenda-weg")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.Anonymous.GetAsync(path, None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous.GetAsync("/agenda/onzin.ics", None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/agendapunten/x", "/aanmelden?terug=%2Fagendapunten%2Fx")]
    [InlineData("//elders.example", "/aanmelden?terug=%2F")]
    public async Task A_link_of_a_mail_leads_to_signing_in_and_then_to_its_page(string path, string expected)
    {
        await using var app = await GatewayApp.Start();
        var link = $"/verder?naar={Uri.EscapeDataString(path)}";
        (await app.Anonymous.GetAsync(link, None)).Headers.Location!.ToString().ShouldBe(expected);
        var browser = await app.SignedIn("fund-manager");
        (await browser.GetAsync(link, None))
            .Headers.Location!.ToString()
            .ShouldBe(path.StartsWith("//", StringComparison.Ordinal) ? "/" : path);
    }

    private static Task<GatewayApp> Started(int port, TimeProvider? clock = null) =>
        GatewayApp.Start(clock: clock, settings: ["--Samen:Mail:Host=127.0.0.1", $"--Samen:Mail:Port={port}"]);

    private static object Person(string? email) =>
        new
        {
            name = email is null ? "bob" : "ans",
            email,
            roles = new[] { "Auditor" },
        };

    private static async Task<PersonInvited> Invite(GatewayApp app, string? email)
    {
        var answer = await app.As("admin").PostAsJsonAsync("/gateway/v1/people", Person(email), None);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(None));
        return (await answer.Content.ReadFromJsonAsync<PersonInvited>(None))!;
    }

    private static string PathIn(Mailbox box) => Link().Match(box.Mails.Last().TextBody!).Value;

    [GeneratedRegex(@"/agenda/[\w-]+\.ics")]
    private static partial Regex Calendar();

    [GeneratedRegex(@"/uitnodiging\?bewijs=[\w-]+")]
    private static partial Regex Link();
}
