using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>What a visitor's browser fetches for the first page that they open, as it goes over the line.</summary>
public sealed partial class FirstViewTests(DemoSite site)
{
    private const int Most = 60_000;

    [Theory]
    [InlineData("/", null)]
    [InlineData("/gemeenten/GM0363", null)]
    [InlineData("/agendapunten/", "/municipalities/v1/agenda-items?kind=Proposal&limit=1")]
    [InlineData("/voorzieningen/", "/initiatives/v1/facilities?order=Municipalities&limit=1")]
    public async Task The_first_view_is_small(string page, string? list)
    {
        site.Need();
        using var visitor = new HttpClient { BaseAddress = new Uri(site.Address) };
        if (list is not null)
            page += Id().Match(await visitor.GetStringAsync(list)).Groups["id"].Value;
        var all = Files().Matches(await visitor.GetStringAsync(page)).Select(file => file.Groups["path"].Value).Distinct().Append(page);
        var bytes = 0;
        foreach (var path in all)
            bytes += (await Sent(visitor, path)).Body.Length;
        bytes.ShouldBeLessThan(Most, page);
    }

    [Fact]
    public async Task Only_what_has_no_secret_is_sent_compressed()
    {
        site.Need();
        using var visitor = new HttpClient { BaseAddress = new Uri(site.Address) };
        (await Sent(visitor, "/behoeften")).Encoding.ShouldNotBeEmpty();
        (await Sent(visitor, "/behoeften?zoek=balie")).Encoding.ShouldBeEmpty();
        visitor.DefaultRequestHeaders.Add("Cookie", "samen-session=x");
        (await Sent(visitor, "/behoeften")).Encoding.ShouldBeEmpty();
    }

    private static async Task<(byte[] Body, string Encoding)> Sent(HttpClient visitor, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", "br" } } };
        using var response = await visitor.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync(), string.Join(',', response.Content.Headers.ContentEncoding));
    }

    [GeneratedRegex("\"id\":\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();

    [GeneratedRegex("(href|src)=\"(?<path>/[^\"]+\\.(css|js|woff2)(\\?[^\"]*)?)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Files();
}
