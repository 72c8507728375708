using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Partners;
using Samen.Testing;
using Samen.Web;

namespace Samen.Benchmarks;

/// <summary>Deliveries to webhooks beside a bare loop that signs and posts, and the other two ways to read the log.</summary>
internal static class DeliveryBenchmark
{
    private const string Events = "/partners/v1/events";

    /// <summary>Prints the figures.</summary>
    public static async Task<int> Run(string[] args)
    {
        var (rounds, events, subscriptions) = (
            Option(args, "--rounds", 5),
            Option(args, "--events", 300),
            Option(args, "--subscriptions", 64)
        );
        await using var receiver = await Receiver.Start();
        await using var app = await ServiceApp.Start(
            new ServiceSetup
            {
                Name = PartnersService.Name,
                Add = builder => builder.AddPartners(),
                Map = web => web.MapPartners(),
                Settings = new Dictionary<string, string>
                {
                    ["Samen:Partners:AllowLoopback"] = "true",
                    ["Samen:Partners:Confirm"] = "false",
                    ["Samen:Partners:Seed"] = "false",
                    ["Samen:Instance"] = "one",
                },
            }
        );
        var manager = app.As(Roles.PartnerManager);
        await Subscribe(manager, receiver.Url, subscriptions);
        var body = Encoding.UTF8.GetBytes(await Sample(app, manager));

        var (ours, bare) = (new List<double>(), new List<double>());
        await receiver.Expect(subscriptions, () => Tell(app, 1));
        for (var round = 0; round <= rounds; round++)
        {
            var mine = await Rate(receiver, subscriptions * events, () => Tell(app, events));
            var plain = await Rate(receiver, subscriptions * events, () => Loop(receiver.Url, body, subscriptions, events));
            if (round == 0)
                continue; // Warms up.
            ours.Add(mine);
            bare.Add(plain);
        }
        Console.WriteLine($"| {subscriptions} endpoints, {events} events each | min | median | max |\n|---|--:|--:|--:|");
        Row("signed and logged deliveries a second", ours);
        Row("bare HttpClient and HMAC a second", bare);
        Row("ratio (goal 0.7)", [.. ours.Zip(bare, (o, b) => o / b)], "0.00");

        ours.Sort();
        var most = ours[ours.Count / 2] / subscriptions;
        Console.WriteLine(
            $"\n| acknowledged to delivered, {subscriptions} endpoints each | events a second | p50 ms | p99 ms |\n|---|--:|--:|--:|"
        );
        foreach (var part in new[] { 0.1, 0.7 })
            await Latency(
                app,
                receiver,
                subscriptions,
                most * part,
                TimeSpan.FromSeconds(Option(args, "--seconds", 10)),
                $"at {part:P0} of the maximum"
            );

        var reader = app.As(Roles.VendorUser);
        Console.WriteLine("\n| reading the log | events a second |\n|---|--:|");
        Console.WriteLine($"| by pages of 1,000 | {await Pages(reader):0} |");
        Console.WriteLine($"| as one stream | {await Stream(reader, 1):0} |");
        Console.WriteLine($"| as 20 streams, together | {await Stream(reader, 20):0} |");

        var before = Memory();
        await Subscribe(manager, receiver.Url, 1000 - subscriptions);
        await receiver.Expect(1000, () => Tell(app, 1));
        Console.WriteLine(
            $"\n1,000 subscriptions: {Memory():0} MB of working set in all, receiver and clients included; "
                + $"{before:0} MB with {subscriptions}."
        );
        return 0;
    }

