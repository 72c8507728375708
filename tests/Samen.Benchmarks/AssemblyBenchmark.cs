using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Samen.Contracts.Municipalities;
using Samen.EndToEnd.Tests;
using Samen.Municipalities;
using Samen.Search;
using Samen.Testing;
using Samen.Web;

namespace Samen.Benchmarks;

/// <summary>
/// The general assembly: ballots beside the bare database, a closing to its bundle, pages, and the same with twenty years in the
/// store.
/// </summary>
internal static partial class AssemblyBenchmark
{
    private const string Items = "/municipalities/v1/agenda-items";
    private const int Clients = 64;
    private const string Body =
        "gemeente inwoner digitaal voorziening besluit vergadering taskforce standaard samen organiseren uitvoering dienstverlening "
        + "gemeente inwoner digitaal voorziening";

    /// <summary>Ballots a second, a closing to its bundle, and the pages of the chair and of a municipality.</summary>
    public static async Task<int> Run(string[] args)
    {
        var (rounds, ballots) = (SystemBenchmark.Option(args, "--rounds", 5), SystemBenchmark.Option(args, "--ballots", 5000));
        await using (var service = await Service())
        {
            var voters = await Voters(service);
            await Cast(service, await Open(service), voters, 2000); // Compiled, and warm.
            var (bare, counted, closings) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                bare.Add(Bare(service.DataFolder, ballots));
                var item = await Open(service);
                counted.Add(await Cast(service, item, voters, ballots));
                closings.Add(await Close(service, item));
            }
            Console.WriteLine("| at 64 clients | min | median | max |");
            Console.WriteLine("|---|--:|--:|--:|");
            Row("bare commits of one row a second", bare, "F0");
            Row("ballots accepted a second", counted, "F0");
            Row("ballots beside bare commits", [.. counted.Zip(bare, (c, b) => c / b)], "F2");
            Row("closing of 355 ballots to its bundle, ms", closings, "F1");
        }
        await Pages(SystemBenchmark.Option(args, "--views", 300));
        return 0;
    }

    /// <summary>Lists and results with 400 municipalities, 20 years, 1,000 items and 350,000 ballots, beside a hundredth of it.</summary>
    public static async Task<int> Scale(string[] args)
    {
        var views = SystemBenchmark.Option(args, "--views", 400);
        await using var small = await Service();
        await using var large = await Service();
        var (few, many) = (await Fill(small, 10), await Fill(large, 1000));
        string[] paths =
        [
            "/municipalities/v1/assemblies?limit=20",
            $"{Items}?limit=20",
            $"{Items}?status=Closed&limit=20",
            "ITEM",
            "ITEM/ballots?limit=100",
            "ITEM/vote-weights?limit=100",
            "ITEM/turnout",
            "ITEM/amendments",
            "/municipalities/v1/motions?open=true",
            "/municipalities/v1/search-results?q=voorstel+99",
        ];
        var times = paths.ToDictionary(p => p, _ => (Small: new List<double>(), Large: new List<double>()));
        for (var view = -50; view < views; view++)
        {
            foreach (var path in paths)
            {
                var (a, b) = (await Time(small, path, few), await Time(large, path, many));
                if (view < 0)
                    continue;
                times[path].Small.Add(a);
                times[path].Large.Add(b);
            }
        }
        Console.WriteLine(
            $"{await Count(large, "ballot"):N0} ballots on {await Count(large, "agenda_item"):N0} items; "
                + $"beside {await Count(small, "ballot"):N0} on {await Count(small, "agenda_item"):N0}"
        );
        Console.WriteLine("| server, ms (median) | a hundredth | all | ratio (goal 1.2) |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (path, (a, b)) in times)
        {
            a.Sort();
            b.Sort();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {path} | {a[a.Count / 2]:F2} | {b[b.Count / 2]:F2} | {b[b.Count / 2] / a[a.Count / 2]:F2} |"
                )
            );
        }
        return 0;
    }

    private static Task<ServiceApp> Service() =>
        ServiceApp.Start(
            new ServiceSetup
            {
                Name = MunicipalitiesService.Name,
                Add = builder => builder.AddMunicipalities(),
                Map = app => app.MapMunicipalities(),
            }
        );

    private static async Task<IReadOnlyList<(string Code, HttpClient Client)>> Voters(ServiceApp service) =>
        [
            .. (await service.Anonymous.Pages<MunicipalityView>("/municipalities/v1/municipalities?limit=100&asOf=2020-06-01")).Select(m =>
                (m.Code, service.As(Roles.VotingRepresentative, m.Code))
            ),
        ];

    private static async Task<Guid> Open(ServiceApp service)
    {
        var secretary = service.As(Roles.AssemblySecretary);
        async Task<T> Answer<T>(Task<HttpResponseMessage> call)
        {
            using var answer = await call;
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<T>(ServiceApp.Json))!;
        }

        var assembly = await Answer<AssemblyView>(
            secretary.PostAsJsonAsync(
                "/municipalities/v1/assemblies",
                new ConveneAssemblyRequest
                {
                    Kind = AssemblyKind.Ordinary,
                    Date = new DateOnly(2020, 9, 25),
                    Place = "Utrecht",
                    ReferenceDate = new DateOnly(2020, 1, 1),
                },
                ServiceApp.Json
            )
        );
        var item = await Answer<AgendaItemView>(
            secretary.PostAsJsonAsync(Items, new DraftItemRequest { Kind = ItemKind.Budget, Title = "Begroting" }, ServiceApp.Json)
        );
        await Answer<AgendaItemView>(
            secretary.PutAsJsonAsync($"{Items}/{item.Id}/placement", new PlaceItemRequest { AssemblyId = assembly.Id }, ServiceApp.Json)
        );
        await Answer<AgendaItemView>(secretary.PostAsync($"{Items}/{item.Id}/opening", null));
        return item.Id;
    }

    private static async Task<double> Cast(
        ServiceApp service,
        Guid item,
        IReadOnlyList<(string Code, HttpClient Client)> voters,
        int ballots
    )
    {
        var next = -1;
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, Clients)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = Interlocked.Increment(ref next); i < ballots; i = Interlocked.Increment(ref next))
                        {
                            var (code, client) = voters[i % voters.Count];
                            using var answer = await client.PutAsJsonAsync(
                                $"{Items}/{item}/ballots/{code}",
                                new CastBallotRequest
                                {
                                    Option = (i % 3) switch
                                    {
                                        0 => "For",
                                        1 => "Against",
                                        _ => "Abstain",
                                    },
                                },
                                ServiceApp.Json
                            );
                            answer.EnsureSuccessStatusCode();
                        }
                    })
                )
        );
        return ballots / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    /// <summary>The same database with the same settings on the same disk: 64 writers take turns, a row and a commit each.</summary>
    private static double Bare(string folder, int rows)
    {
        var file = Path.Combine(folder, $"bare-{Stopwatch.GetTimestamp()}.db");
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run(
            "CREATE TABLE ballot (item TEXT NOT NULL, municipality TEXT NOT NULL, option_key TEXT NOT NULL, "
                + "PRIMARY KEY (item, municipality))"
        );
        var (next, turn) = (-1, new Lock());
        var since = Stopwatch.GetTimestamp();
        Task.WaitAll([
            .. Enumerable
                .Range(0, Clients)
                .Select(_ =>
                    Task.Run(() =>
                    {
                        for (var i = Interlocked.Increment(ref next); i < rows; i = Interlocked.Increment(ref next))
                        {
                            lock (turn)
                                Run(
                                    string.Create(
                                        CultureInfo.InvariantCulture,
                                        $"INSERT INTO ballot (item, municipality, option_key) VALUES ('{i}', 'GM0363', 'For')"
                                    )
                                );
                        }
                    })
                ),
        ]);
        return rows / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static async Task<double> Close(ServiceApp service, Guid item)
    {
        var since = Stopwatch.GetTimestamp();
        await TwoPersons.Close(service.As(Roles.AssemblySecretary), service.As(Roles.AssemblySecretary, id: "deputy"), $"{Items}/{item}");
        using var bundle = await service.Anonymous.GetAsync($"{Items}/{item}/result-bundle");
        bundle.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static async Task Pages(int views)
    {
        await using var site = Site.AllInOne();
        await site.Start();
        var secretary = site.As("assembly-secretary");
        var assembly = await secretary.Create<AssemblyView>(
            "/municipalities/v1/assemblies",
            new ConveneAssemblyRequest
            {
                Kind = AssemblyKind.Ordinary,
                Date = new DateOnly(2020, 9, 25),
                Place = "Utrecht",
                ReferenceDate = new DateOnly(2020, 1, 1),
            }
        );
        for (var i = 0; i < 20; i++)
        {
            var item = await secretary.Create<AgendaItemView>(
                Items,
                new DraftItemRequest { Kind = ItemKind.Proposal, Title = $"Voorstel {i}" }
            );
            await secretary.Put<AgendaItemView>($"{Items}/{item.Id}/placement", new PlaceItemRequest { AssemblyId = assembly.Id });
            if (i < 3)
                await secretary.Act<AgendaItemView>($"{Items}/{item.Id}/opening");
        }
        Console.WriteLine("| page with 20 items, 3 of them open, ms | p50 | p95 |");
        Console.WriteLine("|---|--:|--:|");
        foreach (
            var (name, user, path) in new[]
            {
                ("the chair's", "assembly-secretary", $"/vergaderingen/{assembly.Id}/voorzitter"),
                ("a municipality's", "voter-gm0344", $"/vergaderingen/{assembly.Id}/stemmen"),
            }
        )
        {
            using var browser = await SignedIn(site, user);
            var times = new List<double>();
            for (var view = -50; view < views; view++)
            {
                var since = Stopwatch.GetTimestamp();
                (await browser.GetStringAsync(path)).ShouldContainTitle(path);
                if (view >= 0)
                    times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }
            times.Sort();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {times[times.Count / 2]:F1} | {times[times.Count * 95 / 100]:F1} |"
                )
            );
        }
    }

    private static void ShouldContainTitle(this string page, string path)
    {
        if (!page.Contains("Voorstel 0", StringComparison.Ordinal))
            throw new InvalidOperationException($"{path} shows no items.");
    }

    private static async Task<HttpClient> SignedIn(Site site, string user)
    {
        var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() })
        {
            BaseAddress = site.Gateway.Address,
        };
        var form = Regex
            .Match(await browser.GetStringAsync("/aanmelden"), "<form [^>]*id=\"aanmelden\".*?</form>", RegexOptions.Singleline)
            .Value;
        var password = JsonDocument
            .Parse(await File.ReadAllTextAsync(Path.Combine(site.Gateway.Data, "demo-credentials.json")))
            .RootElement.GetProperty("users")
            .EnumerateArray()
            .Single(u => u.GetProperty("name").GetString() == user)
            .GetProperty("password")
            .GetString()!;
        var fields = Hidden()
            .Matches(form)
            .Select(i => KeyValuePair.Create(i.Groups["name"].Value, WebUtility.HtmlDecode(i.Groups["value"].Value)))
            .Append(new("name", user))
            .Append(new("password", password));
        using var answer = await browser.PostAsync("/aanmelden", new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>Fills the store itself; answers an item in the middle.</summary>
    private static async Task<Guid> Fill(ServiceApp service, int items)
    {
        const int Municipalities = 350;
        var codes = (await Voters(service)).Take(Municipalities).Select(v => v.Code).ToList();
        var template = await Open(service);
        var ids = Enumerable.Range(0, items).Select(_ => Guid.CreateVersion7(TimeProvider.System.GetUtcNow())).ToList();
        await service.Database.Write(
            async work =>
            {
                // Fifty assemblies over twenty years, and the items over them.
                for (var i = 0; i < items; i++)
                {
                    var (id, at) = (ids[i], new DateTimeOffset(2006, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i * 7300.0 / items));
                    await work.Execute(
                        FillAssembliesStore.CopyItem,
                        new
                        {
                            Id = id,
                            Title = $"Voorstel {i}",
                            At = at,
                            Template = template,
                        }
                    );
                    await work.Execute(FillAssembliesStore.CopyWeights, new { Id = id, Template = template });
                    await work.Execute(
                        FillAssembliesStore.CastBallots,
                        new
                        {
                            Id = id,
                            At = at,
                            Template = template,
                            Codes = codes,
                        }
                    );
                }
                // Ten things to be found for every item.
                for (var i = 0; i < 10 * items; i++)
                    await SearchIndex.Put(
                        work,
                        new SearchEntry
                        {
                            Subject = $"things/{i}",
                            Kind = "agenda-item",
                            Title = $"Voorstel {i}",
                            Body = Body,
                            Path = "/",
                            ChangedAt = DateTimeOffset.UnixEpoch.AddMinutes(i),
                        }
                    );
            },
            CancellationToken.None
        );
        return ids[items / 2];
    }

    private static async Task<double> Time(ServiceApp service, string path, Guid item)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await service.Anonymous.GetAsync(path.Replace("ITEM", $"{Items}/{item}", StringComparison.Ordinal));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    private static async Task<long> Count(ServiceApp service, string table)
    {
        await using var reading = await service.Database.Read(CancellationToken.None);
        return await reading.One<long>($"SELECT COUNT(*) FROM {table}");
    }

    private static void Row(string name, List<double> figures, string format)
    {
        figures.Sort();
        string Text(double figure) => figure.ToString(format, CultureInfo.InvariantCulture);
        Console.WriteLine($"| {name} | {Text(figures[0])} | {Text(figures[figures.Count / 2])} | {Text(figures[^1])} |");
    }

    [GeneratedRegex("<input (?=[^>]*type=\"hidden\")(?=[^>]*name=\"(?<name>[^\"]*)\")(?=[^>]*value=\"(?<value>[^\"]*)\")[^>]*>")]
    private static partial Regex Hidden();
}
