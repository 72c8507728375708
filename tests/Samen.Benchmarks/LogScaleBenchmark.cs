using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;
using Samen.Partners;
using Samen.Testing;
using Samen.Web;

namespace Samen.Benchmarks;

/// <summary>The partners' log at full size beside a hundredth of it: appending, delivering and reading, in turns.</summary>
internal static class LogScaleBenchmark
{
    private const string Events = "/partners/v1/events",
        Needs = "nl.samen.initiatives.need-recorded.v1";
    private const int Receiving = 64,
        EventsInAWeek = 50_000;

    /// <summary>Prints the figures.</summary>
    public static async Task<int> Run(string[] args)
    {
        var (events, subscriptions, rounds) = (
            Option(args, "--events", 10_000_000),
            Option(args, "--subscriptions", 1000),
            Option(args, "--rounds", 7)
        );
        await using var sink = await Sink.Start();
        await using var small = await Filled.Start("a hundredth", events / 100, Math.Max(Receiving + 1, subscriptions / 100), sink);
        await using var full = await Filled.Start("full", events, subscriptions, sink);
        Console.WriteLine(
            $"{events:N0} events and {subscriptions:N0} subscriptions ({Receiving} that receive, one dead for a week, the rest filtered) "
                + $"beside {events / 100:N0} and {small.Subscriptions:N0}. On disk {full.BytesPerEvent:0} bytes an event.\n"
        );
        Console.WriteLine("| | a hundredth | full | ratio |\n|---|--:|--:|--:|");
        await Compare("append 200 events (ms)", rounds, app => app.Append(200));
        await Compare($"append 200 events and deliver them to {Receiving} endpoints (ms)", rounds, app => app.Deliver(200));
        await Compare("page of 100 from the middle (ms)", 200, app => app.Get($"{Events}?limit=100&cursor={app.Middle:D19}"));
        await Compare("page of 100 from the oldest (ms)", 200, app => app.Get($"{Events}?limit=100"));
        await Compare("page at the end (ms)", 200, app => app.Get($"{Events}?cursor=end"));
        await Compare("page of one subject at the end (ms)", 200, app =>
            app.Get($"{Events}?limit=10&subject=needs/none&cursor={app.NearEnd:D19}")
        );
        await Compare("subscription (ms)", 200, app => app.Get($"/partners/v1/partners/{app.Dead.PartnerId}/subscriptions/{app.Dead.Id}"));
        await Compare("deliveries of a subscription (ms)", 200, app =>
            app.Get($"/partners/v1/partners/{app.Lively.PartnerId}/subscriptions/{app.Lively.Id}/deliveries?limit=20")
        );
        await Compare("subscriptions of a partner (ms)", 200, app =>
            app.Get($"/partners/v1/partners/{app.Lively.PartnerId}/subscriptions?limit=20")
        );
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"\nWorking set of both, receiver and clients included: {process.WorkingSet64 / 1e6:0} MB.");
        return 0;