    private static async Task Subscribe(HttpClient manager, string sink, int count)
    {
        for (Guid partner = default; count > 0; count--)
        {
            if (partner == default || count % 25 == 0)
                partner = (
                    await manager
                        .SendBody(
                            "POST",
                            "/partners/v1/partners",
                            new RegisterPartnerRequest { Name = "Voorbeeldpartner", Kind = PartnerKind.ChainPartner }
                        )
                        .Read<PartnerView>(System.Net.HttpStatusCode.Created)
                ).Id;
            await manager
                .SendBody(
                    "POST",
                    $"/partners/v1/partners/{partner}/subscriptions",
                    new CreateSubscriptionRequest { Sink = sink, Source = "urn:nld:oin:00000099000000001000:systeem:samen:initiatives" }
                )
                .Read<SubscriptionCreated>(System.Net.HttpStatusCode.Created);
        }
    }

    private static async Task<string> Sample(ServiceApp app, HttpClient manager)
    {
        await Tell(app, 1);
        return (await manager.GetStringAsync($"{Events}?types=nl.samen.initiatives.need-recorded.v1&limit=1")).Trim('[', ']');
    }

    private static async Task Tell(ServiceApp app, int count) =>
        await app.Tell(
            "initiatives",
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(_ => new NeedRecorded(
                        Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
                        "GM0344",
                        Office.HeadOfIct,
                        "Een behoefte van een gemeente",
                        []
                    )),
            ]
        );

    private static async Task<double> Rate(Receiver receiver, int count, Func<Task> cause)
    {
        var began = Stopwatch.GetTimestamp();
        await receiver.Expect(count, cause);
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>
    /// Events come at a steady rate; each is timed from the moment its write was acknowledged to its arrival at each endpoint.
    /// </summary>
    private static async Task Latency(ServiceApp app, Receiver receiver, int endpoints, double rate, TimeSpan length, string label)
    {
        const double Step = 0.02;
        var (told, count) = (new ConcurrentDictionary<string, long>(), (int)(rate * length.TotalSeconds));
        var arrived = new ConcurrentQueue<(string Subject, long At)>();
        receiver.Arrived = subject => arrived.Enqueue((subject, Stopwatch.GetTimestamp()));
        await receiver.Expect(count * endpoints, async () =>
        {
            var began = Stopwatch.GetTimestamp();
            for (var sent = 0; sent < count; )
            {
                var due = Math.Min(count, (int)(Stopwatch.GetElapsedTime(began).TotalSeconds * rate) + 1);
                if (due == sent)
                {
                    await Task.Delay(TimeSpan.FromSeconds(Step / 4));
                    continue;
                }
                var facts = Enumerable
                    .Range(0, due - sent)
                    .Select(_ => new NeedRecorded(
                        Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
                        "GM0344",
                        Office.HeadOfIct,
                        "Een behoefte van een gemeente",
                        []
                    ))
                    .ToList();
                await app.Tell("initiatives", [.. facts]);
                foreach (var fact in facts)
                    told[$"needs/{fact.NeedId}"] = Stopwatch.GetTimestamp();
                sent = due;
                await Task.Delay(TimeSpan.FromSeconds(Step));
            }
        });
        receiver.Arrived = null;
        var waits = arrived.Select(a => Math.Max(0, Stopwatch.GetElapsedTime(told[a.Subject], a.At).TotalMilliseconds)).Order().ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {label} | {rate:0} | {waits[waits.Count / 2]:0.0} | {waits[waits.Count * 99 / 100]:0.0} |"
            )
        );
    }

    /// <summary>What nobody can do without: sign each body, post it, wait for the answer.</summary>
    private static async Task Loop(string url, byte[] body, int concurrency, int each)
    {
        using var http = new HttpClient(new SocketsHttpHandler());
        var key = RandomNumberGenerator.GetBytes(32);
        var type = new MediaTypeHeaderValue("application/cloudevents+json");
        await Task.WhenAll(
            Enumerable
                .Range(0, concurrency)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < each; i++)
                        {
                            var (id, timestamp) = (
                                Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString(),
                                TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)
                            );
                            var signed = Encoding.ASCII.GetBytes($"{id}.{timestamp}.").Concat(body).ToArray();
                            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
                            request.Content.Headers.ContentType = type;
                            request.Headers.TryAddWithoutValidation("webhook-id", id);
                            request.Headers.TryAddWithoutValidation("webhook-timestamp", timestamp);
                            request.Headers.TryAddWithoutValidation(
                                "webhook-signature",
                                $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}"
                            );
                            using var answer = await http.SendAsync(request);
                            answer.EnsureSuccessStatusCode();
                        }
                    })
                )
        );
    }

    private static async Task<double> Pages(HttpClient reader)
    {
        var (began, count) = (Stopwatch.GetTimestamp(), 0);
        for (var path = $"{Events}?limit=1000"; ; )
        {
            using var answer = await reader.GetAsync(path);
            var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
            var found = Occurrences(text);
            if (found == 0)
                return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
            count += found;
            path = answer.Headers.GetValues("Link").Single().Split('<', '>')[1];
        }
    }

    private static async Task<double> Stream(HttpClient reader, int streams)
    {
        var last = (await reader.GetAsync($"{Events}?cursor=end")).Headers.GetValues("Link").Single().Split("cursor=")[1][..19];
        var began = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, streams)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        using var answer = await reader.GetAsync($"{Events}/stream?cursor=0", HttpCompletionOption.ResponseHeadersRead);
                        using var lines = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
                        var (count, id) = (0, "");
                        while (id != last || count == 0)
                        {
                            var line = await lines.ReadLineAsync() ?? throw new InvalidOperationException("The stream ended.");
                            if (line.StartsWith("id: ", StringComparison.Ordinal))
                                id = line[4..];
                            if (line.StartsWith("data: ", StringComparison.Ordinal))
                                count++;
                        }
                        return count;
                    })
                )
        );
        return counts.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static int Occurrences(string text)
    {
        var count = 0;
        for (
            var at = text.IndexOf("\"specversion\"", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("\"specversion\"", at + 1, StringComparison.Ordinal)
        )
            count++;
        return count;
    }

    private static double Memory()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    private static int Option(string[] args, string name, int standard) =>
        Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : standard;

    private static void Row(string label, List<double> values, string format = "0")
    {
        values.Sort();
        string Figure(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        Console.WriteLine($"| {label} | {Figure(values[0])} | {Figure(values[values.Count / 2])} | {Figure(values[^1])} |");
    }

    /// <summary>An endpoint that reads and says yes.</summary>
    private sealed class Receiver(WebApplication web) : IAsyncDisposable
    {
        private TaskCompletionSource done = new();
        private int left;

        /// <summary>Told of what each event is about, when somebody wants to know.</summary>
        public Action<string>? Arrived { get; set; }

        public string Url => $"{web.Urls.Single()}/hook";

        public static async Task<Receiver> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var receiver = new Receiver(builder.Build());
            receiver.Map();
            await receiver.Begin();
            return receiver;
        }

        /// <summary>Does what leads to so many requests, and waits for them.</summary>
        public async Task Expect(int count, Func<Task> cause)
        {
            (done, left) = (new(TaskCreationOptions.RunContinuationsAsynchronously), count);
            await cause();
            await done.Task.WaitAsync(TimeSpan.FromMinutes(5));
        }

        public ValueTask DisposeAsync() => web.DisposeAsync();

        private Task Begin() => web.StartAsync();

        private void Map() =>
            web.Run(async context =>
            {
                if (Arrived is { } tell)
                {
                    using var body = new StreamReader(context.Request.Body);
                    var text = await body.ReadToEndAsync();
                    var at = text.IndexOf("\"subject\":\"", StringComparison.Ordinal) + 11;
                    tell(text[at..text.IndexOf('"', at)]);
                }
                else
                {
                    await context.Request.Body.CopyToAsync(System.IO.Stream.Null);
                }
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                if (Interlocked.Decrement(ref left) == 0)
                    done.TrySetResult();
            });
    }
}
