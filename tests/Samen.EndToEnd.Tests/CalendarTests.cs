using System.Text.RegularExpressions;
using Samen.Contracts.Gateway;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.EndToEnd.Tests;

/// <summary>What has a last moment stands in the calendar of whom it waits for.</summary>
public sealed partial class CalendarTests(SharedSite shared)
{
    [Fact]
    public async Task A_key_that_ends_is_in_the_calendar_of_its_partner_until_there_is_another_one()
    {
        var site = await shared.Started;
        await Key(site, 10);
        var browser = await site.SignedIn("vendor-user");
        var made = await browser.Send("/account", "agenda");
        var path = Link().Match(await made.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Value;
        var calendar = await Read(site, path);
        calendar.ShouldContain("SUMMARY:Maak een nieuwe sleutel: Agendakoppeling");
        calendar.ShouldContain("/verder?naar=%2Fsleutels");
        await Key(site, 90);
        (await Read(site, path)).ShouldNotContain("Agendakoppeling");
    }

    /// <summary>Unfolded: lines of a calendar are at most 75 octets.</summary>
    private static async Task<string> Read(Site site, string path) =>
        (await site.As().GetStringAsync(path, TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal);

    private static Task Key(Site site, int days) =>
        site.As("vendor-user")
            .Create<ApiKeyCreated>(
                "/gateway/v1/api-keys",
                new CreateApiKeyRequest { Name = "Agendakoppeling", ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(days) }
            );

    [GeneratedRegex(@"/agenda/[\w-]+\.ics")]
    private static partial Regex Link();
}
