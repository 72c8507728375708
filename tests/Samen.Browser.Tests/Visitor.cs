using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>Somebody with a browser of their own, who sees to it on every page that no script runs and that axe finds nothing.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    // Run in the page itself: the package's own way opens a second page for every check, which takes seconds.
    private const string Run = """
        async tags => (await axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations
            .map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    // Far beyond what anything takes, for a machine that does much else beside.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SAMEN_SCREENSHOTS");
    private readonly DemoSite site;
    private readonly IBrowserContext context;
    private readonly List<string> scripts = [];

    private Visitor(DemoSite site, IBrowserContext context, IPage page) => (this.site, this.context, Page) = (site, context, page);

    public IPage Page { get; }

    public static async Task<Visitor> Arrive(DemoSite site, int width = 1280, string language = "nl")
    {
        site.Need();
        var context = await site.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site.Address,
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                Locale = "nl-NL",
            }
        );
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        if (language == "en")
            await context.AddCookiesAsync([
                new Cookie
                {
                    Name = "samen-taal",
                    Value = "en",
                    Url = site.Address,
                },
            ]);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(site, context, page);
        page.Request += (_, request) =>
        {
            if (
                request.ResourceType is "script" or "websocket" or "fetch" or "xhr"
                || !request.Url.StartsWith(site.Address, StringComparison.Ordinal)
            )
                visitor.scripts.Add(request.Url);
        };
        return visitor;
    }

    /// <summary>Somebody who signed in.</summary>
    public static async Task<Visitor> As(DemoSite site, string user, int width = 1280, string language = "nl")
    {
        var visitor = await Arrive(site, width, language);
        await visitor.Page.GotoAsync("/aanmelden");
        await visitor.Page.FillAsync("[name=name]", user);
        await visitor.Page.FillAsync("[name=password]", site.PasswordOf(user));
        await visitor.Page.ClickAsync("#aanmelden button[type=submit]");
        await visitor.Page.Locator(".samen-signout").WaitForAsync();
        return visitor;
    }

    /// <summary>Opens a page and checks it.</summary>
    public async Task Open(string path)
    {
        await Page.GotoAsync(path);
        await Check();
    }

    /// <summary>Follows a link or button by its text and checks where it leads.</summary>
    public async Task Click(string text)
    {
        await Page.Locator("a, button", new PageLocatorOptions { HasTextString = text }).First.ClickAsync();
        await Check();
    }

    /// <summary>Sends the form of that name.</summary>
    public async Task Send(string form)
    {
        await Page.ClickAsync($"form#{form} button[type=submit]");
        await Check();
    }

    /// <summary>Unfolds what a form is in.</summary>
    public Task OpenDetails(string form) =>
        Page.EvaluateAsync("id => document.querySelector(`form#${id}`).closest('details').open = true", form);

    /// <summary>Fills fields by their names.</summary>
    public async Task Fill(string form, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            var control = Page.Locator($"form#{form} [name={field}]");
            if (await control.First.GetAttributeAsync("type") is "radio" or "checkbox")
                await Page.CheckAsync($"form#{form} [name={field}][value=\"{value}\"]");
            else if (await control.EvaluateAsync<string>("e => e.tagName") == "SELECT")
                await control.SelectOptionAsync(value);
            else
                await control.FillAsync(value);
        }
    }

    /// <summary>Reads the page again until it says so; events take a moment.</summary>
    public async Task Until(Func<Task<bool>> holds)
    {
        for (var end = TimeProvider.System.GetUtcNow().Add(Patience); !await holds(); )
        {
            if (TimeProvider.System.GetUtcNow() > end)
                throw new TimeoutException($"{Page.Url} never came to show it:\n{await Text()}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await Page.ReloadAsync();
        }
    }

    /// <summary>What the page says.</summary>
    public async Task<string> Text() => (await Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ');

    /// <summary>No script, no other site, nothing for axe, no sideways scrolling.</summary>
    public async Task Check()
    {
        await Loaded();
        scripts.ShouldBeEmpty();
        (await Page.Locator("script, [style], [onclick]").CountAsync()).ShouldBe(0);
        (await Page.Locator("h1").CountAsync()).ShouldBe(1);
        (await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue(
            $"{Page.Url} scrolls sideways at {Page.ViewportSize!.Width} px."
        );
        await Picture();
        await Page.EvaluateAsync(Axe);
        (await Page.EvaluateAsync<string[]>(Run, Tags)).ShouldBeEmpty(Page.Url);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>A click waits until the next page begins; its style sheet may come later. Playwright's own ways to wait for that need eval, or miss it.</summary>
    private async Task Loaded()
    {
        for (var end = TimeProvider.System.GetUtcNow().Add(Patience); ; )
        {
            try
            {
                if (await Page.EvaluateAsync<bool>("document.readyState === 'complete'"))
                    return;
            }
            catch (PlaywrightException) when (TimeProvider.System.GetUtcNow() < end)
            {
                // The page before went away meanwhile.
            }
            if (TimeProvider.System.GetUtcNow() > end)
                throw new TimeoutException($"{Page.Url} is not there after {Patience.TotalSeconds} s.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>With <c>SAMEN_SCREENSHOTS=FOLDER</c>: what it looks like.</summary>
    private async Task Picture()
    {
        if (Pictures is null)
            return;
        var language = await Page.Locator("html").GetAttributeAsync("lang");
        var path = new Uri(Page.Url).AbsolutePath.Trim('/').Replace('/', '_');
        for (var number = 1; ; number++)
        {
            var file = Path.Combine(
                Pictures,
                $"{(path.Length == 0 ? "start" : path[..Math.Min(path.Length, 40)])}-{language}-{Page.ViewportSize!.Width}-{number}.png"
            );
            if (File.Exists(file))
                continue;
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
            return;
        }
    }
}
