using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Samen.Gateway.Tests;

public sealed class ProxyTests : IAsyncLifetime
{
    private const string Open = "/municipalities/v1/echo";
    private GatewayApp app = null!;
    private Backend backend = null!;

    public async ValueTask InitializeAsync()
    {
        app = await GatewayApp.Start();
        backend = await app.AddBackend("municipalities");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Path_and_query_arrive_unchanged()
    {
        var echo = await app.Anonymous.Echo($"{Open}?search=%C3%A9n&cursor=a%2Bb");
        (echo.Path, echo.Query).ShouldBe((Open, "?search=%C3%A9n&cursor=a%2Bb"));
    }

    [Theory]
    [InlineData("X-Samen-User", "admin")]
    [InlineData("x-samen-roles", "Admin")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Original-Host", "evil.example")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    [InlineData("Cookie", "samen-session=abc")]
    [InlineData("Proxy-Authorization", "Basic YTph")]
    public async Task Headers_that_claim_something_stop_at_the_gateway(string name, string value)
    {
        var client = app.As("admin");
        client.DefaultRequestHeaders.TryAddWithoutValidation(name, value).ShouldBeTrue();
        (await client.Echo(Open)).Headers.Keys.ShouldNotContain(name, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("User-Agent", "Grüße/1.0")]
    [InlineData("X-Note", "één")]
    public async Task A_header_with_other_than_ASCII_arrives_as_it_was_sent(string name, string value)
    {
        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        using var client = new HttpClient(handler) { BaseAddress = app.Anonymous.BaseAddress };
        client.DefaultRequestHeaders.TryAddWithoutValidation(name, value).ShouldBeTrue();
        (await client.Echo(Open)).Headers[name].ShouldBe(value);
    }

    [Fact]
    public async Task The_key_itself_never_reaches_a_service()
    {
        var key = app.Credentials().Keys.Single(k => k.Name == "admin").Text;
        var echo = await app.WithKey(key).Echo(Open);
        echo.Headers.Values.ShouldAllBe(value => !value.Contains(key, StringComparison.Ordinal));
        echo.Token.ShouldNotBeNull().Split('.').Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task A_service_that_is_down_is_a_502_problem(string accept)
    {
        var client = app.Anonymous;
        client.DefaultRequestHeaders.Add("Accept", accept);
        (await (await client.GetAsync("/partners/v1/anything")).Problem(HttpStatusCode.BadGateway)).ShouldBe("unavailable");
    }

    [Theory]
    [InlineData("/municipalities/v2/echo")]
    [InlineData("/nothing/v1/here")]
    [InlineData("/gateway/v1/nothing")]
    [InlineData("/health/nothing")]
    [InlineData("/.well-known/nothing")]
    public async Task An_unknown_route_is_a_404_problem(string path) =>
        (await (await app.Anonymous.GetAsync(path)).Problem(HttpStatusCode.NotFound)).ShouldBe("not-found");

    [Theory]
    [InlineData("GET /municipalities/v1/../../health/ready HTTP/1.1")]
    [InlineData("GET /municipalities/v1/%2e%2e/%2e%2e/health/ready HTTP/1.1")]
    [InlineData("GET /municipalities/v1/..%2f..%2fhealth/ready HTTP/1.1")]
    [InlineData("GET /municipalities/health/ready HTTP/1.1")]
    [InlineData("GET /municipalities/v1/health/ready HTTP/1.1")]
    public async Task The_health_of_a_service_is_not_reachable(string line)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(app.Address.Host, app.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: {app.Address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();
        backend.Paths.ShouldAllBe(path => path.StartsWith("/municipalities/v1/", StringComparison.Ordinal));
        // A path that means /health/ready is answered, by the gateway itself.
        answer.ShouldMatch(backend.Paths.Count == 0 ? "^HTTP/1.1 (200|404) " : "^HTTP/1.1 (404|401) ");
    }

    [Fact]
    public async Task The_gateways_own_health_says_ready()
    {
        (await app.Anonymous.GetStringAsync("/health/ready")).ShouldBe("Healthy");
        (await app.Anonymous.GetStringAsync("/health/live")).ShouldBe("Healthy");
    }

    [Fact]
    public async Task The_description_of_an_API_is_open_to_everybody()
    {
        var response = await app.Anonymous.GetAsync("/municipalities/v1/openapi.json");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"openapi\"");
    }

    [Fact]
    public async Task The_description_of_the_gateways_own_API_is_open_to_everybody_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/gateway/v1/openapi.json");
        request.Headers.Add("Origin", "https://elsewhere.example");
        var response = await app.Anonymous.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"/api-keys/{id}\"");
    }

    [Theory]
    [InlineData("/municipalities/v1/echo", HttpStatusCode.OK)]
    [InlineData("/municipalities/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/gateway/v1/api-keys", HttpStatusCode.Unauthorized)]
    [InlineData("/gateway/v1/openapi.json", HttpStatusCode.OK)]
    [InlineData("/aanmelden", HttpStatusCode.OK)]
    [InlineData("/samen.css", HttpStatusCode.OK)]
    [InlineData("/asyncapi.yaml", HttpStatusCode.OK)]
    [InlineData("/ontwikkelaars", HttpStatusCode.OK)]
    public async Task Head_is_answered_like_get_without_its_body(string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        var response = await app.Anonymous.SendAsync(request);
        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/municipalities/v1/echo/")]
    [InlineData("/gateway/v1/api-keys/")]
    [InlineData("/gateway/v1/openapi.json/")]
    public async Task No_path_of_an_API_ends_in_a_slash(string path) =>
        await (await app.As("admin").GetAsync(path)).Problem(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("//municipalities/v1/echo")]
    [InlineData("/municipalities//v1/echo")]
    [InlineData("/municipalities/v1//echo")]
    [InlineData("//gateway/v1/api-keys")]
    [InlineData("/gateway//v1/api-keys")]
    [InlineData("///oauth/token")]
    public async Task No_part_of_a_path_of_an_API_is_empty(string path)
    {
        var exactly = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        var uri = new Uri(app.Address.GetLeftPart(UriPartial.Authority) + path, exactly);
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Post])
        {
            using var request = new HttpRequestMessage(method, uri);
            await (await app.As("admin").SendAsync(request)).Problem(HttpStatusCode.NotFound);
        }
    }

    [Theory]
    [InlineData("POST", "/gateway/v1/api-keys", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "/gateway/v1/api-keys", "application/json; charset=foo", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "/gateway/v1/api-keys", "application/json; charset=utf-7", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "/municipalities/v1/echo", "application/json; charset=foo", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "/gateway/v1/api-keys", "application/json; charset=\"UTF-8\"", HttpStatusCode.BadRequest)]
    [InlineData("PATCH", "/gateway/v1/api-keys", "application/json", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/gateway/v1/people/no-id/sessions", "application/json", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/gateway/v1/nothing", "text/plain", HttpStatusCode.NotFound)]
    public async Task What_an_operation_does_not_take_is_said(string method, string path, string type, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent("{}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type).ShouldBeTrue();
        var answer = await app.As("admin").SendAsync(request);
        await answer.Problem(status);
        if (status == HttpStatusCode.MethodNotAllowed)
            answer.Content.Headers.Allow.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_gateways_own_API_has_its_version_and_answers_in_json_only()
    {
        var client = app.As("admin");
        (await client.GetAsync("/gateway/v1/api-keys")).Headers.Contains("API-Version").ShouldBeTrue();
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        await (await client.GetAsync("/gateway/v1/api-keys")).Problem(HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task A_refusal_of_a_service_comes_through()
    {
        await (await app.As("fund-manager").GetAsync("/municipalities/v1/officers-only")).Problem(HttpStatusCode.Forbidden);
        await app.As("ict-gm0344").Echo("/municipalities/v1/officers-only");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Open) { Content = new ByteArrayContent(new byte[1024 * 1024 + 1]) };
        request.Headers.ExpectContinue = true; // Else the connection ends while the client still sends.
        await (await app.Anonymous.SendAsync(request)).Problem(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task One_trace_goes_from_the_client_through_the_gateway_to_the_service()
    {
        var client = app.Anonymous;
        var trace = ActivityTraceId.CreateRandom();
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        var seen = (await client.Echo(Open)).Headers["traceparent"];
        ActivityContext.Parse(seen, null).TraceId.ShouldBe(trace);
        seen.ShouldNotBe(client.DefaultRequestHeaders.GetValues("traceparent").Single(), "the gateway's own step is in between");
    }

    [Fact]
    public async Task Browsers_are_told_what_answers_may_do()
    {
        var api = await app.Anonymous.GetAsync(Open);
        api.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        api.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        var page = await (await app.SignedIn("admin")).GetAsync("/test/me");
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        foreach (var part in new[] { "default-src 'self'", "script-src 'self';", "frame-ancestors 'none'", "form-action 'self'" })
            policy.ShouldContain(part);
        page.Headers.Contains("Server").ShouldBeFalse();
    }
}