        async Task Compare(string what, int times, Func<Filled, Task<double>> measure)
        {
            var (one, other) = (new List<double>(), new List<double>());
            for (var i = 0; i <= times; i++)
            {
                var (a, b) = (await measure(small), await measure(full));
                if (i == 0)
                    continue; // Warms up.
                one.Add(a);
                other.Add(b);
            }
            var (hundredth, whole) = (Median(one), Median(other));
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {what} | {hundredth:0.00} | {whole:0.00} | {whole / hundredth:0.00} |")
            );
        }
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static int Option(string[] args, string name, int standard) =>
        Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : standard;

    /// <summary>A service whose log was filled beforehand, as the years fill it.</summary>
    private sealed class Filled(ServiceApp app, Sink sink, string name) : IAsyncDisposable
    {
        private HttpClient manager = null!,
            reader = null!;
        private int events;

        public int Subscriptions { get; private set; }

        public double BytesPerEvent { get; private set; }

        public SubscriptionView Dead { get; private set; } = null!;

        public SubscriptionView Lively { get; private set; } = null!;

        public long Middle => events / 2;

        public long NearEnd => events - 10;

        public static async Task<Filled> Start(string name, int events, int subscriptions, Sink sink)
        {
            var app = await ServiceApp.Start(
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
            var filled = new Filled(app, sink, name) { events = events };
            await app.Pause(() => filled.Fill());
            await filled.Subscribe(subscriptions);
            return filled;
        }

        public Task<double> Get(string path) =>
            Time(async () =>
                (await (path.StartsWith(Events, StringComparison.Ordinal) ? reader : manager).GetAsync(path))
                    .EnsureSuccessStatusCode()
                    .Dispose()
            );

        public Task<double> Append(int count) => Time(() => Tell(count));

        public Task<double> Deliver(int count) => Time(() => sink.Expect(name, Receiving * count, () => Tell(count)));

        public async ValueTask DisposeAsync() => await app.DisposeAsync();

        private static async Task<double> Time(Func<Task> step)
        {
            var began = Stopwatch.GetTimestamp();
            await step();
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        private async Task Tell(int count) =>
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

        private void Fill()
        {
            var path = Path.Combine(app.DataFolder, "partners.db");
            using (var connection = new SqliteConnection($"Data Source={path}"))
            {
                connection.Open();
                connection.Execute("PRAGMA synchronous = OFF");
                connection.Execute("PRAGMA cache_size = -400000");
                const int Chunk = 500_000;
                for (var from = 1; from <= events; from += Chunk)
                {
                    connection.Execute(
                        FillLogStore.Append,
                        new
                        {
                            From = from,
                            To = Math.Min(events, from + Chunk - 1),
                            Events = events,
                        }
                    );
                }
                connection.Execute(FillLogStore.SetHead, new { Events = events });
                connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            SqliteConnection.ClearAllPools();
            BytesPerEvent = new FileInfo(path).Length / (double)events;
        }

        private async Task Subscribe(int count)
        {
            (manager, reader, Subscriptions) = (app.As(Roles.PartnerManager), app.As(Roles.VendorUser), count);
            var partner = Guid.Empty;
            for (var i = 0; i < count; i++)
            {
                if (i % 25 == 0)
                    partner = (
                        await manager
                            .SendBody(
                                "POST",
                                "/partners/v1/partners",
                                new RegisterPartnerRequest { Name = $"Partner {i}", Kind = PartnerKind.ChainPartner }
                            )
                            .Read<PartnerView>(System.Net.HttpStatusCode.Created)
                    ).Id;
                var request =
                    i < Receiving ? new CreateSubscriptionRequest { Sink = sink.UrlOf(name), Types = [Needs] }
                    : i == Receiving
                        ? new CreateSubscriptionRequest
                        {
                            Sink = sink.UrlOf("dead"),
                            Types = [Needs],
                            Config = new SubscriptionConfig { Cursor = $"{events - Math.Min(EventsInAWeek, events / 2):D19}" },
                        }
                    : new CreateSubscriptionRequest
                    {
                        Sink = sink.UrlOf(name),
                        Types = [Needs],
                        Municipality = "GM9999",
                    };
                var made = (
                    await manager
                        .SendBody("POST", $"/partners/v1/partners/{partner}/subscriptions", request)
                        .Read<SubscriptionCreated>(System.Net.HttpStatusCode.Created)
                ).Subscription;
                if (i == 0)
                    Lively = made;
                if (i == Receiving)
                    Dead = made;
            }
            // Those that wait for their next attempt are read from the store at each start.
            await sink.Expect(name, Receiving, () => Tell(1));
        }
    }

    /// <summary>Takes everything, but for the dead: that refuses.</summary>
    private sealed class Sink(WebApplication web) : IAsyncDisposable
    {
        private TaskCompletionSource done = new();
        private string waiting = "";
        private int left;

        public string UrlOf(string name) => $"{web.Urls.Single()}/{name.Replace(' ', '-')}";

        public static async Task<Sink> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var sink = new Sink(builder.Build());
            sink.Map();
            await sink.Begin();
            return sink;
        }

        public async Task Expect(string name, int count, Func<Task> cause)
        {
            (done, waiting, left) = (new(TaskCreationOptions.RunContinuationsAsynchronously), $"/{name.Replace(' ', '-')}", count);
            await cause();
            await done.Task.WaitAsync(TimeSpan.FromMinutes(5));
        }

        public ValueTask DisposeAsync() => web.DisposeAsync();

        private Task Begin() => web.StartAsync();

        private void Map() =>
            web.Run(async context =>
            {
                await context.Request.Body.CopyToAsync(Stream.Null);
                context.Response.StatusCode =
                    context.Request.Path == "/dead" ? StatusCodes.Status500InternalServerError : StatusCodes.Status204NoContent;
                if (context.Request.Path == waiting && Interlocked.Decrement(ref left) == 0)
                    done.TrySetResult();
            });
    }
}
