using System.Net;
using Samen.Testing;
using Shouldly;
using Xunit;

namespace Samen.Web.Tests;

public sealed class TokenTests(HostingApp fixture)
{
    private static readonly User Officer = new("officer", Roles.MunicipalityOfficer) { Municipality = "GM0344" };
    private readonly ServiceApp app = fixture.App;

    [Fact]
    public async Task A_good_token_is_enough() =>
        (await app.As(Officer).PostJson("/things/v1/things", Requests.Need("good token"))).StatusCode.ShouldBe(HttpStatusCode.Created);

    [Fact]
    public async Task Without_a_token_nobody_writes()
    {
        var response = await app.Anonymous.PostJson("/things/v1/things", Requests.Need("no token"));
        await response.ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await fixture.Count("no token")).ShouldBe(0);
    }

    [Theory]
    [InlineData(Forgery.OtherKey)]
    [InlineData(Forgery.UnknownKey)]
    [InlineData(Forgery.OtherAudience)]
    [InlineData(Forgery.OtherIssuer)]
    [InlineData(Forgery.OtherType)]
    [InlineData(Forgery.Expired)]
    [InlineData(Forgery.NoAlgorithm)]
    [InlineData(Forgery.PublicKeyAsSecret)]
    [InlineData(Forgery.ChangedRole)]
    public async Task A_forged_token_is_as_good_as_none(Forgery forgery)
    {
        var client = app.With(app.Gateway.Forge(forgery, ThingsService.Name, Officer));
        await (await client.PostJson("/things/v1/things", Requests.Need($"forged {forgery}"))).ShouldBeProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
        (await fixture.Count($"forged {forgery}")).ShouldBe(0);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.")]
    [InlineData("..")]
    [InlineData("samen_key_of_the_gateway")]
    public async Task What_is_no_token_is_as_good_as_none(string token) =>
        await (await app.With(token).PostJson("/things/v1/things", Requests.Need("nonsense"))).ShouldBeProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );

    [Fact]
    public async Task A_refused_token_learns_nothing_about_why()
    {
        var response = await app.With(app.Gateway.Forge(Forgery.Expired, ThingsService.Name, Officer))
            .PostJson("/things/v1/things", Requests.Need("why"));
        response.Headers.WwwAuthenticate.ToString().ShouldNotContain("IDX");
        (await response.Content.ReadAsStringAsync()).ShouldNotContain("IDX");
    }

    [Fact]
    public async Task Another_role_may_not()
    {
        foreach (var role in Roles.All.Except([Roles.MunicipalityOfficer]))
            await (await app.As(role).PostJson("/things/v1/things", Requests.Need("other role"))).ShouldBeProblem(
                HttpStatusCode.Forbidden,
                "forbidden"
            );
        (await fixture.Count("other role")).ShouldBe(0);
    }

    [Fact]
    public async Task A_header_that_names_a_user_or_role_is_not_trusted()
    {
        var client = app.Anonymous;
        foreach (var name in new[] { "X-User", "X-Role", "X-Forwarded-User", "role" })
            client.DefaultRequestHeaders.Add(name, Roles.Admin);
        await (await client.PostJson("/things/v1/things", Requests.Need("header"))).ShouldBeProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
    }

    [Fact]
    public async Task A_bad_token_does_not_shut_out_of_what_is_public() =>
        (await app.With(app.Gateway.Forge(Forgery.Expired, ThingsService.Name, Officer)).GetAsync("/things/v1/things")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );

    [Fact]
    public async Task A_service_starts_and_serves_while_the_gateway_is_away()
    {
        await using var alone = await ServiceApp.Start(ThingsService.Setup);
        // Once the keys are on disk.
        await Patience.Until(() => Directory.GetFiles(alone.DataFolder, "gateway-keys-*.json").Length == 1);
        await alone.Gateway.GoAway();
        await alone.Restart();
        (await alone.As(Officer).PostJson("/things/v1/things", Requests.Need("gateway away"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        await (
            await alone
                .With(alone.Gateway.Forge(Forgery.UnknownKey, ThingsService.Name, Officer))
                .PostJson("/things/v1/things", Requests.Need("unknown"))
        ).ShouldBeProblem(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"x\"}]}")]
    [InlineData("[1,2]")]
    [InlineData("<html>")]
    public async Task Nonsense_instead_of_keys_changes_nothing_and_the_service_recovers(string nonsense)
    {
        await using var alone = await ServiceApp.Start(ThingsService.Setup);
        await Patience.Until(() => Directory.GetFiles(alone.DataFolder, "gateway-keys-*.json").Length == 1);
        var file = Directory.GetFiles(alone.DataFolder, "gateway-keys-*.json").Single();
        // Torn on disk and nonsense from the gateway: the service is up all the same, and lets nobody in.
        await File.WriteAllTextAsync(file, nonsense);
        alone.Gateway.Garbage = nonsense;
        await alone.Restart();
        var fetched = alone.Gateway.Fetched;
        await (await alone.As(Officer).PostJson("/things/v1/things", Requests.Need("nonsense keys"))).ShouldBeProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
        await Patience.Until(() => alone.Gateway.Fetched > fetched + 1);
        alone.Gateway.Garbage = null;
        await Patience.Until(async () =>
            (await alone.As(Officer).PostJson("/things/v1/things", Requests.Need("recovered"))).StatusCode == HttpStatusCode.Created
        );
    }

    [Fact]
    public async Task Tokens_of_unknown_keys_do_not_make_the_service_storm_the_gateway()
    {
        await using var alone = await ServiceApp.Start(ThingsService.Setup);
        await Patience.Until(() => alone.Gateway.Fetched >= 1);
        var client = alone.With(alone.Gateway.Forge(Forgery.UnknownKey, ThingsService.Name, Officer));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => client.PostJson("/things/v1/things", Requests.Need("storm"))));
        alone.Gateway.Fetched.ShouldBeLessThan(8);
    }

    [Fact]
    public async Task A_token_of_a_new_key_is_accepted_at_once_and_the_withdrawn_key_no_longer()
    {
        await using var alone = await ServiceApp.Start(ThingsService.Setup);
        var withdrawn = alone.With(alone.Gateway.Token(ThingsService.Name, Officer));
        (await withdrawn.PostJson("/things/v1/things", Requests.Need("old key"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        alone.Gateway.ChangeKey();
        (await alone.As(Officer).PostJson("/things/v1/things", Requests.Need("new key"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        await (await withdrawn.PostJson("/things/v1/things", Requests.Need("old key"))).ShouldBeProblem(
            HttpStatusCode.Unauthorized,
            "unauthenticated"
        );
    }
}
