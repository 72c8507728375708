using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>The HTTP rules of the API Design Rules (NLGov ADR 2.2), tried on every operation of every service.</summary>
public sealed class ApiRuleTests(RunningServices services)
{
    private static readonly (string Header, string Value)[] ExpectedHeaders =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Cache-Control", "no-store"),
    ];

    private static readonly (string Accept, bool Acceptable)[] AcceptHeaders =
    [
        ("text/html", false),
        ("application/json;q=0", false),
        ("nonsense", false),
        ("text/html, */*;q=0.1", true),
        ("application/*", true),
        ("application/problem+json", true),
    ];

    // Read by one test at a time: those of a class don't run at once.
    private static readonly ConcurrentDictionary<string, JsonNode> Documents = new();

    public static TheoryData<string> Services => [.. Repository.Services];

    [Theory, MemberData(nameof(Services))]
    public async Task Every_answer_has_its_version_its_type_and_what_keeps_browsers_out(string service) =>
        await OnEvery(service, async (client, row, wrong) =>
        {
            using var response = await client.SendAsync(row.Request(), HttpCompletionOption.ResponseHeadersRead);
            foreach (var (header, value) in ExpectedHeaders.Append(("API-Version", Version(service))))
            {
                if (!response.Headers.TryGetValues(header, out var values) || values.Single() != value)
                    wrong($"{header} is not {value}");
            }
            if (
                !response.Headers.TryGetValues("Content-Security-Policy", out var policy)
                || !policy.Single().Contains("frame-ancestors 'none'", StringComparison.Ordinal)
            )
                wrong("no frame-ancestors");
            if (response.Headers.Contains("Server") || response.Headers.Contains("X-Powered-By"))
                wrong("/core/hide-implementation");
            var type = response.Content.Headers.ContentType?.MediaType;
            if (
                response.StatusCode != HttpStatusCode.NoContent
                && !(response.IsSuccessStatusCode ? row.Answers : ["application/problem+json"]).Contains(type)
            )
                wrong($"{(int)response.StatusCode} as {type}");
        });

    [Theory, MemberData(nameof(Services))]
    public async Task A_path_that_ends_in_a_slash_is_not_found(string service) => await OnEvery(service, async (client, row, wrong) =>
        {
            using var response = await client.SendAsync(row.Request(suffix: "/"));
            if (await Problem(response) != "404 not-found")
                wrong(await Problem(response));
        });

    [Theory, MemberData(nameof(Services))]
    public async Task Head_is_answered_like_get_without_its_body(string service) => await OnEvery(service, async (client, row, wrong) =>
        {
            if (row.Method != "GET")
                return;
            using var get = await client.SendAsync(row.Request(), HttpCompletionOption.ResponseHeadersRead);
            using var head = await client.SendAsync(row.Request(method: "HEAD"));
            if (
                head.StatusCode != get.StatusCode
                || head.Content.Headers.ContentType?.MediaType != get.Content.Headers.ContentType?.MediaType
            )
                wrong($"{head.StatusCode} instead of {get.StatusCode}");
            if ((await head.Content.ReadAsByteArrayAsync()).Length > 0)
                wrong("a body");
        });

    [Theory, MemberData(nameof(Services))]
    public async Task A_type_that_is_not_served_is_refused(string service) => await OnEvery(service, async (client, row, wrong) =>
        {
            foreach (var (accept, acceptable) in AcceptHeaders)
            {
                using var request = row.Request();
                request.Headers.TryAddWithoutValidation("Accept", accept);
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                if (acceptable == (response.StatusCode == HttpStatusCode.NotAcceptable))
                    wrong($"Accept: {accept}: {(int)response.StatusCode}");
                if (!acceptable && await Problem(response) != "406 not-acceptable")
                    wrong(await Problem(response));
            }
        });

    [Theory, MemberData(nameof(Services))]
    public async Task A_body_of_a_type_that_is_not_read_is_refused(string service) => await OnEvery(service, async (client, row, wrong) =>
        {
            if (!row.TakesBody)
                return;
            foreach (var type in new[] { "text/plain", "application/xml", null })
            {
                using var request = row.Request(suffix: row.Query);
                request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
                if (type is not null)
                    request.Content.Headers.ContentType = new(type);
                using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                if (await Problem(response) != "415 unsupported-media-type")
                    wrong($"Content-Type: {type ?? "none"}: {await Problem(response)}");
            }
        });

    [Theory, MemberData(nameof(Services))]
    public async Task Another_method_is_refused_and_the_allowed_ones_are_named(string service) =>
        await OnEvery(service, async (client, row, wrong) =>
        {
            using var response = await client.SendAsync(row.Request(method: "PATCH"));
            if (await Problem(response) != "405 method-not-allowed")
                wrong(await Problem(response));
            if (!response.Content.Headers.Allow.Contains(row.Method))
                wrong($"Allow: {string.Join(", ", response.Content.Headers.Allow)}");
        });

    [Theory, MemberData(nameof(Services))]
    public async Task The_document_is_open_to_everybody_and_to_pages_of_other_sites(string service)
    {
        var app = await services.Of(service);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/{service}/v1/openapi.json");
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var response = await app.Anonymous.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        response.Headers.GetValues("API-Version").ShouldBe([Version(service)]);
    }

    private async Task OnEvery(string service, Func<HttpClient, Call, Action<string>, Task> rule)
    {
        var app = await services.Of(service);
        var client = app.As(
            new User("everything", [.. Roles.All])
            {
                Municipality = "GM0363",
                Office = "HeadOfIct",
                Partner = Guid.Parse("01907a3e-0000-7000-8000-000000000001"),
            }
        );
        var wrong = new List<string>();
        var rows = AccessTests.Table().Where(row => row.Service == service).ToList();
        rows.Count.ShouldBeGreaterThan(5);
        foreach (var row in rows)
            await rule(client, new Call(row), what => wrong.Add($"{row.Method} {row.Path}: {what}"));
        wrong.ShouldBeEmpty();
    }

    private static string Version(string service) => Document(service)["info"]!["version"]!.GetValue<string>();

    private static JsonNode Document(string service) =>
        Documents.GetOrAdd(service, name => JsonNode.Parse(Repository.Read($"contracts/openapi/{name}.json"))!);

    /// <summary>Status and code of a complete problem.</summary>
    private static async Task<string> Problem(HttpResponseMessage response)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return $"{(int)response.StatusCode} without a problem";
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return
            problem.TryGetProperty("title", out _)
            && problem.TryGetProperty("detail", out _)
            && problem.GetProperty("status").GetInt32() == (int)response.StatusCode
            ? $"{(int)response.StatusCode} {problem.GetProperty("code").GetString()}"
            : $"{(int)response.StatusCode} with an incomplete problem";
    }

    /// <summary>A row of the table as requests.</summary>
    private sealed record Call(AccessTests.Row Row)
    {
        public string Method => Row.Method;

        public bool TakesBody { get; } = Operation(Row)["requestBody"] is not null;

        /// <summary>Media types of what it answers; JSON unless its document says otherwise.</summary>
        public IReadOnlyList<string> Answers { get; } =
        [
            .. Operation(Row)["responses"]!
                .AsObject()
                .Where(response => response.Key[0] == '2')
                .SelectMany(response => (response.Value!["content"] as JsonObject ?? []).Select(content => content.Key)),
        ];

        /// <summary>The query parameters that it must have.</summary>
        public string Query { get; } =
            string.Concat(
                (Operation(Row)["parameters"] as JsonArray ?? [])
                    .Where(parameter => (string?)parameter!["in"] == "query" && (bool?)parameter["required"] == true)
                    .Select((parameter, i) => $"{(i == 0 ? '?' : '&')}{parameter!["name"]}=assemblies/1")
            );

        private static JsonNode Operation(AccessTests.Row row) =>
            Document(row.Service)["paths"]![row.Path[$"/{row.Service}/v1".Length..]]![row.Method.ToLowerInvariant()]!;

        public HttpRequestMessage Request(string? method = null, string suffix = "")
        {
            var request = new HttpRequestMessage(new HttpMethod(method ?? Method), AccessTests.Filled(Row.Path) + suffix);
            if (Method is "POST" or "PUT")
                request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
            return request;
        }
    }
}
