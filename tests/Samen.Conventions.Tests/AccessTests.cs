using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Samen.Testing;
using Samen.Web;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>The table of operation, scope and roles: as the routes declare it, as it is published, and as it is answered.</summary>
public sealed partial class AccessTests(RunningServices services)
{
    private const string TableFile = "contracts/access.json";
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Services => [.. Repository.Services];

    internal sealed record Row(
        string Service,
        string Method,
        string Path,
        string? Scope,
        IReadOnlyList<string> Roles,
        [property: System.Text.Json.Serialization.JsonIgnore(
            Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull
        )]
            Deprecation? Deprecated = null
    );

    [Fact]
    public async Task The_table_in_contracts_is_what_the_routes_declare()
    {
        var rows = new List<Row>();
        foreach (var service in Repository.Services)
            rows.AddRange((await Endpoints.OfService(service)).SelectMany(route => Rows(service, route)));
        rows.AddRange(
            (await Endpoints.OfGateway())
                .Where(route => route.RoutePattern.RawText!.StartsWith("/gateway/v1", StringComparison.Ordinal))
                .SelectMany(route => Rows("gateway", route))
        );
        // One line each, so that a change shows as what it is.
        var declared =
            "[\n"
            + string.Join(
                ",\n",
                rows.OrderBy(r => r.Path, StringComparer.Ordinal)
                    .ThenBy(r => r.Method, StringComparer.Ordinal)
                    .Select(row => JsonSerializer.Serialize(row, Written))
            )
            + "\n]\n";
        if (Repository.UpdatesContracts)
            await File.WriteAllTextAsync(Path.Combine(Repository.Root, TableFile), declared);
        Repository
            .Read(TableFile)
            .ReplaceLineEndings("\n")
            .ShouldBe(declared, "If that is meant, run the Conventions tests with SAMEN_UPDATE_CONTRACTS=1 and commit what they write.");
    }

    [Fact]
    public void Every_scope_opens_something_and_every_one_that_opens_something_is_known() =>
        Table().Select(row => row.Scope).OfType<string>().Distinct().Order().ShouldBe(Scopes.All.Order());

    [Theory, MemberData(nameof(Services))]
    public async Task Every_operation_answers_every_role_every_scope_and_every_forged_token_as_the_table_says(string service)
    {
        var app = await services.Of(service);
        var rows = Table().Where(row => row.Service == service).ToList();
        rows.Count.ShouldBeGreaterThan(5);
        var wrong = new List<string>();
        foreach (var row in rows)
        {
            foreach (var (caller, client, expected) in Expected(app, row))
            {
                var answer = await Answer(client, row);
                if (answer != expected)
                    wrong.Add($"{row.Method} {row.Path} for {caller}: {answer} instead of {expected}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>Each kind of caller of an operation, and what it gets.</summary>
    private static IEnumerable<(string Caller, HttpClient Client, string Expected)> Expected(ServiceApp app, Row row)
    {
        if (row.Scope is null)
        {
            yield return ("nobody", app.Anonymous, "let in");
            yield break;
        }
        yield return ("nobody", app.Anonymous, "401 unauthenticated");
        foreach (var role in Roles.All)
        {
            var allowed = row.Roles.Contains(role);
            var person = Person(role);
            yield return (role, app.As(person), allowed ? "let in" : "403 forbidden");
            yield return ($"{role} with the scope", app.As(person with { Scopes = [row.Scope] }), allowed ? "let in" : "403 forbidden");
            yield return (
                $"{role} with other scopes",
                app.As(person with { Scopes = [.. Scopes.All.Where(scope => scope != row.Scope)] }),
                allowed ? "403 insufficient-scope" : "403 forbidden"
            );
        }
        yield return ("no role at all", app.As(new User("nobody-in-particular")), "403 forbidden");
        foreach (var forgery in Enum.GetValues<Forgery>())
            yield return (
                forgery.ToString(),
                app.With(app.Gateway.Forge(forgery, row.Service, Person(row.Roles[0]))),
                "401 unauthenticated"
            );
    }

    /// <summary>Somebody in this role, of a municipality and a partner.</summary>
    private static User Person(string role) =>
        new($"a-{role}", role)
        {
            Municipality = "GM0363",
            Office = "HeadOfIct",
            Partner = Guid.Parse("01907a3e-0000-7000-8000-000000000001"),
        };

    /// <summary>"let in" for everything that the verb itself may answer to ids that are not there and an empty body.</summary>
    private static async Task<string> Answer(HttpClient client, Row row)
    {
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), Filled(row.Path));
        if (row.Method is "POST" or "PUT")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead); // A stream has no end.
        if (response.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
            return (int)response.StatusCode < 500 ? "let in" : $"{(int)response.StatusCode}";
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var code = problem.GetProperty("code").GetString();
        // Said by the verb: the role lets a member of the Taskforce call, the seat is the right.
        return code == "no-seat" ? "let in" : $"{(int)response.StatusCode} {code}";
    }

    /// <summary>The path with something in place of each parameter.</summary>
    internal static string Filled(string path) =>
        Parameter()
            .Replace(path, match => match.Groups[1].Value switch
                {
                    "code" => "GM0363",
                    "year" => "2020",
                    "month" => "1",
                    "referenceDate" => "2020-01-01",
                    "position" or "number" or "condition" => "1",
                    "source" => "nowhere",
                    "kind" => "StaffHour",
                    _ => "01907a3e-0000-7000-8000-000000000002",
                });

    internal static IReadOnlyList<Row> Table() =>
        JsonSerializer.Deserialize<IReadOnlyList<Row>>(Repository.Read(TableFile), JsonSerializerOptions.Web)!;

    private static IEnumerable<Row> Rows(string service, RouteEndpoint route)
    {
        if (route.Metadata.GetMetadata<ServiceName>() is null && service != "gateway")
            return []; // Health and the document.
        var access = route.Metadata.GetMetadata<Access>()!;
        return Endpoints
            .Methods(route)
            .Select(method => new Row(
                service,
                method,
                Constraint().Replace(route.RoutePattern.RawText!, "}").TrimEnd('/'),
                access.Scope,
                access.AllowedRoles,
                route.Metadata.GetMetadata<Deprecation>()
            ));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@":[a-z]+\}")]
    private static partial Regex Constraint();
}
