using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Samen.Gateway.Access;
using Samen.Web;

namespace Samen.Gateway.Tests;

/// <summary>Every operation of the gateway's own API answers every role and scope as the table says.</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task Every_operation_answers_every_role_and_every_missing_scope_as_the_table_says()
    {
        await using var app = await GatewayApp.Start(settings: "--Samen:Gateway:Limits:PerMinute=100000");
        var keys = app.Credentials().Keys;
        var admin = app.As("admin");
        var rows = AccessTable.Rows.Where(row => row.Service == "gateway").ToList();
        rows.Count.ShouldBeGreaterThan(20);
        var wrong = new List<string>();
        foreach (var role in Roles.All)
        {
            var demo = keys.First(key => key.Roles.SequenceEqual([role]));
            var opened = AccessTable.ScopesOf([role]);
            var all = app.WithKey(demo.Text);
            foreach (var row in rows)
            {
                var expected = row.Scope is null || row.Roles.Contains(role) ? "let in" : "403";
                if (await Answer(all, row) is var answer && answer != expected)
                    wrong.Add($"{row.Method} {row.Path} for {role}: {answer} instead of {expected}");
            }
            foreach (var scope in opened)
            {
                var without = app.WithKey(
                    (
                        await app.CreateKey(
                            new
                            {
                                name = "less",
                                roles = new[] { role },
                                scopes = opened.Where(other => other != scope),
                                demo.Municipality,
                                demo.Office,
                                demo.Partner,
                            }
                        )
                    ).Key
                );
                foreach (var row in rows.Where(row => row.Scope == scope && row.Roles.Contains(role)))
                {
                    if (await Answer(without, row) is var answer && answer != "403")
                        wrong.Add($"{row.Method} {row.Path} for {role} without {scope}: {answer} instead of 403");
                }
            }
        }
        foreach (var row in rows.Where(row => row.Scope is not null))
        {
            if (await Answer(app.Anonymous, row) is var answer && answer != "401")
                wrong.Add($"{row.Method} {row.Path} for nobody: {answer} instead of 401");
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>"let in" for everything that the verb itself may answer to ids that are not there and an empty body.</summary>
    private static async Task<string> Answer(HttpClient client, AccessTable.Row row)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(row.Method),
            Regex.Replace(row.Path, @"\{\w+\}", "01907a3e-0000-7000-8000-000000000002")
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
