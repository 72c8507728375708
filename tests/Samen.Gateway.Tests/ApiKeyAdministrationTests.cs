using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Tests;

public sealed class ApiKeyAdministrationTests(GatewayFixture shared) : IClassFixture<GatewayFixture>
{
    private const string Keys = "/gateway/v1/api-keys";
    private readonly GatewayApp app = shared.App;

    [Fact]
    public async Task A_new_key_is_shown_once_and_listed_without_its_secret()
    {
        var created = await app.CreateKey(NewKey.Officer("Zaaksysteem"));
        created.Key.ShouldMatch("^samen_[a-z0-9]{8}_[A-Za-z0-9_-]{43}$");
        var json = await app.As("admin").GetStringAsync($"{Keys}?limit=100");
        json.ShouldNotContain(created.Key);
        var listed = JsonSerializer.Deserialize<List<ApiKeyView>>(json, JsonSerializerOptions.Web)!.Single(key => key.Id == created.Id);
        listed.Name.ShouldBe("Zaaksysteem");
        listed.Roles.ShouldBe(["MunicipalityOfficer"]);
        (listed.Municipality, listed.Office, listed.RevokedAt).ShouldBe(("GM0363", "HeadOfIct", null));
    }

    /// <summary>What a municipality's officer may do by a key.</summary>
    private static readonly string[] ScopesOfAnOfficer =
    [
        "adoptions.write",
        "agenda.write",
        "api-usage.read",
        "audit.read",
        "ballots.write",
        "debtors.read",
        "debtors.write",
        "events.read",
        "expertise.read",
        "expertise.write",
        "initiatives.read",
        "initiatives.write",
        "invoices.read",
        "ledger.read",
        "mandates.read",
        "mandates.write",
        "needs.write",
        "passages.read",
        "passages.write",
        "representatives.read",
        "representatives.write",
        "tasks.read",
        "usages.write",
    ];

    [Fact]
    public async Task A_key_without_scopes_that_were_asked_for_opens_all_that_its_roles_open()
    {
        var all = await app.CreateKey(NewKey.Officer("all"));
        (await Listed(all)).Scopes.ShouldBe(ScopesOfAnOfficer);
        await app.WithKey(all.Key).Echo("/municipalities/v1/officers-only");
    }

    [Fact]
    public async Task A_key_opens_the_scopes_that_are_asked_for_and_nothing_else()
    {
        var few = await app.CreateKey(NewKey.Officer("few", "initiatives.write"));
        (await Listed(few)).Scopes.ShouldBe(["initiatives.write"]);
        var refused = await app.WithKey(few.Key).GetAsync("/municipalities/v1/officers-only");
        (await refused.Problem(HttpStatusCode.Forbidden)).ShouldBe("insufficient-scope");
        refused.Headers.WwwAuthenticate.ToString().ShouldContain("needs.write");
        var none = await app.CreateKey(new NewKey("none", "Admin") { Scopes = [] });
        (await (await app.WithKey(none.Key).GetAsync(Keys)).Problem(HttpStatusCode.Forbidden)).ShouldBe("insufficient-scope");
    }

    private async Task<ApiKeyView> Listed(ApiKeyCreated created) =>
        (await app.As("admin").GetFromJsonAsync<List<ApiKeyView>>($"{Keys}?limit=100"))!.Single(key => key.Id == created.Id);

