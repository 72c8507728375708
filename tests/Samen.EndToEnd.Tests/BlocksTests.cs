using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>Documents, downloads, calendar, search and history from outside, through the gateway and its pages.</summary>
public sealed partial class BlocksTests(SharedSite shared)
{
    private const string Attachments = "/municipalities/v1/attachments",
        Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task The_building_blocks_work_through_the_gateway()
    {
        var site = await shared.Started;
        var assembly = await site.ConveneAssembly();
        await Documents(site, assembly);
        await Calendar(site, assembly);
        await Municipalities(site);
        await RoundTrip(site);
        await Lists(site);
        await SearchAndHistory(site, assembly);
    }

    private static async Task Documents(Site site, Guid assembly)
    {
        var secretary = site.As("assembly-secretary");
        var path = $"{Attachments}?subject=assemblies/{assembly}";
        using var attached = await secretary.PostAsync(path, Form(Document(5)), TestContext.Current.CancellationToken);
        attached.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var larger = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(Document(11)) };
        larger.Headers.ExpectContinue = true; // Else the connection ends while the client still sends.
        using var tooLarge = await secretary.SendAsync(larger, TestContext.Current.CancellationToken);
        tooLarge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        await ThroughThePage(site, assembly);
        var documents = await site.As().Fetch<AttachmentView[]>(path);
        documents.Select(d => d.Size).ShouldBe([5 * 1024 * 1024, 3 * 1024 * 1024]);
        using var content = await site.As().GetAsync($"{Attachments}/{documents[1].Id}/content", TestContext.Current.CancellationToken);
        (await content.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Document(3));
        content.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    private static async Task Calendar(Site site, Guid assembly)
    {
        (await Text(site, "/municipalities/v1/assemblies/calendar", "text/calendar")).ShouldContain($"assemblies-{assembly}@");
        (await Text(site, "/vergaderingen/lijst.csv", "text/csv")).ShouldContain("Online;2020-01-01");
    }

