using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Samen.Testing;

/// <summary>Sends requests and reads answers as a client of the API does.</summary>
public static class Answers
{
    /// <summary>Sends a body: a string as it is, anything else as JSON, null none.</summary>
    public static Task<HttpResponseMessage> SendBody(
        this HttpClient client,
        string method,
        string path,
        object? body = null,
        string? ifMatch = null,
        string? key = null,
        string mediaType = "application/json"
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(
                body as string ?? JsonSerializer.Serialize(body, body.GetType(), ServiceApp.Json),
                Encoding.UTF8
            );
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
            // A body that is refused for its size: else the connection ends while the client still sends.
            request.Headers.ExpectContinue = request.Content.Headers.ContentLength > 500_000;
        }
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return client.SendAsync(request);
    }

    /// <summary>A client whose PUTs go as they are: without <c>If-Match</c> unless one is given.</summary>
    public static HttpClient Strict(this HttpClient client)
    {
        client.DefaultRequestHeaders.Add(ServiceApp.WithoutIfMatch, "yes");
        return client;
    }

    /// <summary>GET.</summary>
    public static Task<T> Fetch<T>(this HttpClient client, string path) => client.GetAsync(path).Read<T>();

    /// <summary>POST that makes something.</summary>
    public static Task<T> Create<T>(this HttpClient client, string path, object body) =>
        client.SendBody("POST", path, body).Read<T>(HttpStatusCode.Created);

    /// <summary>POST that does something.</summary>
    public static Task<T> Act<T>(this HttpClient client, string path, object? body = null) => client.SendBody("POST", path, body).Read<T>();

    /// <summary>PUT, whatever the version unless one is given.</summary>
    public static Task<T> Put<T>(
        this HttpClient client,
        string path,
        object body,
        HttpStatusCode expected = HttpStatusCode.OK,
        string ifMatch = "*"
    ) => client.SendBody("PUT", path, body, ifMatch).Read<T>(expected);

    /// <summary>The body of a good answer.</summary>
    public static async Task<T> Read<T>(this Task<HttpResponseMessage> sending, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await sending;
        Assert.True(
            response.StatusCode == expected,
            $"{(int)response.StatusCode} instead of {(int)expected}: {await response.Content.ReadAsStringAsync()}"
        );
        return (await response.Content.ReadFromJsonAsync<T>(ServiceApp.Json))!;
    }

    /// <summary>Reads one page and where the next one is, if there is one.</summary>
    public static async Task<(IReadOnlyList<T> Rows, string? Next)> Page<T>(this HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var link = response.Headers.TryGetValues("Link", out var links) ? links.Single() : null;
        Assert.EndsWith(">; rel=\"next\"", link ?? ">; rel=\"next\"", StringComparison.Ordinal);
        return (
            (await response.Content.ReadFromJsonAsync<IReadOnlyList<T>>(ServiceApp.Json))!,
            link?[1..link.IndexOf('>', StringComparison.Ordinal)]
        );
    }

    /// <summary>Reads all pages of a list; fails when it doesn't end.</summary>
    public static async Task<IReadOnlyList<T>> Pages<T>(this HttpClient client, string path)
    {
        var all = new List<T>();
        for (string? next = path; next is not null; )
        {
            (var rows, next) = await client.Page<T>(next);
            Assert.True(rows.Count > 0 || next is null, "An empty page with another after it.");
            all.AddRange(rows);
        }
        return all;
    }

    /// <summary>The answer is problem+json with this status and code, complete and without anything of the inside.</summary>
    /// <param name="sending">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="code">The problem's code.</param>
    /// <param name="fields">The wrong fields, each as <c>/field code</c>; none: not looked at.</param>
    public static async Task ShouldRefuse(
        this Task<HttpResponseMessage> sending,
        int status,
        string code,
        params IReadOnlyList<string> fields
    )
    {
        using var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode} instead of {status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString()));
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("traceId").GetString()));
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        if (fields.Count == 0)
            return;
        Assert.Equal(
            fields.Order(),
            problem
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => $"{e.GetProperty("field").GetString()} {e.GetProperty("code").GetString()}")
                .Order()
        );
    }
}