    [Theory]
    [InlineData("budgets.write")]
    [InlineData("*")]
    [InlineData("nonsense")]
    public async Task A_scope_that_no_role_of_the_key_opens_is_refused(string scope)
    {
        var response = await app.As("admin")
            .PostAsJsonAsync(
                Keys,
                new
                {
                    name = "too much",
                    roles = new[] { "MunicipalityOfficer" },
                    scopes = new[] { scope },
                    municipality = "GM0363",
                    office = "HeadOfIct",
                }
            );
        await response.Problem(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("/scopes");
    }

    /// <summary>Wrong types, an unknown field, no such choice; missing, out of range; the rules of roles, scopes and time.</summary>
    [Fact]
    public async Task Faults_of_every_kind_are_named_in_one_answer()
    {
        const string Body = """
            {
              "colour": "red", "municipality": 363, "office": "Doorman", "perMinute": 0, "perDay": "many",
              "roles": ["PartnerUser", "Nobody"], "scopes": ["budgets.write"], "expiresAt": "2020-01-01T00:00:00Z"
            }
            """;
        var response = await app.As("admin").SendBody("POST", Keys, Body);
        await response.Problem(HttpStatusCode.BadRequest);
        var errors = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray();
        string[] json = ["/colour unknown", "/municipality format", "/office format", "/perDay format"];
        string[] attributes = ["/name required", "/perMinute range"];
        string[] rules = ["/roles format", "/partner required", "/scopes format", "/expiresAt range"];
        errors
            .Select(error => $"{error.GetProperty("field")} {error.GetProperty("code")}")
            .ShouldBe([.. json, .. attributes, .. rules], ignoreOrder: true);
    }

    [Fact]
    public async Task The_list_comes_in_pages()
    {
        await using var app = await GatewayApp.Start();
        var seen = new List<string>();
        var path = $"{Keys}?limit=5";
        while (path is not null)
        {
            var response = await app.As("admin").GetAsync(path);
            seen.AddRange((await response.Content.ReadFromJsonAsync<List<ApiKeyView>>())!.Select(key => key.Name));
            path = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }
        seen.Order().ShouldBe(Demo.Cast.Select(member => member.Name).Order());
    }

    [Fact]
    public async Task Only_administrators_may()
    {
        await (await app.Anonymous.GetAsync(Keys)).Problem(HttpStatusCode.Unauthorized);
        (await (await app.As("fund-manager").GetAsync(Keys)).Problem(HttpStatusCode.Forbidden)).ShouldBe("forbidden");
        await (await app.As("fund-manager").PostAsJsonAsync(Keys, new { name = "mine", roles = new[] { "Admin" } })).Problem(
            HttpStatusCode.Forbidden
        );
        await (await app.As("fund-manager").DeleteAsync($"{Keys}/aaaaaaaa")).Problem(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Every_wrong_field_is_named()
    {
        var response = await app.As("admin")
            .PostAsJsonAsync(
                Keys,
                new
                {
                    name = "x",
                    roles = new[] { "MunicipalityOfficer", "King" },
                    municipality = "0363",
                    expiresAt = "2020-01-01T00:00:00Z",
                }
            );
        (await response.Problem(HttpStatusCode.BadRequest)).ShouldBe("invalid-request");
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem
            .GetProperty("errors")
            .EnumerateArray()
            .Select(error => error.GetProperty("field").GetString())
            .ShouldBe(["/name", "/roles", "/municipality", "/office", "/expiresAt"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"name":"ok","roles":["Admin"],"wish":1}""")]
    [InlineData("""{"name":1,"roles":["Admin"]}""")]
    [InlineData("""{"name":"ok","roles":["PartnerUser"]}""")]
    [InlineData("""{"name":"ok","roles":[]}""")]
    [InlineData("""{"name":"ok","roles":[null]}""")]
    public async Task Bad_bodies_are_refused(string body)
    {
        var response = await app.As("admin").PostAsync(Keys, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        await response.Problem(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Revoking_twice_is_as_good_as_once_and_an_unknown_key_is_not_found()
    {
        var key = await app.CreateKey(new NewKey("vendor", "Admin"));
        for (var i = 0; i < 2; i++)
            (await app.As("admin").DeleteAsync($"{Keys}/{key.Id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await (await app.As("admin").DeleteAsync($"{Keys}/zzzzzzzz")).Problem(HttpStatusCode.NotFound)).ShouldBe("not-found");
        await (await app.As("admin").DeleteAsync($"{Keys}/no-such-key-at-all")).Problem(HttpStatusCode.NotFound);
    }
}