    /// <summary>All pages of the list in one file.</summary>
    private static async Task Municipalities(Site site)
    {
        var municipalities = await Text(site, "/gemeenten/lijst.csv?op=2020-06-01", "text/csv");
        municipalities.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(356, "355 municipalities and a line of names");
        municipalities.ShouldStartWith("\uFEFFCode;Gemeente;Provincie;Inwoners;Peildatum");
        (await Text(site, "/gemeenten/lijst.csv?op=2020-06-01&vorm=plat", "text/csv")).ShouldStartWith("Code,Municipality,Province,");
        using var early = await site.As().GetAsync("/gemeenten/lijst.csv?op=1900-01-01", TestContext.Current.CancellationToken);
        early.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>What is exported in any form is imported again, and changes nothing.</summary>
    private static async Task RoundTrip(Site site)
    {
        foreach (var query in new[] { "op=2020-01-01", "op=2020-01-01&vorm=plat", "" })
        {
            var request = new ImportInhabitantsRequest
            {
                ReferenceDate = new DateOnly(2020, 1, 1),
                Csv = await Text(site, $"/gemeenten/lijst.csv?{query}", "text/csv"),
                DryRun = true,
            };
            using var answer = await site.As("admin")
                .PostAsJsonAsync("/municipalities/v1/inhabitants-imports", request, TestContext.Current.CancellationToken);
            var imported = (await answer.Content.ReadFromJsonAsync<InhabitantsImported>(TestContext.Current.CancellationToken))!;
            (imported.Wrong, imported.Added, imported.Corrected).ShouldBe((0, 0, 0), query);
            imported.Unchanged.ShouldBeGreaterThan(300, query);
        }
    }

    private static async Task Lists(Site site)
    {
        string[] lists =
        [
            "/gemeenten",
            "/herindelingen",
            "/vergaderingen",
            "/agendapunten",
            "/behoeften",
            "/initiatieven",
            "/praktijk",
            "/praktijk/toezeggingen",
            "/praktijk/uren",
            "/vragen",
            "/fonds/begrotingen",
            "/fonds/verplichtingen",
            "/fonds/verdelingen",
            "/partners",
        ];
        foreach (var list in lists)
        {
            await Text(site, $"{list}/lijst.csv", "text/csv");
            (await Text(site, $"{list}/lijst.xlsx", Workbook)).ShouldStartWith("PK");
        }
    }

    private static async Task SearchAndHistory(Site site, Guid assembly)
    {
        await Patience.Until(
            async () => (await site.As().Fetch<SearchResultView[]>("/municipalities/v1/search-results?q=zwolle")).Length == 1,
            () => site.Log
        );
        (await Text(site, "/zoeken?q=ledenvergadering+september", "text/html")).ShouldContain($"/vergaderingen/{assembly}");
        (await Text(site, $"/geschiedenis/assemblies/{assembly}", "text/html")).ShouldContain("Vergadering bijeengeroepen");
        using var unknown = await site.As().GetAsync("/geschiedenis/people/1", TestContext.Current.CancellationToken);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A document of 3 MB, larger than any other form, by the form of the page; one of 11 MB is said to be too large.</summary>
    private static async Task ThroughThePage(Site site, Guid assembly)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = site.Gateway.Address,
        };
        using var credentials = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(site.Gateway.Data, "demo-credentials.json")));
        var password = credentials
            .RootElement.GetProperty("users")
            .EnumerateArray()
            .Single(u => u.GetProperty("name").GetString() == "assembly-secretary")
            .GetProperty("password")
            .GetString()!;
        var signIn = Hidden(await browser.GetStringAsync("/aanmelden"), "aanmelden");
        using var signedIn = await browser.PostAsync(
            "/aanmelden",
            new FormUrlEncodedContent([.. signIn, new("name", "assembly-secretary"), new("password", password)])
        );
        signedIn.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = $"/vergaderingen/{assembly}";
        using var sent = await browser.PostAsync(page, Form(Document(3), Hidden(await browser.GetStringAsync(page), "document")));
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await sent.Content.ReadAsStringAsync());
        (await browser.GetStringAsync(sent.Headers.Location)).ShouldContain("Het document is toegevoegd");
        using var tooLarge = await browser.PostAsync(page, Form(Document(11), Hidden(await browser.GetStringAsync(page), "document")));
        (await tooLarge.Content.ReadAsStringAsync()).ShouldContain("Dit bestand is groter dan 10 MB.");
        using var far = new HttpRequestMessage(HttpMethod.Post, page) { Content = Form(Document(25)) };
        far.Headers.ExpectContinue = true;
        using var farTooLarge = await browser.SendAsync(far);
        farTooLarge.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await farTooLarge.Content.ReadAsStringAsync()).ShouldContain("Bestand te groot");
    }

    private static byte[] Document(int megabytes)
    {
        var bytes = new byte[megabytes * 1024 * 1024];
        "%PDF-1.7\n"u8.CopyTo(bytes);
        return bytes;
    }

    private static MultipartFormDataContent Form(byte[] document, IReadOnlyList<KeyValuePair<string, string>>? hidden = null)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in hidden ?? [])
            form.Add(new StringContent(value), name);
        var file = new ByteArrayContent(document);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "Stukken.pdf");
        return form;
    }

    private static async Task<string> Text(Site site, string path, string type)
    {
        using var response = await site.As().GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        return System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Hidden(string page, string form) =>
        [
            .. HiddenField()
                .Matches(Regex.Match(page, $"<form [^>]*id=\"{form}\".*?</form>", RegexOptions.Singleline).Value)
                .Select(input => KeyValuePair.Create(input.Groups["name"].Value, WebUtility.HtmlDecode(input.Groups["value"].Value))),
        ];

    [GeneratedRegex("<input (?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]*)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>")]
    private static partial Regex HiddenField();
}
