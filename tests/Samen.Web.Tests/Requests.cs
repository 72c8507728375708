using System.Net;
using System.Text;
using System.Text.Json;
using Shouldly;

namespace Samen.Web.Tests;

internal static class Requests
{
    public static string Need(string title) =>
        JsonSerializer.Serialize(
            new
            {
                municipalityCode = "GM0344",
                title,
                description = "A description of some length.",
            }
        );

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public static Task<HttpResponseMessage> PostJson(this HttpClient client, string path, string body, string? key = null) =>
        client.SendJson(HttpMethod.Post, path, body, ("Idempotency-Key", key));

    public static Task<HttpResponseMessage> SendJson(
        this HttpClient client,
        HttpMethod method,
        string path,
        string body,
        params (string Name, string? Value)[] headers
    )
    {
        var request = new HttpRequestMessage(method, path) { Content = Json(body) };
        foreach (var (name, value) in headers.Where(h => h.Value is not null))
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }

    /// <summary>Asserts a complete problem and answers it.</summary>
    public static async Task<JsonElement> ShouldBeProblem(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", text);
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("code").GetString().ShouldBe(code, text);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrWhiteSpace();
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("Samen.");
        return problem;
    }

    public static string[] Fields(this JsonElement problem) =>
        [
            .. problem
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => $"{e.GetProperty("field").GetString()} {e.GetProperty("code").GetString()}"),
        ];
}
