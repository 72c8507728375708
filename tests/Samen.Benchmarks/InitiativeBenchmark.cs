using System.Diagnostics;
using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Initiatives;
using Samen.Storage;
using Samen.Testing;

namespace Samen.Benchmarks;

/// <summary>Lists, traces and paths of 100,000 needs and initiatives, beside a hundredth of them.</summary>
internal static class InitiativeBenchmark
{
    private const int Municipalities = 342,
        All = 100_000,
        Batch = 1000;

    private static readonly string[] Phases = ["Exploration", "Pilot", "ScalingUp", "Operations"];

    public static async Task<int> Scale(string[] args)
    {
        var views = SystemBenchmark.Option(args, "--views", 200);
        await using var small = await Service();
        await using var large = await Service();
        var (few, many) = (await Fill(small, All / 100), await Fill(large, All));
        await MeasurePaths.Run((InitiativesDatabase)small.Database, TimeProvider.System, default);
        var measuring = Stopwatch.GetTimestamp();
        await MeasurePaths.Run((InitiativesDatabase)large.Database, TimeProvider.System, default);
        Console.WriteLine($"Medians of {All:N0} paths: {Stopwatch.GetElapsedTime(measuring).TotalMilliseconds:F0} ms");
        // Of a municipality a hundredth has two, so two are asked of both.
        string[] paths =
        [
            "needs?limit=20",
            "needs?status=Open&municipality=GM0100&limit=2",
            "needs?search=nummer+77&limit=5",
            "needs?order=Municipalities&limit=20",
            "needs?order=Inhabitants&limit=20",
            "initiatives?limit=20",
            "initiatives?order=Title&limit=20",
            "initiatives?order=Yearly&limit=20",
            "initiatives?phase=Pilot&limit=20",
            "initiatives?municipality=GM0100&limit=2",
            "initiatives?search=nummer+77&limit=5",
            "initiatives/INITIATIVE",
            "initiatives/INITIATIVE/trace",
            "initiatives/INITIATIVE/path",
            "initiatives/INITIATIVE/phases",
            "gates?status=Asked&limit=20",
            "initiative-phases",
        ];
        var times = paths.ToDictionary(p => p, _ => (Small: new List<double>(), Large: new List<double>()));
        for (var view = -20; view < views; view++)
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
        Console.WriteLine("| server, ms (median) | a hundredth | all | ratio (goal 1.2) | p95 of all |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var (path, (a, b)) in times)
        {
            a.Sort();
            b.Sort();
            var (x, y) = (a[a.Count / 2], b[b.Count / 2]);
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {path} | {x:F2} | {y:F2} | {y / x:F2} | {b[b.Count * 95 / 100]:F2} |")
            );
        }
        return 0;
    }

    private static async Task<ServiceApp> Service()
    {
        var service = await ServiceApp.Start(
            new ServiceSetup
            {
                Name = InitiativesService.Name,
                Add = builder => builder.AddInitiatives(),
                Map = app => app.MapInitiatives(),
                Settings = new Dictionary<string, string> { ["Samen:Initiatives:Facilities:Seed"] = "false" },
            }
        );
        var day = new DateOnly(2020, 1, 1);
        await service.Tell(
            "municipalities",
            [
                .. Enumerable
                    .Range(1, Municipalities)
                    .Select(i => (IFact)new MunicipalityRegistered(Code(i), $"Gemeente {i}", "Utrecht", day, 1000 * i)),
            ]
        );
        return service;
    }

    private static string Code(int number) => $"GM{number % Municipalities + 1:D4}";

    /// <returns>The initiative that is looked at.</returns>
    private static async Task<Guid> Fill(ServiceApp service, int count)
    {
        var last = Guid.Empty;
        for (var from = 0; from < count; from += Batch)
            await service.Database.Write(
                async work =>
                {
                    for (var i = from; i < Math.Min(from + Batch, count); i++)
                        last = await Add(work, i);
                },
                default
            );
        return last;
    }

    private static async Task<Guid> Add(Work work, int i)
    {
        var at = new DateTimeOffset(2010, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i);
        var (need, id) = (Guid.CreateVersion7(at), Guid.CreateVersion7(at.AddSeconds(30)));
        var row = new
        {
            Id = need,
            Code = Code(i),
            Title = $"Behoefte nummer {i}",
            Folded = $"behoefte nummer {i}",
            At = at,
        };
        await work.Execute(FillInitiativesStore.AddNeed, row);
        for (var other = 1; other <= i % 4; other++)
            await work.Execute(
                FillInitiativesStore.AddSignature,
                new
                {
                    Id = need,
                    Code = Code(i + (other * 7)),
                    At = at,
                }
            );
        await NeedShareStore.Keep(work, [need]);
        var initiative = new
        {
            Id = id,
            NeedId = need,
            Title = $"Initiatief nummer {i}",
            Folded = $"initiatief nummer {i}",
            Yearly = i,
            Phase = Phases[i % Phases.Length],
            Code = Code(i),
            Leads = true,
            Status = i % 3 == 0 ? "Asked" : "Decided",
            At = at,
        };
        await work.Execute(FillInitiativesStore.AddInitiative, initiative);
        await PhaseCountStore.Move(work, new(), new() { Phase = Enum.Parse<InitiativePhase>(initiative.Phase), Since = at });
        await work.Execute(FillInitiativesStore.AddOwner, initiative);
        await work.Execute(FillInitiativesStore.AddAdvice, initiative);
        await work.Execute(FillInitiativesStore.AddStay, initiative);
        await work.Execute(FillInitiativesStore.AddGate, initiative);
        return id;
    }

    private static async Task<double> Time(ServiceApp service, string path, Guid initiative)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await service.Anonymous.GetAsync(
            $"/initiatives/v1/{path.Replace("INITIATIVE", initiative.ToString(), StringComparison.Ordinal)}"
        );
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
