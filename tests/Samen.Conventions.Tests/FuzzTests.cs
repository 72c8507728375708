using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Samen.Conventions.Tests.Fuzz;
using Samen.Conventions.Tests.Probes;
using Shouldly;
using Xunit;

namespace Samen.Conventions.Tests;

/// <summary>
/// Requests that go wrong, of every operation of every document, through the gateway: each is answered in time, with no failure of
/// ours, and with nothing of the inside. <c>SAMEN_FUZZ_SEED</c> and <c>SAMEN_FUZZ_REQUESTS</c> ask for other ones and for more.
/// </summary>
public sealed partial class FuzzTests
{
    private const int MostShown = 10;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly int Seed = Setting("SAMEN_FUZZ_SEED", 20_261_129),
        Requests = Setting("SAMEN_FUZZ_REQUESTS", 20_000);

    [Fact]
    public async Task No_request_makes_a_failure_waits_for_ever_or_shows_the_inside()
    {
        await using var site = await RunningSite.Start();
        var operations = Repository.Stores.SelectMany(name => ProbedApi.Of(name).Operations).ToList();
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        };
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Authorization = site.Gateway.Everybody.DefaultRequestHeaders.Authorization;
        var wrong = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), async (number, ct) =>
        {
            var request = FuzzedRequest.Of(operations, Seed, number);
            if (wrong.Count < MostShown && await Fault(client, request, site.Gateway.Address, ct) is { } fault)
                wrong.Enqueue($"{fault}: request {number} of seed {Seed}:\n{request}\n");
        });
        wrong.ShouldBeEmpty();
    }

    /// <summary>What is wrong with the answer; null: nothing.</summary>
    private static async Task<string?> Fault(HttpClient client, FuzzedRequest request, Uri address, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            using var message = request.Message(address);
            using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            // A stream has no end.
            var body = response.Content.Headers.ContentType?.MediaType is "text/event-stream"
                ? ""
                : await response.Content.ReadAsStringAsync(limit.Token);
            return (int)response.StatusCode >= 500 ? $"{(int)response.StatusCode} {body}"
                : (int)response.StatusCode >= 400 && Inside().IsMatch(body) ? $"shows the inside: {body}"
                : null;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"no answer in {Limit.TotalSeconds} s";
        }
        catch (HttpRequestException e)
        {
            return $"no answer: {e.Message}";
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    [GeneratedRegex(
        @"\b(System|Microsoft|Samen|Yarp|MassTransit)\.[A-Z]\w|Exception\b|SQLite|SqlClient|   at |\.cs\b|\bSELECT\b|/tmp/|127\.0\.0\.1"
    )]
    private static partial Regex Inside();
}
