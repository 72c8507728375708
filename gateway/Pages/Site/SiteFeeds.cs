using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Gateway.Clients;
using Samen.Gateway.Newsletters;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Pages.Site;

/// <summary>What programs read of the public site: news as Atom, the pages as a sitemap, and what crawlers leave alone.</summary>
internal static class SiteFeeds
{
    private const string NewsPath = "/nieuws.atom",
        NewslettersPath = "/nieuwsbrieven.atom";
    private const int MostNewsletters = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom",
        Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Pages that list the public things, beside the front page.</summary>
    private static readonly string[] Lists =
    [
        "/behoeften",
        "/initiatieven",
        "/taskforce",
        "/voorzieningen",
        "/baten",
        "/agendapunten",
        "/vergaderingen",
        "/fonds",
        "/gemeenten",
        "/kaart",
        "/raden",
        "/nieuwsbrieven",
        "/partners",
        "/ontwikkelaars",
    ];

    public static void MapSiteFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", Robots).AllowEverybody().ExcludeFromDescription();
        app.MapGet("/sitemap.xml", Sitemap).AllowEverybody().ExcludeFromDescription();
        app.MapGet(NewsPath, News).AllowEverybody().ExcludeFromDescription();
        app.MapGet(NewslettersPath, Newsletters).AllowEverybody().ExcludeFromDescription();
    }

    private static ContentHttpResult Robots(Issuer site) =>
        TypedResults.Text(
            $"""
            User-agent: *
            Disallow: /account
            Disallow: /aanmelden
            Disallow: /taal/
            Disallow: /zoeken
            Sitemap: {site.Name}/sitemap.xml

            """
        );

    /// <summary>A service that is away is left out: crawlers ask again.</summary>
    private static async Task<ContentHttpResult> Sitemap(Issuer site, ApiClient client, MunicipalityNames names)
    {
        var found = await Task.WhenAll(
            Paths(async () => (await names.All(client)).Keys.Select(code => $"/gemeenten/{code}")),
            Paths(async () => (await client.Assemblies()).Items.Select(one => $"/vergaderingen/{one.Id}")),
            Paths(async () =>
                (await client.All<Identified>(Service.Municipalities, "agenda-items")).Select(one => $"/agendapunten/{one.Id}")
            ),
            Paths(async () => (await client.All<Identified>(Service.Initiatives, "initiatives")).Select(one => $"/initiatieven/{one.Id}")),
            Paths(async () => (await client.All<Identified>(Service.Initiatives, "needs")).Select(one => $"/behoeften/{one.Id}")),
            Paths(async () => (await client.AllFacilities()).Select(one => $"/voorzieningen/{one.Id}"))
        );
        return Xml(
            new XElement(
                Map + "urlset",
                found.SelectMany(paths => paths).Prepend("/").Concat(Lists).Select(path => new XElement(Map + "url", Loc(site, path)))
            ),
            "application/xml"
        );
    }

    private static async Task<ContentHttpResult> News(Issuer site, ApiClient client) =>
        Feed(
            site,
            NewsPath,
            "Samen: nieuws van gemeenten",
            (await NewsOf.Since(client, null)).Items.Select(one =>
                (
                    $"{Words.OfFact(one.Last.Type).Nl}: {one.Last.Title}",
                    $"{site.Name}{one.Last.Path}#{one.Last.Type}",
                    one.Last.Path,
                    one.Last.RecordedAt
                )
            )
        );

    private static async Task<ContentHttpResult> Newsletters(Issuer site, GatewayDatabase database, CancellationToken ct)
    {
        await using var reading = await database.Read(ct);
        return Feed(
            site,
            NewslettersPath,
            "Samen: nieuwsbrief voor raadsleden",
            (await NewsletterStore.List(reading, withDraft: false, before: null, MostNewsletters)).Select(one =>
                (one.Title, site.Name + PathOf(one), PathOf(one), one.CorrectedAt ?? one.PublishedAt!.Value)
            )
        );
    }

    private static string PathOf(Newsletter newsletter) => $"/nieuwsbrieven/{newsletter.Number}";

    private static ContentHttpResult Feed(
        Issuer site,
        string path,
        string title,
        IEnumerable<(string Title, string Id, string Path, DateTimeOffset At)> entries
    )
    {
        var list = entries.ToList();
        return Xml(
            new XElement(
                Atom + "feed",
                new XElement(Atom + "title", title),
                new XElement(Atom + "id", site.Name + path),
                new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", site.Name + path)),
                new XElement(Atom + "updated", Time(list.Count == 0 ? DateTimeOffset.UnixEpoch : list.Max(one => one.At))),
                new XElement(Atom + "author", new XElement(Atom + "name", "Samen")),
                list.Select(one => new XElement(
                    Atom + "entry",
                    new XElement(Atom + "title", one.Title),
                    new XElement(Atom + "id", one.Id),
                    new XElement(Atom + "link", new XAttribute("href", site.Name + one.Path)),
                    new XElement(Atom + "updated", Time(one.At))
                ))
            ),
            "application/atom+xml"
        );
    }

    private static XElement Loc(Issuer site, string path) => new(Map + "loc", $"{site.Name}{path}");

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static ContentHttpResult Xml(XElement root, string type) =>
        TypedResults.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root, type, Encoding.UTF8);

    private static async Task<IEnumerable<string>> Paths(Func<Task<IEnumerable<string>>> read) => await read().UnlessAway() ?? [];

    private sealed record Identified(Guid Id);
}
