using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>Every operation of the gateway's own API answers every role and scope as the table says.</summary>
public sealed class AccessTests(GatewayFixture shared) : IClassFixture<GatewayFixture>
{
    private static readonly IReadOnlyList<AccessTable.Row> Rows = [.. AccessTable.Rows.Where(row => row.Service == "gateway")];

    [Fact]
    public async Task Every_operation_answers_every_role_as_the_table_says()
    {
        Rows.Count.ShouldBeGreaterThan(20);
        var wrong = new List<string>();
        foreach (var role in Roles.All)
        {
            var client = shared.App.WithKey(KeyOf(role).Text);
            foreach (var row in Rows)
            {
                var expected = row.Scope is null || row.Roles.Contains(role) ? "let in" : "403";
                if (await Answer(client, row) is var answer && answer != expected)
                    wrong.Add($"{row.Method} {row.Path} for {role}: {answer} instead of {expected}");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_operation_is_open_without_its_scope()
    {
        var wrong = new List<string>();
        foreach (var (role, scope) in Roles.All.SelectMany(role => AccessTable.ScopesOf([role]).Select(scope => (role, scope))))
        {
            var without = await Without(scope, role);
            foreach (var row in Rows.Where(row => row.Scope == scope && row.Roles.Contains(role)))
            {
                if (await Answer(without, row) is var answer && answer != "403")
                    wrong.Add($"{row.Method} {row.Path} for {role} without {scope}: {answer} instead of 403");
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_has_a_scope_is_open_to_nobody()
    {
        var wrong = new List<string>();
        foreach (var row in Rows.Where(row => row.Scope is not null))
        {
            if (await Answer(shared.App.Anonymous, row) is var answer && answer != "401")
                wrong.Add($"{row.Method} {row.Path} for nobody: {answer} instead of 401");
        }
        wrong.ShouldBeEmpty();
    }

    private Demo.Key KeyOf(string role) => shared.App.Credentials().Keys.First(key => key.Roles.SequenceEqual([role]));

    /// <summary>A client with all that a role opens but one scope.</summary>
    private async Task<HttpClient> Without(string scope, string role)
    {
        var demo = KeyOf(role);
        var key = await shared.App.CreateKey(
            new NewKey("less", role)
            {
                Scopes = AccessTable.ScopesOf([role]).Where(other => other != scope),
                Municipality = demo.Municipality,
                Office = demo.Office,
                Partner = demo.Partner,
            }
        );
        return shared.App.WithKey(key.Key);
    }

    /// <summary>"let in" for everything that the verb itself may answer to ids that are not there and an empty body.</summary>
    private static async Task<string> Answer(HttpClient client, AccessTable.Row row)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(row.Method),
            Regex.Replace(row.Path.Replace("{number}", "1", StringComparison.Ordinal), @"\{\w+\}", "01907a3e-0000-7000-8000-000000000002")
        );
        if (row.Method is "POST" or "PUT" or "PATCH")
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        if (response.StatusCode is HttpStatusCode.Unauthorized)
            return "401";
        if (response.StatusCode is not HttpStatusCode.Forbidden)
            return (int)response.StatusCode < 500 ? "let in" : $"{(int)response.StatusCode}";
        // What the verb itself refuses for the sake of whose it is has a code of its own.
        var code = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString();
        return code is "forbidden" or "insufficient-scope" ? "403" : "let in";
    }
}
