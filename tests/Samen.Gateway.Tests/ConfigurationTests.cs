using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Samen.Gateway.Tests;

/// <summary>
/// Limits, routes, and what clients may, changed while the gateway runs: shown first, made so at once, rolled back, and never half.
/// </summary>
public sealed class ConfigurationTests : IAsyncLifetime
{
    private const string Configuration = "/gateway/v1/configuration",
        Echo = "/municipalities/v1/echo";
    private GatewayApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await GatewayApp.Start();
        await app.AddBackend("municipalities");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private HttpClient Admin => app.As("admin");

    [Fact]
    public async Task A_change_is_shown_first_made_at_once_and_rolled_back()
    {
        var document = new { limits = new { perMinute = 7, anonymousPerMinute = 5 } };
        var preview = await Preview(document);
        preview.Version.ShouldBe(0);
        preview.Changes.ShouldBe([
            new ConfigurationDifference("limits.anonymousPerMinute", null, "5"),
            new ConfigurationDifference("limits.perMinute", null, "7"),
        ]);
        (await Limit("fund-manager")).ShouldBe("600", "nothing is changed by looking");

        (await Change(document, 0)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Limit("fund-manager")).ShouldBe("7");
        (await app.Anonymous.GetAsync(Echo)).Headers.GetValues("RateLimit-Limit").Single().ShouldBe("5");
        (await Change(new { limits = new { perMinute = 8 } }, 1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Limit("auditor")).ShouldBe("8");

        (await RollBack(1)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Limit("taskforce-1")).ShouldBe("7");
        (await RollBack(0)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Limit("taskforce-1")).ShouldBe("600");
        var versions = (await app.As("auditor").GetFromJsonAsync<List<ConfigurationView>>($"{Configuration}/versions"))!;
        versions.Select(version => version.Version).ShouldBe([4, 3, 2, 1]);
        versions.Select(version => version.Note).ShouldBe(["Version 0 again.", "Version 1 again.", null, "why not"]);
        // The same again changes nothing and makes no version.
        (await (await RollBack(0)).Content.ReadFromJsonAsync<ConfigurationPreview>())!.Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_outlives_a_restart_and_reaches_other_instances()
    {
        await using var sibling = await GatewayApp.Start(app.DataFolder, settings: "--Samen:Instance=sibling");
        (await Change(new { limits = new { perMinute = 9 } }, 0)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Patience.Until(async () =>
            (await sibling.As("fund-manager").GetAsync("/gateway/v1/api-usage")).Headers.GetValues("RateLimit-Limit").Single() == "9"
        );
        await app.Restart();
        (await Limit("fund-manager")).ShouldBe("9");
    }

    [Fact]
    public async Task Requests_go_to_the_configured_addresses_and_back_again()
    {
        await using var one = await Backend.Start("other-one", app.Address, app.DataFolder);
        (
            await Change(
                new { routes = new[] { new { service = "municipalities", addresses = new[] { one.Address.ToString().TrimEnd('/') } } } },
                0
            )
        ).StatusCode.ShouldBe(HttpStatusCode.OK);
        // The proxy takes it up in a moment; not one request is lost meanwhile.
        await Patience.Until(async () => (await app.Anonymous.GetAsync(Echo)).StatusCode == HttpStatusCode.NotFound);
        one.Paths.ShouldContain(Echo);
        (await RollBack(0)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Patience.Until(async () => (await app.Anonymous.GetAsync(Echo)).StatusCode == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_service_that_is_silent_for_too_long_is_504()
    {
        (await Change(new { limits = new { requestSeconds = 1 } }, 0)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Patience.Until(async () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            try
            {
                return await (await app.Anonymous.GetAsync("/municipalities/v1/silent", limit.Token)).Problem(HttpStatusCode.GatewayTimeout)
                    == "unavailable";
            }
            catch (OperationCanceledException)
            {
                return false; // Began under the limit before.
            }
        });
    }

    [Fact]
    public async Task A_key_and_a_client_lose_and_get_scopes_and_limits_from_the_next_request_on()
    {
        var key = await app.CreateKey(NewKey.Officer("narrowed"));
        var officer = app.WithKey(key.Key);
        await officer.Echo("/municipalities/v1/officers-only");
        var narrowed = new
        {
            client = $"key-{key.Id}",
            scopes = new[] { "api-usage.read" },
            perMinute = 3,
        };
        (await Change(new { clients = new[] { narrowed } }, 0)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await officer.GetAsync("/municipalities/v1/officers-only")).Problem(HttpStatusCode.Forbidden)).ShouldBe(
            "insufficient-scope"
        );
        (await officer.GetAsync("/gateway/v1/api-usage")).Headers.GetValues("RateLimit-Limit").Single().ShouldBe("3");
        (await Admin.GetFromJsonAsync<List<ApiKeyView>>("/gateway/v1/api-keys?limit=100"))!
            .Single(one => one.Id == key.Id)
            .Scopes.ShouldBe(["api-usage.read"]);
        (await RollBack(0)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.WithKey(key.Key).Echo("/municipalities/v1/officers-only");
    }

    [Fact]
    public async Task Of_two_who_change_the_same_version_one_is_told_to_look_again()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => Change(new { limits = new { perMinute = 100 + i } }, 0)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(5);
        (await Admin.GetFromJsonAsync<ConfigurationView>(Configuration))!.Version.ShouldBe(1);
    }

    [Theory]
    [InlineData(
        """{"limits":{"perMinute":0,"perDay":0,"anonymousPerMinute":100001,"requestSeconds":601}}""",
        "/document/limits/anonymousPerMinute /document/limits/perDay /document/limits/perMinute /document/limits/requestSeconds"
    )]
    [InlineData(
        """
            {"routes":[{"service":"nowhere","addresses":[]},
            {"service":"funding","addresses":["ftp://x"]},{"service":"funding","addresses":["http://a/path"]}]}
            """,
        "/document/routes/0/addresses /document/routes/0/service /document/routes/1/addresses /document/routes/2/addresses "
            + "/document/routes/2/service"
    )]
    [InlineData(
        """{"clients":[{"client":"key-aaaaaaaa","scopes":["*"]},{"client":"nobody","scopes":[]},{"client":"key-' OR 1=1"}]}""",
        "/document/clients/0/client /document/clients/1/client /document/clients/2/client"
    )]
    [InlineData("""{"clients":[{"scopes":[]},null]}""", "/document/clients/0/client /document/clients/1")]
    [InlineData(
        """{"limits":{"perDay":0},"routes":[{"service":"nowhere","addresses":["http://a"]}]}""",
        "/document/limits/perDay /document/routes/0/service"
    )]
    [InlineData("""{"limit":{}}""", "/document/limit")]
    public async Task A_wrong_document_says_every_place_and_changes_nothing(string document, string fields)
    {
        foreach (var (method, path) in new[] { (HttpMethod.Post, $"{Configuration}/previews"), (HttpMethod.Put, Configuration) })
        {
            using var request = new HttpRequestMessage(method, path)
            {
                Content = new StringContent($$"""{"document":{{document}}}""", Encoding.UTF8, "application/json"),
            };
            var answer = await Admin.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
            var errors = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("errors").EnumerateArray();
            string.Join(' ', errors.Select(error => error.GetProperty("field").GetString()).Order(StringComparer.Ordinal)).ShouldBe(fields);
        }
        (await Admin.GetFromJsonAsync<ConfigurationView>(Configuration))!.Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_scope_that_no_role_of_the_client_opens_is_refused_and_so_is_a_version_that_is_none()
    {
        var manager = $"key-{app.Credentials().Keys.Single(key => key.Name == "fund-manager").Text.Split('_')[1]}";
        (
            await (await Change(new { clients = new[] { new { client = manager, scopes = new[] { "keys.write" } } } }, 0)).Problem(
                HttpStatusCode.BadRequest
            )
        ).ShouldBe("invalid-request");
        (await RollBack(7)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Admin.PostAsJsonAsync($"{Configuration}/rollbacks", new { })).Problem(HttpStatusCode.BadRequest)).ShouldBe(
            "invalid-request"
        );
        (await (await Admin.PutAsJsonAsync(Configuration, new { })).Problem(HttpStatusCode.BadRequest)).ShouldBe("invalid-request");
    }

    [Fact]
    public async Task The_log_says_who_changed_it()
    {
        await Change(new { limits = new { perMinute = 599 } }, 0);
        await Patience.Until(async () =>
            (await Admin.GetFromJsonAsync<List<JsonElement>>("/gateway/v1/audit-entries?limit=100"))!.Any(entry =>
                entry.GetProperty("action").GetString() == "changeConfiguration"
                && entry.GetProperty("credential").GetString()!.StartsWith("key-", StringComparison.Ordinal)
            )
        );
    }

    private async Task<ConfigurationPreview> Preview(object document)
    {
        var answer = await Admin.PostAsJsonAsync($"{Configuration}/previews", new { document });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<ConfigurationPreview>())!;
    }

    private async Task<HttpResponseMessage> Change(object document, int version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Configuration)
        {
            Content = JsonContent.Create(new { document, note = version == 0 ? "why not" : null }),
        };
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return await Admin.SendAsync(request);
    }

    private Task<HttpResponseMessage> RollBack(int version) => Admin.PostAsJsonAsync($"{Configuration}/rollbacks", new { version });

    private async Task<string> Limit(string name) =>
        (await app.As(name).GetAsync("/gateway/v1/api-usage")).Headers.GetValues("RateLimit-Limit").Single();
}
