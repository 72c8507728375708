using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Samen.Gateway.Identity;
using Samen.Gateway.Tokens;

namespace Samen.Gateway.Tests;

public sealed class InnerTokenTests : IAsyncLifetime
{
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync() => app = await GatewayApp.WithBackends("municipalities", "funding");

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_token_says_who_and_for_whom_and_lives_20_seconds()
    {
        var token = new JsonWebToken((await app.As("operations-gm0599").Echo("/municipalities/v1/mine")).Token);
        (token.Alg, token.Typ, token.Issuer).ShouldBe(("ES256", "at+jwt", "samen-gateway"));
        token.Audiences.ShouldBe(["samen-municipalities"]);
        token.Kid.ShouldNotBeNullOrEmpty();
        (token.ValidTo - token.ValidFrom).ShouldBe(TimeSpan.FromSeconds(20));
        token.IssuedAt.ShouldBe(token.ValidFrom);
        Guid.TryParse(token.Subject, out _).ShouldBeTrue("a person's key acts as the person");
        token.GetPayloadValue<string>("credential").ShouldStartWith("key-");
        token.GetPayloadValue<string[]>("role").ShouldBe(["MunicipalityOfficer"]);
        token.GetPayloadValue<string>("municipality").ShouldBe("GM0599");
        token.GetPayloadValue<string>("office").ShouldBe("HeadOfOperations");
        token.Claims.Select(claim => claim.Type).ShouldNotContain("name");
    }

    [Fact]
    public async Task A_partner_user_carries_the_partner()
    {
        var echo = await app.As("partner-user").Echo("/municipalities/v1/mine");
        Guid.Parse(echo.Claim("partner")!).ShouldBe(Demo.Partner);
        echo.Claim("municipality").ShouldBeNull();
    }

    [Fact]
    public async Task A_token_for_one_service_opens_no_other()
    {
        var forFunding = (await app.As("admin").Echo("/funding/v1/mine")).Token!;
        var address = app.Services.GetRequiredService<Edge.ServiceAddresses>();
        using var direct = new HttpClient();
        direct.DefaultRequestHeaders.Add("Authorization", $"Bearer {forFunding}");
        (await direct.GetAsync(new Uri(address.Of("funding"), "funding/v1/mine"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await direct.GetAsync(new Uri(address.Of("municipalities"), "municipalities/v1/mine"))).StatusCode.ShouldBe(
            HttpStatusCode.Unauthorized
        );
    }

    [Fact]
    public async Task Requests_within_seconds_share_a_token_and_principals_never_do()
    {
        var token = (await app.As("admin").Echo("/funding/v1/mine")).Token;
        (await app.As("admin").Echo("/funding/v1/mine")).Token.ShouldBe(token);
        (await app.As("fund-manager").Echo("/funding/v1/mine")).Token.ShouldNotBe(token);
        (await app.As("admin").Echo("/municipalities/v1/mine")).Token.ShouldNotBe(token);
    }

    [Fact]
    public async Task A_token_is_used_until_8_seconds_before_its_end()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var timed = await GatewayApp.Start(clock: clock);
        var tokens = timed.Services.GetRequiredService<InnerTokens>();
        var user = User("someone", new Grant { Roles = ["Admin"] });
        var token = tokens.For(user, "funding");
        clock.Advance(TimeSpan.FromSeconds(11.9));
        tokens.For(user, "funding").ShouldBe(token);
        clock.Advance(TimeSpan.FromSeconds(0.2));
        tokens.For(user, "funding").ShouldNotBe(token);
    }

    [Fact]
    public void Nobody_gets_no_token() =>
        app.Services.GetRequiredService<InnerTokens>().For(new ClaimsPrincipal(new ClaimsIdentity()), "funding").ShouldBeNull();

    [Fact]
    public void Another_role_or_municipality_is_another_token()
    {
        var tokens = app.Services.GetRequiredService<InnerTokens>();
        string?[] all =
        [
            tokens.For(User("a", new Grant { Roles = ["Admin"] }), "funding"),
            tokens.For(User("a", new Grant { Roles = ["Admin", "FundManager"] }), "funding"),
            tokens.For(User("a", new Grant { Roles = ["Admin"], Municipality = "GM0363" }), "funding"),
            tokens.For(User("a|role:5:Admin", new Grant { Roles = ["Admin"] }), "funding"),
        ];
        all.Distinct().Count().ShouldBe(all.Length);
    }

    [Fact]
    public void Signing_costs_nothing_per_request()
    {
        var tokens = app.Services.GetRequiredService<InnerTokens>();
        var user = User("busy", new Grant { Roles = ["Admin"] });
        var seen = Enumerable.Range(0, 20_000).Select(_ => tokens.For(user, "funding")).Distinct().Count();
        seen.ShouldBeLessThanOrEqualTo(3);
    }

    private static ClaimsPrincipal User(string id, Grant grant) => Claims.Principal("test", "", id, "A", grant);
}
