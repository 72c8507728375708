using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
using Samen.Gateway.Mandates;
using Samen.Gateway.Tokens;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>A vendor that acts for a municipality: only as far and as long as the municipality lets it.</summary>
public sealed class MandateTests : IAsyncLifetime
{
    private const string Mandates = "/gateway/v1/mandates",
        Officers = "/municipalities/v1/officers-only",
        Mine = "/municipalities/v1/mine";
    private readonly FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await GatewayApp.Start(clock: clock);
        await app.AddBackend("municipalities");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_vendor_acts_for_the_municipality_that_gave_it_a_mandate_and_for_no_other()
    {
        await Give("ict-gm0344", "needs.write");
        var echo = await Acting("vendor-user", "GM0344").Echo(Officers);
        (echo.Claim("role"), echo.Claim("municipality"), echo.Claim("office"), echo.Claim("partner"), echo.Claim("scope")).ShouldBe(
            ("MunicipalityOfficer", "GM0344", "HeadOfIct", Demo.Partner.ToString(), "needs.write")
        );
        echo.Claim("credential")!.ShouldStartWith("key-");
        echo.Headers.ShouldNotContainKey(AccessExtensions.ActingHeader);
        (await (await Acting("vendor-user", "GM0363").GetAsync(Officers)).Problem(HttpStatusCode.Forbidden)).ShouldBe("no-mandate");
        (await app.As("vendor-user").GetAsync(Officers)).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden,
            "without the header it acts for itself"
        );
    }

    [Fact]
    public async Task A_mandate_opens_what_both_it_and_the_key_open()
    {
        await Give("ict-gm0344", "initiatives.write");
        (await (await Acting("vendor-user", "GM0344").GetAsync(Officers)).Problem(HttpStatusCode.Forbidden)).ShouldBe("insufficient-scope");
        await Give("secretary-gm0014", "needs.write");
        var few = await app.CreateKey(new NewKey("few", "VendorUser") { Scopes = ["initiatives.write"], Partner = Demo.Partner });
        var client = app.WithKey(few.Key);
        client.DefaultRequestHeaders.Add(AccessExtensions.ActingHeader, "GM0014");
        (await (await client.GetAsync(Officers)).Problem(HttpStatusCode.Forbidden)).ShouldBe("insufficient-scope");
        // Two mandates of one municipality are one whole.
        await Give("ict-gm0344", "needs.write");
        (await Acting("vendor-user", "GM0344").Echo(Officers)).Claims.Count(claim => claim.Type == "scope").ShouldBe(2);
    }

    [Fact]
    public async Task A_revoked_mandate_and_one_that_ended_are_refused_from_the_next_request_on()
    {
        var mandate = await Give("ict-gm0344", "needs.write");
        var vendor = Acting("vendor-user", "GM0344");
        await vendor.Echo(Officers);
        (await app.As("ict-gm0344").DeleteAsync($"{Mandates}/{mandate.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await vendor.GetAsync(Officers)).Problem(HttpStatusCode.Forbidden)).ShouldBe("no-mandate");
        (await app.As("ict-gm0344").DeleteAsync($"{Mandates}/{mandate.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await Give("ict-gm0344", "needs.write");
        await vendor.Echo(Officers);
        clock.Advance(TimeSpan.FromDays(30));
        (await (await vendor.GetAsync(Officers)).Problem(HttpStatusCode.Forbidden)).ShouldBe("no-mandate");
    }

    [Fact]
    public void Inside_nothing_is_good_for_more_than_thirty_seconds() =>
        (InnerTokens.Lifetime + TimeSpan.FromSeconds(5)).ShouldBeLessThan(TimeSpan.FromSeconds(30));

    [Fact]
    public async Task A_mandate_is_handed_on_by_nobody_and_given_by_officers_alone()
    {
        await Give("ict-gm0344", "needs.write");
        foreach (var name in new[] { "vendor-user", "council-clerk-gm0363", "admin" })
            (await app.As(name).PostAsJsonAsync(Mandates, Request("needs.write"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Acting("vendor-user", "GM0344").PostAsJsonAsync(Mandates, Request("needs.write"))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        AccessTable.GrantableTo(["VendorUser"]).ShouldNotContain("ballots.write");
        // Each is of officers at a service, and opens no vote and nothing of the gateway itself.
        MandateRules.Scopes.ShouldBe(["initiatives.write", "needs.write", "usages.write"]);
        foreach (var scope in MandateRules.Scopes)
            AccessTable.Rows.ShouldContain(row => row.Scope == scope && row.Roles.Contains(Web.Roles.MunicipalityOfficer));
    }

    [Fact]
    public async Task Everybody_sees_their_own_and_another_municipalitys_is_not_there()
    {
        var amsterdam = await Give("secretary-gm0363", "needs.write");
        await Give("ict-gm0344", "initiatives.write");
        (await List("secretary-gm0363")).ShouldBe(["GM0363"]);
        (await List("council-clerk-gm0363")).ShouldBe(["GM0363"]);
        (await List("vendor-user")).ShouldBe(["GM0344", "GM0363"], ignoreOrder: true);
        (await List("auditor")).ShouldBe(["GM0344", "GM0363"], ignoreOrder: true);
        (await List("operations-gm0599")).ShouldBeEmpty();
        (await app.As("ict-gm0344").DeleteAsync($"{Mandates}/{amsterdam.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.As("ict-gm0344").DeleteAsync($"{Mandates}/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.As("admin").DeleteAsync($"{Mandates}/{amsterdam.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("{}", "/endsAt /partner /scopes")]
    [InlineData(
        """{"partner":"01907a3e-0000-7000-8000-00000000d340","scopes":["ballots.write"],"endsAt":"2099-01-01T00:00:00Z"}""",
        "/endsAt /scopes"
    )]
    [InlineData(
        """{"partner":"01907a3e-0000-7000-8000-00000000d340","scopes":["needs.write","needs.write"],"endsAt":"2020-01-01T00:00:00Z"}""",
        "/endsAt /scopes"
    )]
    public async Task A_wrong_mandate_says_every_field(string body, string fields)
    {
        var answer = await app.As("ict-gm0344").PostAsync(Mandates, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var errors = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").EnumerateArray();
        string.Join(' ', errors.Select(error => error.GetProperty("field").GetString()).Order(StringComparer.Ordinal)).ShouldBe(fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GM0344, GM0363")]
    [InlineData("'; DROP TABLE mandate; --")]
    public async Task A_header_that_names_no_municipality_is_no_mandate(string header)
    {
        await Give("ict-gm0344", "needs.write");
        (await (await Acting("vendor-user", header).GetAsync(Mine)).Problem(HttpStatusCode.Forbidden)).ShouldBe("no-mandate");
    }

    private async Task<MandateView> Give(string officer, params string[] scopes)
    {
        var answer = await app.As(officer).PostAsJsonAsync(Mandates, Request(scopes));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<MandateView>())!;
    }

    private object Request(params string[] scopes) =>
        new
        {
            partner = Demo.Partner,
            scopes,
            endsAt = clock.GetUtcNow().AddDays(30),
        };

    private HttpClient Acting(string name, string municipality)
    {
        var client = app.As(name);
        client.DefaultRequestHeaders.TryAddWithoutValidation(AccessExtensions.ActingHeader, municipality);
        return client;
    }

    private async Task<IEnumerable<string>> List(string name) =>
        (await app.As(name).GetFromJsonAsync<List<MandateView>>(Mandates))!.Select(mandate => mandate.Municipality);
}
