using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Samen.Gateway.Tokens;

namespace Samen.Gateway.Pages.Kit.Api;

/// <summary>
/// Calls the services on behalf of whoever is signed in. A form lends its Idempotency-Key to a POST and the version it
/// was rendered with to If-Match, so that a double click or a stale page changes nothing by accident.
/// </summary>
internal sealed class ApiClient(IHttpClientFactory http, IHttpContextAccessor accessor, InnerTokens tokens, PageContents contents)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
    private static readonly TimeSpan TwinWait = TimeSpan.FromMilliseconds(200);

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("Pages call the services within a request.");

    /// <summary>Reads one thing; a form that changes it takes note of its version.</summary>
    public async Task<T> Get<T>(string service, string path, FormState? changes = null)
    {
        using var response = await Send(service, HttpMethod.Get, path, null, null);
        if (response.Headers.ETag is { } tag)
            changes?.With("version", tag.Tag.Trim('"'));
        return await Read<T>(response);
    }

    /// <summary>Reads one page of a list.</summary>
    public async Task<Page<T>> List<T>(string service, string path, params (string Name, string? Value)[] query)
    {
        var given = query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value));
        using var response = await Send(service, HttpMethod.Get, QueryHelpers.AddQueryString(path, given), null, null);
        return new Page<T>(await Read<IReadOnlyList<T>>(response), NextOf(response));
    }

    /// <summary>Reads a whole list, page after page; for lists that have one row per municipality at most.</summary>
    public async Task<IReadOnlyList<T>> All<T>(string service, string path)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var page = await List<T>(service, path, ("limit", "100"), ("cursor", cursor));
            all.AddRange(page.Items);
            cursor = page.Next;
        } while (cursor is not null && all.Count < 2000);
        return all;
    }

    /// <summary>The first of a list; null when it is empty.</summary>
    public async Task<T?> First<T>(string service, string path)
        where T : class => (await List<T>(service, path, ("limit", "1"))).Items.FirstOrDefault();

    /// <summary>Reads a document.</summary>
    public async Task<(byte[] Content, string Type, string Name)> Download(string service, string path)
    {
        using var response = await Send(service, HttpMethod.Get, path, null, null);
        var headers = response.Content.Headers;
        return (
            await response.Content.ReadAsByteArrayAsync(Context.RequestAborted),
            headers.ContentType!.ToString(),
            headers.ContentDisposition?.FileNameStar ?? headers.ContentDisposition?.FileName?.Trim('"') ?? ""
        );
    }

    /// <summary>Creates or does something.</summary>
    public Task<T> Post<T>(string service, string path, object? body, FormState form) =>
        Change<T>(service, HttpMethod.Post, path, body, form);

    /// <summary>Does something that answers nothing.</summary>
    public async Task Post(string service, string path, FormState form)
    {
        using var response = await Send(service, HttpMethod.Post, path, null, form);
    }

    /// <summary>Sends a document as the part <c>file</c> of a form.</summary>
    public Task<T> Upload<T>(string service, string path, IFormFile file, FormState form) =>
        Change<T>(service, HttpMethod.Post, path, file, form);

    /// <summary>Replaces something.</summary>
    public Task<T> Put<T>(string service, string path, object body, FormState form) => Change<T>(service, HttpMethod.Put, path, body, form);

    /// <summary>Removes something.</summary>
    public async Task Delete(string service, string path, FormState form)
    {
        using var response = await Send(service, HttpMethod.Delete, path, null, form);
    }

    private async Task<T> Change<T>(string service, HttpMethod method, string path, object? body, FormState form)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var response = await Send(service, method, path, body, form);
                return await Read<T>(response);
            }
            catch (ApiProblem twin) when (twin.Code == "idempotency-key-in-use" && attempt <= 20)
            {
                await Task.Delay(TwinWait, Context.RequestAborted); // The first click of two is still being carried out.
            }
        }
    }

    private async Task<HttpResponseMessage> Send(string service, HttpMethod method, string path, object? body, FormState? form)
    {
        var ct = Context.RequestAborted;
        using var request = new HttpRequestMessage(method, $"{service}/v1/{path}");
        if (body is IFormFile file)
            request.Content = Document(file, form!);
        else if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: Json);
        if (method == HttpMethod.Post && form is not null)
            request.Headers.Add("Idempotency-Key", form.Key);
        if (form?.Version is { } version)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        else if (method == HttpMethod.Put)
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Any); // A form that shows nothing of what it replaces.
        if (tokens.For(Context.User, service) is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        HttpResponseMessage response;
        try
        {
            response = await http.CreateClient(PagesService.ClientOf(service)).SendAsync(request, ct);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw ApiProblem.Away();
        }
        if (response.IsSuccessStatusCode)
        {
            if (method == HttpMethod.Get)
                contents.Read($"/{service}/v1/{path}");
            return response;
        }
        using (response)
            throw await ApiProblem.Read(response, ct);
    }

    private static MultipartFormDataContent Document(IFormFile file, FormState form)
    {
        // The boundary is that of the form: a repeat under its Idempotency-Key is the same request.
        var content = new MultipartFormDataContent($"samen-{form.Key}");
        content.Add(new StreamContent(file.OpenReadStream()), "file", file.FileName);
        return content;
    }

    private async Task<T> Read<T>(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<T>(Json, Context.RequestAborted) ?? throw ApiProblem.Away();

    private static string? NextOf(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Link", out var links))
            return null;
        foreach (var link in links.SelectMany(l => l.Split(',')))
        {
            var start = link.IndexOf('<', StringComparison.Ordinal);
            var end = link.IndexOf('>', StringComparison.Ordinal);
            if (start < 0 || end < start || !link[end..].Contains("rel=\"next\"", StringComparison.Ordinal))
                continue;
            var query = link[(start + 1)..end].Split('?', 2);
            if (query.Length == 2 && QueryHelpers.ParseQuery(query[1]).TryGetValue("cursor", out var cursor))
                return cursor;
        }
        return null;
    }
}
