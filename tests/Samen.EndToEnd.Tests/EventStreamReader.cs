using System.Text.Json;
using Samen.Testing;
using Shouldly;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// Reads the stream of events through the gateway, as a browser does: after each break it says with Last-Event-ID where it was.
/// </summary>
internal sealed class EventStreamReader : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<(long Sequence, string Id)> read = [];
    private readonly HttpClient client;
    private readonly Task reading;
    private string last;

    private EventStreamReader(HttpClient client, long start)
    {
        (this.client, last) = (client, $"{start:D19}");
        reading = Task.Run(() => Read(stop.Token));
    }

    /// <summary>How often it had to begin again.</summary>
    public int Breaks { get; private set; }

    /// <summary>Begins after a place in the log.</summary>
    public static EventStreamReader Start(Site site, long after)
    {
        var client = site.As("partner-manager");
        client.Timeout = Timeout.InfiniteTimeSpan;
        return new EventStreamReader(client, after);
    }

    /// <summary>Waits until it has come to the end of the log, then looks that it read each event once and all in their order.</summary>
    public async Task Check(IReadOnlyList<(long Position, Guid Id)> log, Func<string> otherwise)
    {
        await Patience.Until(
            () => Task.FromResult(string.CompareOrdinal(last, $"{log[^1].Position:D19}") >= 0),
            () => $"The stream stands at {last}.\n{otherwise()}",
            seconds: 60
        );
        lock (read)
            read.ToList().Select(e => (e.Sequence, Guid.Parse(e.Id))).ShouldBe(log.Select(e => (e.Position, e.Id)));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await reading;
        stop.Dispose();
    }

    private async Task Read(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, "/partners/v1/events/stream?detail=Full");
                request.Headers.TryAddWithoutValidation("Last-Event-ID", last);
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
                answer.EnsureSuccessStatusCode();
                using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(ct));
                var (id, data) = ("", "");
                while (await lines.ReadLineAsync(ct) is { } line)
                {
                    if (line.StartsWith("id: ", StringComparison.Ordinal))
                        id = line[4..];
                    else if (line.StartsWith("data: ", StringComparison.Ordinal))
                        data = line[6..];
                    else if (line.Length == 0 && id.Length > 0)
                    {
                        // An event counts when its blank line has come, as the standard says.
                        lock (read)
                        {
                            if (data.Length > 0)
                                read.Add((long.Parse(id), JsonDocument.Parse(data).RootElement.GetProperty("id").GetString()!));
                            last = id;
                        }
                        (id, data) = ("", "");
                    }
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
            {
                // The gateway or the partners are away.
            }
            Breaks++;
            await Task.Delay(100, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
