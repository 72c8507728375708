using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Samen.Browser.Tests;

/// <summary>
/// Shows axe what a visitor sees, in pages of its own. Half a megabyte of axe is read once for each of those, which took longer than its
/// looking when every page that it looked at read it; and what a visitor sees keeps nothing that axe leaves behind.
/// </summary>
internal sealed class Inspector(IBrowser browser, string address)
{
    // Loads the page, with its address since links are compared with that, and judges when its style sheets are there.
    private const string Judge = """
        async ({ html, path, tags }) => {
            history.replaceState(null, '', path);
            const shown = new DOMParser().parseFromString(html, 'text/html').documentElement;
            document.replaceChild(document.adoptNode(shown), document.documentElement);
            await Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map(link =>
                link.sheet ?? new Promise((done, failed) => { link.onload = done; link.onerror = () => failed(`No ${link.href}`); })));
            const found = await axe.run(document, { runOnly: tags, resultTypes: ['violations'], iframes: false });
            return found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`);
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // Those that no test is using.
    private readonly ConcurrentBag<IPage> free = [];

    /// <summary>What axe finds in a page as it is now, one line for each rule that it breaks.</summary>
    public async Task<string[]> Look(IPage seen, bool dark)
    {
        if (!free.TryTake(out var page))
            page = await Begin();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        await page.SetViewportSizeAsync(seen.ViewportSize!.Width, seen.ViewportSize.Height);
        var found = await page.EvaluateAsync<string[]>(
            Judge,
            new
            {
                html = await seen.ContentAsync(),
                path = new Uri(seen.Url).PathAndQuery,
                tags = Tags,
            }
        );
        free.Add(page);
        return found;
    }

    private async Task<IPage> Begin()
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(address);
        await page.EvaluateAsync($"{Axe}\n;0");
        return page;
    }
}
