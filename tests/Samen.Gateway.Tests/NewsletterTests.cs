using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Newsletters;

namespace Samen.Gateway.Tests;

/// <summary>The newsletter for council members: written, published once, read by who confirmed an address, and left.</summary>
public sealed partial class NewsletterTests : IAsyncDisposable
{
    private const string Issues = "/gateway/v1/newsletters",
        Readers = "/gateway/v1/newsletter-readers",
        Address = "Ans@Delft.example";

    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private readonly Mailbox box = Mailbox.Open(Mailbox.FreePort());
    private GatewayApp app = null!;

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        await box.DisposeAsync();
    }

    [Theory, EveryDatabase]
    public async Task An_issue_goes_once_to_each_reader_who_confirmed_and_stands_on_the_site(DatabaseKind kind)
    {
        await using var database = await Start(kind);
        await Confirm(Address, "GM0363", "en");
        await Ask("unconfirmed@delft.example");
        await Write(await Begin(), "Drie gemeenten erbij");
        (await app.Anonymous.GetAsync($"{Issues}/1", None)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "it is a draft");
        (await app.Anonymous.GetStringAsync(Issues, None)).ShouldBe("[]");
        (await Publish()).Readers.ShouldBe(1);
        await Prepared(new MunicipalFacts("GM0363", "Amsterdam", Counts(used: 4), null));
        await Send();
        await Send();
        await Patience.Until(() => box.Mails.Count == 3);
        var mail = box.Mails.Last();
        mail.To.Mailboxes.Single().Address.ShouldBe(Address.ToLowerInvariant());
        mail.Headers["List-Unsubscribe"]!.ShouldContain("/nieuwsbrief/stop/");
        mail.TextBody!.ShouldContain("Drie gemeenten erbij");
        mail.TextBody!.ShouldContain("Joint facilities in use: 4");
        (await app.Anonymous.GetStringAsync($"{Issues}/1", None)).ShouldContain("Drie gemeenten erbij");
        (await app.Anonymous.GetStringAsync($"{Issues}/1/municipalities/GM0363", None)).ShouldContain("Amsterdam");
        (await app.Anonymous.GetAsync($"{Issues}/1/municipalities/GM0014", None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous.GetStringAsync("/nieuwsbrieven.atom", None)).ShouldContain("/nieuwsbrieven/1");
    }

    [Fact]
    public async Task Who_comes_later_gets_the_next_one_and_who_left_gets_none()
    {
        await Start();
        await Write(await Begin(), "De eerste");
        await Publish();
        await Confirm(Address, null, "nl");
        clock.Advance(TimeSpan.FromHours(3)); // No service is there, and it waits no longer.
        await Send();
        box.Mails.Count.ShouldBe(1, "only the one to confirm");
        await Write(await Begin(), "De tweede");
        await Publish(2);
        clock.Advance(TimeSpan.FromHours(3));
        await Send();
        await Patience.Until(() => box.Mails.Count == 2);
        var leave = OneClick().Match(box.Mails.Last().Headers["List-Unsubscribe"]!).Value;
        (await app.Anonymous.GetAsync(leave, None)).Headers.Location!.ToString().ShouldStartWith("/nieuwsbrief/stoppen/");
        (await Count()).ShouldBe(1, "looking at it changes nothing");
        for (var twice = 0; twice < 2; twice++)
            (await app.Anonymous.PostAsync(leave, null, None)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await Count()).ShouldBe(0);
        await using var reading = await app.Database.Read(None);
        (await NewsletterReaderStore.At(reading, Address.ToLowerInvariant())).ShouldBeNull("the address is forgotten");
    }

    [Fact]
    public async Task It_waits_two_hours_for_a_service_that_is_away()
    {
        await Start();
        await Confirm(Address, "GM0363", "nl");
        await Write(await Begin(), "Er is nieuws");
        await Publish();
        await Send();
        clock.Advance(TimeSpan.FromMinutes(119));
        await Send();
        box.Mails.Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        await Send();
        await Patience.Until(() => box.Mails.Count == 2);
        box.Mails.Last().TextBody!.ShouldContain("Van uw gemeente is nu niets bekend.");
    }

    [Fact]
    public async Task Nobody_fills_the_mailbox_of_somebody_else_or_learns_who_reads()
    {
        await Start();
        for (var again = 0; again < 3; again++)
            await Ask(Address);
        await Patience.Until(() => box.Mails.Count == 1);
        clock.Advance(TimeSpan.FromMinutes(11));
        await Ask(Address);
        await Patience.Until(() => box.Mails.Count == 2);
        await Confirm(null, null, null);
        clock.Advance(TimeSpan.FromMinutes(11));
        (await Ask(Address)).ShouldBe(HttpStatusCode.NoContent, "as for an address that is new");
        await Patience.Until(() => box.Mails.Count == 3);
        box.Mails.Last().TextBody!.ShouldContain("/nieuwsbrief/stoppen/");
    }

    [Fact]
    public async Task A_link_to_confirm_works_for_seven_days_and_who_never_did_is_forgotten()
    {
        await Start();
        await Ask(Address);
        await Patience.Until(() => box.Mails.Count == 1);
        var proof = Proof();
        clock.Advance(TimeSpan.FromDays(7));
        (await Post("confirmations", new { proof })).ShouldBe(HttpStatusCode.Conflict);
        (await Post("confirmations", new { proof = "onzin" })).ShouldBe(HttpStatusCode.Conflict);
        (await Post("departures", new { proof })).ShouldBe(HttpStatusCode.Conflict, "a link to confirm ends nothing");
        clock.Advance(TimeSpan.FromMinutes(1));
        await Send();
        await using var reading = await app.Database.Read(None);
        (await NewsletterReaderStore.At(reading, Address.ToLowerInvariant())).ShouldBeNull();
        foreach (var page in new[] { "bevestigen", "stoppen" })
            (await app.Anonymous.GetStringAsync($"/nieuwsbrief/{page}/onzin", None)).ShouldContain("Deze link is niet volledig.");
    }

    [Fact]
    public async Task Who_has_it_changes_the_municipality_and_gets_no_issue_twice()
    {
        await Start();
        await Confirm(Address, "GM0363", "nl");
        await Write(await Begin(), "De eerste");
        await Publish();
        clock.Advance(TimeSpan.FromHours(3));
        await Send();
        await Patience.Until(() => box.Mails.Count == 2);
        await Ask(Address, "GM0344");
        await Patience.Until(() => box.Mails.Count == 3);
        await Confirm(null, null, null);
        await Send();
        var readers = (await app.As("assembly-secretary").GetFromJsonAsync<NewsletterReaders>(Readers, None))!;
        (readers.Readers, readers.Municipalities.Single()).ShouldBe((1, new NewsletterReadersOf("GM0344", 1)));
        box.Mails.Count.ShouldBe(3);
    }

    [Fact]
    public async Task There_is_one_draft_and_what_was_published_is_corrected_and_not_changed()
    {
        await Start();
        var draft = await Begin();
        (await (await Secretary.PostAsync(Issues, null, None)).Problem(HttpStatusCode.Conflict)).ShouldBe("newsletter-drafted");
        (await (await Secretary.PostAsync($"{Issues}/1/publication", null, None)).Problem(HttpStatusCode.Conflict)).ShouldBe(
            "newsletter-empty"
        );
        (await Secretary.DeleteAsync($"{Issues}/1", None)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Write(await Begin(), "Opnieuw begonnen");
        (await (await Put("1/correction", new { correction = "Er klopt iets niet." }, 2)).Problem(HttpStatusCode.Conflict)).ShouldBe(
            "newsletter-draft"
        );
        await Publish();
        foreach (
            var refused in new[]
            {
                await Put("1", Text("Stilletjes anders"), 3),
                await Secretary.DeleteAsync($"{Issues}/1", None),
                await Secretary.PostAsync($"{Issues}/1/publication", null, None),
            }
        )
            (await refused.Problem(HttpStatusCode.Conflict)).ShouldBe("newsletter-published");
        (await Put("1/correction", new { correction = "Het waren er vier." }, 2)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Put("1/correction", new { correction = "Het waren er vier." }, 3)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous.GetStringAsync("/nieuwsbrieven/1", None)).ShouldContain("Het waren er vier.");
        draft.Number.ShouldBe(1);
    }

    [Theory]
    [InlineData("{}", "/title")]
    [InlineData("""{"title":"Kort","parts":[]}""", "/title")]
    [InlineData("""{"title":"Lang genoeg","parts":[{}]}""", "/parts/0/section")]
    [InlineData("""{"title":"Lang genoeg","parts":[{"section":"Other","title":"Dit","text":"x"}]}""", "/parts/0/text")]
    [InlineData(
        """{"title":"Lang genoeg","parts":[{"section":"Other","title":"Dit","text":"En dat","path":"//elders.example"}]}""",
        "/parts/0/path"
    )]
    public async Task Bad_text_is_refused_by_its_field(string body, string field)
    {
        await Start();
        await Begin();
        var answer = await Put("1", JsonDocument.Parse(body).RootElement, 1);
        await answer.Problem(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(None)).ShouldContain($"\"{field}\"");
    }

    [Fact]
    public async Task An_address_that_is_none_and_a_place_without_mail_are_refused()
    {
        app = await GatewayApp.Start();
        (await Post("", new { email = Address })).ShouldBe(HttpStatusCode.Conflict, "there is no mail server");
        (await app.Anonymous.GetStringAsync("/nieuwsbrief", None)).ShouldContain("Hier wordt geen e-mail verstuurd.");
        await app.DisposeAsync();
        await Start();
        foreach (var wrong in new object[] { new { }, new { email = "geen adres" }, new { email = Address, language = "fr" } })
            (await Post("", wrong)).ShouldBe(HttpStatusCode.BadRequest);
        box.Mails.ShouldBeEmpty();
    }

    private HttpClient Secretary => app.As("assembly-secretary");

    private async Task<TestDatabase?> Start(DatabaseKind? kind = null)
    {
        var database = kind is { } of ? await Databases.Fresh(of) : null;
        app = await GatewayApp.Start(
            clock: clock,
            database: database,
            settings: ["--Samen:Mail:Host=127.0.0.1", $"--Samen:Mail:Port={box.Port}"]
        );
        return database;
    }

    private async Task<NewsletterView> Begin()
    {
        var answer = await Secretary.PostAsync(Issues, null, None);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(None));
        return (await answer.Content.ReadFromJsonAsync<NewsletterView>(GatewayApp.Json, None))!;
    }

    private async Task Write(NewsletterView draft, string title)
    {
        var answer = await Put($"{draft.Number}", Text(title), draft.Version);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(None));
    }

    private async Task<NewsletterView> Publish(int number = 1)
    {
        var answer = await Secretary.PostAsync($"{Issues}/{number}/publication", null, None);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(None));
        return (await answer.Content.ReadFromJsonAsync<NewsletterView>(GatewayApp.Json, None))!;
    }

    private async Task<HttpResponseMessage> Put(string path, object body, int version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Issues}/{path}") { Content = JsonContent.Create(body) };
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return await Secretary.SendAsync(request, None);
    }

    private Task Send() => app.Services.GetRequiredService<SendNewsletters>().Run(None);

    private Task Prepared(params IReadOnlyList<MunicipalFacts> facts) =>
        app.Database.Write(work => NewsletterStore.Prepare(work, 1, facts, clock.GetUtcNow()), None);

    private async Task<HttpStatusCode> Post(string path, object body) =>
        (await app.Anonymous.PostAsJsonAsync($"{Readers}/{path}".TrimEnd('/'), body, None)).StatusCode;

    private Task<HttpStatusCode> Ask(string address, string? municipality = null, string? language = null) =>
        Post(
            "",
            new
            {
                email = address,
                municipalityCode = municipality,
                language,
            }
        );

    /// <summary>Asks if there is an address, and confirms by the last mail.</summary>
    private async Task Confirm(string? address, string? municipality, string? language)
    {
        var before = box.Mails.Count;
        if (address is not null)
        {
            (await Ask(address, municipality, language)).ShouldBe(HttpStatusCode.NoContent);
            await Patience.Until(() => box.Mails.Count > before);
        }
        (await Post("confirmations", new { proof = Proof() })).ShouldBe(HttpStatusCode.NoContent);
    }

    private string Proof() => Link().Match(box.Mails.Last().TextBody!).Groups["proof"].Value;

    private async Task<int> Count() => (await Secretary.GetFromJsonAsync<NewsletterReaders>(Readers, None))!.Readers;

    private static object Text(string title) =>
        new
        {
            title,
            introduction = "Beste raadsleden",
            parts = new[]
            {
                new
                {
                    section = "Other",
                    title = "Een bericht",
                    text = "Dat u aangaat.",
                    path = "/behoeften",
                },
            },
        };

    private static MunicipalCounts Counts(int used) => new(1, 2, 3, used, 5, 6, 7, 8);

    [GeneratedRegex(@"/nieuwsbrief/bevestigen/(?<proof>[\w-]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"/nieuwsbrief/stop/[\w-]+")]
    private static partial Regex OneClick();
}
