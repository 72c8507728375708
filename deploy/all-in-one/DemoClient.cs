using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Samen.AllInOne;

/// <summary>Calls the gateway with the API keys of the demo's users, as they would themselves.</summary>
/// <param name="gateway">The gateway's address.</param>
/// <param name="keys">API keys by user name.</param>
/// <param name="ct">Cancelled when the process stops.</param>
internal sealed class DemoClient(string gateway, IReadOnlyDictionary<string, string> keys, CancellationToken ct) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient http = new() { BaseAddress = new Uri(gateway) };
    private int step;

    /// <summary>Posts with a key per step, so a scenario that a crash interrupted continues where it was.</summary>
    public Task<T> Post<T>(string user, string path, object? body = null) => Send<T>(HttpMethod.Post, user, path, body, $"demo-{++step}");

    /// <summary>As <see cref="Post"/>, until it is not refused.</summary>
    /// <exception cref="OperationCanceledException">It was refused for 30 seconds.</exception>
    public async Task<T> PostOnceKnown<T>(string user, string path, object? body = null)
    {
        var key = $"demo-{++step}";
        T answer = default!;
        await Known(async () => answer = await Send<T>(HttpMethod.Post, user, path, body, key));
        return answer;
    }

    public Task<T> Put<T>(string user, string path, object body) => Send<T>(HttpMethod.Put, user, path, body);

    /// <exception cref="InvalidOperationException">The response is not a success; the message has its problem.</exception>
    public async Task<T> Send<T>(HttpMethod method, string user, string path, object? body = null, string? idempotencyKey = null)
    {
        using var response = await Answer(method, user, path, body, idempotencyKey);
        return response.StatusCode == HttpStatusCode.NoContent ? default! : (await response.Content.ReadFromJsonAsync<T>(Json, ct))!;
    }

    private async Task<HttpResponseMessage> Answer(HttpMethod method, string user, string path, object? body, string? idempotencyKey)
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Json),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", keys[user]);
        if (method == HttpMethod.Put)
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Any); // Nobody else takes part in the scenario.
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        var response = await http.SendAsync(request, ct);
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
            throw new InvalidOperationException(
                $"The demo scenario stopped at {method} {path}: {await response.Content.ReadAsStringAsync(ct)}"
            );
    }

    /// <summary>All rows of a list.</summary>
    public async Task<IReadOnlyList<T>> All<T>(string user, string path)
    {
        var all = new List<T>();
        for (string? next = path; next is not null; )
        {
            using var response = await Answer(HttpMethod.Get, user, next, null, null);
            all.AddRange((await response.Content.ReadFromJsonAsync<T[]>(Json, ct))!);
            next = response.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }
        return all;
    }

    /// <summary>The first row of a public list, as soon as there is one.</summary>
    /// <exception cref="OperationCanceledException">There was none within 30 seconds.</exception>
    public async Task<T> First<T>(string path)
    {
        T[] rows = [];
        await Until(async () => (rows = (await http.GetFromJsonAsync<T[]>(path, Json, ct))!).Length > 0);
        return rows[0];
    }

    /// <summary>Waits until a public path returns a success.</summary>
    /// <exception cref="OperationCanceledException">It did not within 30 seconds.</exception>
    public Task WhenFound(string path) =>
        Until(async () =>
        {
            using var response = await http.GetAsync(path, ct);
            return response.IsSuccessStatusCode;
        });

    /// <summary>Makes a call until it is not refused: what it is about is still on its way between services.</summary>
    /// <exception cref="OperationCanceledException">It was refused for 30 seconds.</exception>
    public Task Known(Func<Task> call) =>
        Until(async () =>
        {
            try
            {
                await call();
                return true;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        });

    /// <summary>Waits until a condition holds.</summary>
    /// <exception cref="OperationCanceledException">It did not within 30 seconds.</exception>
    public async Task Until(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        while (!await condition())
            await Task.Delay(20, limit.Token);
    }

    public void Dispose() => http.Dispose();
}
