using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The stream of events in a browser's own EventSource, through the gateway.</summary>
public sealed class StreamTests(DemoSite site)
{
    [Fact]
    public async Task An_EventSource_gets_the_log_and_what_comes_after()
    {
        var key = await KeyFor("FundManager", "events.read");
        await using var context = await WithCredential(key);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/partners/v1/openapi.json");
        await page.EvaluateAsync(
            """
            () => {
                window.got = [];
                const source = new EventSource('/partners/v1/events/stream?cursor=0&types=nl.samen.partners.partner-registered.v1');
                source.onmessage = message => window.got.push({ id: message.lastEventId, event: JSON.parse(message.data) });
            }
            """
        );
        await page.WaitForFunctionAsync("window.got.length > 0");
        (
            await page.EvaluateAsync<bool>("window.got.every(g => g.id === g.event.sequence && g.event.specversion === '1.0')")
        ).ShouldBeTrue();

        await using var manager = await Visitor.As(site, "partner-manager");
        await manager.Open("/partners");
        await manager.Send("partner", ("name", "Voorbeeld Beroepsvereniging"), ("kind", "ProfessionalAssociation"));
        var registered = new Uri(manager.Page.Url).Segments[^1];
        await page.WaitForFunctionAsync("id => window.got.some(g => g.event.subject === `partners/${id}`)", registered);
    }

    /// <summary>The header stands for whatever brings the credential; EventSource itself can't set one.</summary>
    private async Task<IBrowserContext> WithCredential(string key)
    {
        var context = await site.Browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = site.Address,
                BypassCSP = true,
                ExtraHTTPHeaders = new Dictionary<string, string> { ["Authorization"] = $"Bearer {key}" },
            }
        );
        context.SetDefaultTimeout(60_000);
        return context;
    }

    /// <summary>An administrator makes a key on the page.</summary>
    private async Task<string> KeyFor(string role, string scope)
    {
        await using var admin = await Visitor.As(site, "admin");
        await admin.Open("/sleutels");
        await admin.Fill("sleutel", ("name", "Stroom"));
        await admin.Page.CheckAsync($"#sleutel input[value={role}]");
        await admin.Page.CheckAsync($"#sleutel input[value='{scope}']");
        await admin.Send("sleutel");
        return (await admin.Page.InnerTextAsync(".samen-secret")).Trim();
    }
}
