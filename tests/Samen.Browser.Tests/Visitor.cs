using System.Text.Json;
using Microsoft.Playwright;
using Samen.Testing;
using Shouldly;

namespace Samen.Browser.Tests;

/// <summary>
/// Somebody with a browser context of their own, who sees to it that no page needs a script or has one of its own, and that axe finds
/// nothing. The file of the site's script comes through to who asks for it: everything works without.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    // Scripts in the page, main headings, and the pixels by which it is wider than the screen; then lines with punctuation that
    // something is missing beside; not code, where it means something else. All at once: each question passes four processes.
    private const string Look = """
        () => {
            const code = new Set([...document.querySelectorAll('pre, code')]
                .flatMap(e => e.innerText.split('\n')).map(l => l.trim()));
            return [
                [
                    document.querySelectorAll('script:not([src^="/samen.js?"]), [style], [onclick]').length,
                    document.querySelectorAll('h1').length,
                    Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
                ].join(),
                document.title,
                ...document.body.innerText.split('\n').map(l => l.replaceAll('\u00a0', ' ').trim())
                    .filter(l => !code.has(l) && /,$|\s[,.;:](\s|$)|[,;:]\s*[,.;]|\(\s*\)/.test(l)),
            ];
        }
        """;

    // What axe judges by: each element with its attributes, its parent and whether it has a text or a label, without the words
    // and numbers that differ from one visit to the next; and the levels of the headings in their order.
    private const string Shapes = """
        () => {
            const kept = /^(class|type|role|lang|dir|tabindex|autocomplete|scope|rel|target|open|aria-(?!label|describedby).*)$/;
            const shape = e => [
                e.localName,
                ...[...e.attributes].map(a => kept.test(a.name) ? `${a.name}=${a.value}` : a.name).sort(),
                [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()) ? 'text' : '',
                e.labels?.length ?? '',
            ].join();
            return [...new Set([...document.querySelectorAll('*')].map(e => `${e.parentElement && shape(e.parentElement)} > ${shape(e)}`)
                .concat([...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(e => e.localName).join()))];
        }
        """;

    private const int MostTimes = 5;

    // Far beyond what anything takes, for a machine that does much else beside.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SAMEN_SCREENSHOTS");
    private readonly DemoSite site;
    private readonly IBrowserContext context;
    private readonly List<string> scripts = [];
    private readonly List<string> errors = [];

    private readonly bool dark;

    private Visitor(DemoSite site, IBrowserContext context, IPage page, bool dark) =>
        (this.site, this.context, Page, this.dark) = (site, context, page, dark);

    public IPage Page { get; }

    /// <summary>Of the page that is open.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Somebody who hasn't signed in.</summary>
    /// <param name="site">Where.</param>
    /// <param name="width">Of the screen, in pixels; by default that of <see cref="Screens.Usual"/>.</param>
    /// <param name="language">Of the pages.</param>
    /// <param name="script">Whether the script of the site runs.</param>
    /// <param name="dark">Whether they asked for dark colours.</param>
    public static async Task<Visitor> Arrive(
        DemoSite site,
        int? width = null,
        string language = "nl",
        bool script = false,
        bool dark = false
    )
    {
        site.Need();
        var context = await site.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site.Address,
                ViewportSize = new ViewportSize { Width = width ?? Screens.Usual, Height = 900 },
                Locale = "nl-NL",
                // Playwright clicks only what stands still: with smooth scrolling it waited up to a second per click.
                ReducedMotion = ReducedMotion.Reduce,
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            }
        );
        context.SetDefaultTimeout((float)Limit.TotalMilliseconds);
        if (language == "en")
            await context.AddCookiesAsync([
                new Cookie
                {
                    Name = "samen-taal",
                    Value = "en",
                    Url = site.Address,
                },
            ]);
        if (!script)
            await context.RouteAsync("**/samen.js*", route => route.AbortAsync());
        var page = await context.NewPageAsync();
        var visitor = new Visitor(site, context, page, dark);
        page.Request += (_, request) =>
        {
            if (
                (request.ResourceType is "script" or "websocket" or "fetch" or "xhr" && !IsOfScript(new Uri(request.Url).AbsolutePath))
                || !request.Url.StartsWith(site.Address, StringComparison.Ordinal)
            )
                visitor.scripts.Add(request.Url);
        };
        page.PageError += (_, error) => visitor.errors.Add(error);
        return visitor;
    }

    /// <summary>Somebody who signed in: with the session of that user, which all tests share.</summary>
    public static async Task<Visitor> As(
        DemoSite site,
        string user,
        int? width = null,
        string language = "nl",
        bool script = false,
        bool dark = false
    )
    {
        var visitor = await Arrive(site, width, language, script, dark);
        await visitor.context.AddCookiesAsync(await site.SessionOf(user));
        return visitor;
    }

    /// <summary>Somebody who signs in on the page, into a session of their own.</summary>
    public static async Task<Visitor> SignIn(DemoSite site, string user, int? width = null, string language = "nl")
    {
        var visitor = await Arrive(site, width, language);
        await visitor.Page.GotoAsync("/aanmelden");
        await visitor.Page.FillAsync("[name=name]", user);
        await visitor.Page.FillAsync("[name=password]", site.PasswordOf(user));
        await visitor.Page.ClickAsync("#aanmelden button[type=submit]");
        await visitor.Page.Locator(".samen-signout").WaitForAsync();
        return visitor;
    }

    /// <summary>The script itself, and what it asks for.</summary>
    private static bool IsOfScript(string path) => path is "/samen.js" or "/zoeken/suggesties" or "/onaf";

    /// <summary>What keeps this visitor signed in.</summary>
    public async Task<IReadOnlyList<Cookie>> Session() =>
        [
            .. (await context.CookiesAsync()).Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Url = site.Address,
                HttpOnly = cookie.HttpOnly,
                SameSite = cookie.SameSite,
            }),
        ];

    /// <summary>Opens a page and checks it.</summary>
    public async Task Open(string path)
    {
        await Page.GotoAsync(path);
        await Check();
    }

    /// <summary>Downloads a file as text.</summary>
    public async Task<string> Download(string path)
    {
        var response = await context.APIRequest.GetAsync(site.Address + path);
        response.Status.ShouldBe(200, path);
        return await response.TextAsync();
    }

    /// <summary>Identifier of the first of a list of an API.</summary>
    public async Task<string> FirstId(string path)
    {
        using var list = JsonDocument.Parse(await Download(path));
        return list.RootElement[0].GetProperty("id").GetString()!;
    }

    /// <summary>Follows a link or button by its text and checks where it leads.</summary>
    public async Task Click(string text)
    {
        await Follow(Page.Locator("a, button", new PageLocatorOptions { HasTextString = text }));
    }

    /// <summary>Follows the first link or button of a selector and checks where it leads.</summary>
    public Task Follow(string selector) => Follow(Page.Locator(selector));

    /// <summary>Fills fields by their names and sends the form.</summary>
    public async Task Send(string form, params (string Field, string Value)[] fields)
    {
        await Fill(form, fields);
        // What can't be undone is ticked first.
        var seen = Page.Locator($"form#{form} [data-final] [name=seen]");
        if (await seen.CountAsync() > 0)
            await seen.CheckAsync();
        await Follow($"form#{form} button[type=submit]");
    }

    /// <summary>Records a need, also where others are like it.</summary>
    public async Task RecordNeed(string title, string description)
    {
        await Open("/behoeften/nieuw");
        await SendNeed(("title", title), ("description", description));
    }

    /// <summary>
    /// Sends the form of a new need; again where it came back with needs that are like it, to which other tests may have added meanwhile.
    /// </summary>
    public async Task SendNeed(params (string Field, string Value)[] fields)
    {
        var form = Path;
        await Send("behoefte", fields);
        for (var times = 1; Path == form && times < MostTimes; times++)
            await Send("behoefte");
    }

    /// <summary>Unfolds what a form is in.</summary>
    public Task OpenDetails(string form) =>
        Page.EvaluateAsync("id => document.querySelector(`form#${id}`).closest('details').open = true", form);

    /// <summary>Fills fields by their names.</summary>
    public async Task Fill(string form, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            var control = Page.Locator($"form#{form} [name=\"{field}\"]");
            if (await control.First.GetAttributeAsync("type") is "radio" or "checkbox")
                await Page.CheckAsync($"form#{form} [name=\"{field}\"][value=\"{value}\"]");
            else if (await control.EvaluateAsync<string>("e => e.tagName") == "SELECT")
                await control.SelectOptionAsync(value, new LocatorSelectOptionOptions { Force = true }); // Hidden below its box.
            else
                await control.FillAsync(value);
        }
    }

    /// <summary>Reads the page again until it says so; events take a moment.</summary>
    public async Task Until(Func<Task<bool>> holds)
    {
        var text = "";
        await Patience.Until(
            async () =>
            {
                if (await holds())
                    return true;
                text = await Text();
                await Page.ReloadAsync();
                return false;
            },
            () => $"{Page.Url} never came to show it:\n{text}",
            Limit.TotalSeconds
        );
    }

    /// <summary>What the page says.</summary>
    public async Task<string> Text() => (await Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' ');

    /// <summary>Looks at the same page on the smallest screen, and goes back to this one.</summary>
    /// <param name="axe">Whether axe looks too, where it doesn't always.</param>
    public async Task OnNarrow(bool axe)
    {
        var width = Page.ViewportSize!.Width;
        await Page.SetViewportSizeAsync(Screens.Narrow, 900);
        await Check(axe || Screens.All);
        await Page.SetViewportSizeAsync(width, 900);
    }

    /// <summary>No script, no other site, one heading, no sideways scrolling, nothing for axe.</summary>
    public Task Check() => Check(Screens.All || Page.ViewportSize!.Width == Screens.Narrow);

    private async Task Check(bool axe)
    {
        await Loaded();
        scripts.ShouldBeEmpty();
        errors.ShouldBeEmpty();
        var seen = await Page.EvaluateAsync<string[]>(Look);
        seen[0].ShouldBe("0,1,0", $"{Page.Url} at {Page.ViewportSize!.Width} px: scripts, h1, pixels that scroll sideways");
        seen[2..].ShouldBeEmpty($"{Page.Url}: loose punctuation");
        // What is printed is the municipality's own paper.
        if (!Path.EndsWith("/afdruk", StringComparison.Ordinal) && !Path.EndsWith("/oplegger", StringComparison.Ordinal))
            seen[1].ShouldMatch(@"^((Fout|Error): )?\S.* - Samen$");
        await Picture();
        // Per change once for each shape that a page has.
        if (
            axe && (Screens.All || site.IsNew((await Page.EvaluateAsync<string[]>(Shapes)).Select(shape => dark ? $"dark {shape}" : shape)))
        )
            (await site.Inspector.Look(Page, dark)).ShouldBeEmpty(Page.Url);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // Chromium begins the next page some time after the click, and Playwright doesn't wait for it: what was asked at once came
    // from the page before.
    private async Task Follow(ILocator locator)
    {
        var begun = new TaskCompletionSource();
        void Begun(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame)
                begun.TrySetResult();
        }
        Page.FrameNavigated += Begun;
        try
        {
            await locator.First.ClickAsync();
            await begun.Task.WaitAsync(Limit);
        }
        finally
        {
            Page.FrameNavigated -= Begun;
        }
        await Check();
    }

    // The style sheet of a page that began may come later. Playwright's own ways to wait for that need eval, or miss it.
    private Task Loaded() =>
        Patience.Until(
            async () =>
            {
                try
                {
                    return await Page.EvaluateAsync<bool>("document.readyState === 'complete'");
                }
                catch (PlaywrightException)
                {
                    return false; // The page before went away meanwhile.
                }
            },
            () => $"{Page.Url} is not there.",
            Limit.TotalSeconds
        );

    /// <summary>With <c>SAMEN_SCREENSHOTS=FOLDER</c>: what it looks like.</summary>
    private async Task Picture()
    {
        if (Pictures is null)
            return;
        var language = await Page.Locator("html").GetAttributeAsync("lang");
        var path = new Uri(Page.Url).AbsolutePath.Trim('/').Replace('/', '_');
        for (var number = 1; ; number++)
        {
            var file = System.IO.Path.Combine(
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
