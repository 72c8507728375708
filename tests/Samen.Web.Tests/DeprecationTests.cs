using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class DeprecationTests(HostingApp fixture)
{
    [Fact]
    public async Task An_operation_that_goes_away_says_so_on_each_answer()
    {
        var answer = await fixture.App.Anonymous.GetAsync("/things/v1/old-things?limit=1");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.GetValues("Deprecation").ShouldBe(["@1767225600"]);
        answer.Headers.GetValues("Sunset").ShouldBe(["Fri, 01 Jan 2027 00:00:00 GMT"]);
        answer.Headers.GetValues("Link").ShouldContain(link => link.Contains("rel=\"deprecation\"", StringComparison.Ordinal));
        var refused = await fixture.App.Anonymous.GetAsync("/things/v1/old-things?limit=0");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        refused.Headers.Contains("Sunset").ShouldBeTrue();
        (await fixture.App.Anonymous.GetAsync("/things/v1/things?limit=1")).Headers.Contains("Deprecation").ShouldBeFalse();
    }

    [Fact]
    public async Task And_so_does_the_document()
    {
        var document = JsonDocument
            .Parse(await fixture.App.Anonymous.GetStringAsync("/things/v1/openapi.json"))
            .RootElement.GetProperty("paths");
        var old = document.GetProperty("/old-things").GetProperty("get");
        old.GetProperty("deprecated").GetBoolean().ShouldBeTrue();
        old.GetProperty("description").GetString()!.ShouldContain("2027-01-01");
        document.GetProperty("/things").GetProperty("get").TryGetProperty("deprecated", out _).ShouldBeFalse();
    }

    [Fact]
    public void Nothing_goes_away_within_the_transition_period() =>
        Should.Throw<ArgumentException>(() =>
            WebApplication
                .CreateBuilder()
                .Build()
                .MapGet("/x", () => "")
                .Deprecated(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), "y")
        );
}
