using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Samen.Browser.Tests;

/// <summary>The documents, read and tried with a script: the one page that has any.</summary>
public sealed class ReferenceTests(DemoSite site)
{
    [Fact]
    public async Task The_documents_are_shown_and_nobody_else_is_asked_for_anything()
    {
        site.Need();
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Address });
        var page = await context.NewPageAsync();
        var requests = new System.Collections.Concurrent.ConcurrentBag<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        (await page.GotoAsync("/ontwikkelaars/api"))!.Status.ShouldBe(200);
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Samen: Funding" }).First.WaitForAsync();
        requests.ShouldContain($"{site.Address}/funding/v1/openapi.json");
        requests
            .Where(url =>
                !url.StartsWith(site.Address, StringComparison.Ordinal)
                && !url.StartsWith("data:", StringComparison.Ordinal)
                && !url.StartsWith("blob:", StringComparison.Ordinal)
            )
            .ShouldBeEmpty();
        (await page.GetByText("Ask AI").CountAsync()).ShouldBe(0);
    }
}
