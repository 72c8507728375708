using System.Diagnostics;
using System.Globalization;
using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Initiatives;
using Samen.Testing;

namespace Samen.Benchmarks;

/// <summary>Lists and figures of 200 facilities in 342 municipalities over ten years, beside a hundredth of the facilities.</summary>
internal static class FacilityBenchmark
{
    private const int Municipalities = 342;

    private static readonly string[] States = ["Known", "Interested", "Deciding", "Contracted", "Connecting", "Live", "PhasingOut", "Live"];

    public static async Task<int> Scale(string[] args)
    {
        var views = SystemBenchmark.Option(args, "--views", 300);
        await using var small = await Service();
        await using var large = await Service();
        var (few, many) = (await Fill(small, 2), await Fill(large, 200));
        string[] paths =
        [
            "facilities?limit=2",
            "facilities?search=voorziening+1&limit=2",
            "facilities/FACILITY",
            "facilities/FACILITY/adoption-figures",
            "facilities/FACILITY/adoption-figures?asOf=2020-01-01",
            "adoptions?facilityId=FACILITY&limit=100",
            "adoptions?facilityId=FACILITY&state=Live&inhabitantsFrom=20000&inhabitantsTo=80000&limit=10",
            "adoptions?municipality=GM0100&limit=2",
            "adoptions?limit=100",
            "facilities/FACILITY/adoptions/GM0100/steps",
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
        Console.WriteLine($"{await Steps(large):N0} steps of 200 facilities; beside {await Steps(small):N0} of 2");
        Console.WriteLine("| server, ms (median) | a hundredth | all | ratio (goal 1.2) |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (path, (a, b)) in times)
        {
            a.Sort();
            b.Sort();
            var (x, y) = (a[a.Count / 2], b[b.Count / 2]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {path} | {x:F2} | {y:F2} | {y / x:F2} |"));
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
        await service.Tell(
            "municipalities",
            [
                .. Enumerable
                    .Range(1, Municipalities)
                    .Select(i =>
                        (IFact)new MunicipalityRegistered($"GM{i:D4}", $"Gemeente {i}", "Utrecht", new DateOnly(2020, 1, 1), 1000 * i)
                    ),
            ]
        );
        return service;
    }

    /// <returns>The facility that is looked at.</returns>
    private static async Task<Guid> Fill(ServiceApp service, int facilities)
    {
        var at = new DateTimeOffset(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var ids = Enumerable.Range(1, facilities).Select(i => Guid.CreateVersion7(at.AddDays(i))).ToList();
        foreach (var (index, id) in ids.Index())
            await service.Database.Write(
                async work =>
                {
                    await work.Execute(
                        FillFacilitiesStore.AddFacility,
                        new
                        {
                            Id = id,
                            Name = $"voorziening {index + 1}",
                            At = at,
                        }
                    );
                    foreach (var (number, state) in States.Index())
                        await work.Execute(
                            FillFacilitiesStore.AddSteps,
                            new
                            {
                                Id = id,
                                Number = number + 1,
                                State = state,
                                Since = new DateOnly(2016 + number, 1, 1),
                                At = at,
                            }
                        );
                    for (var i = 1; i <= Municipalities; i++)
                        await work.Execute(
                            FillFacilitiesStore.AddAdoption,
                            new
                            {
                                AdoptionId = Guid.CreateVersion7(at.AddMinutes(i)),
                                Id = id,
                                Code = $"GM{i:D4}",
                                Since = new DateOnly(2023, 1, 1),
                                At = at.AddDays(index).AddMinutes(i),
                            }
                        );
                },
                default
            );
        return ids[^1];
    }

    private static async Task<int> Steps(ServiceApp service)
    {
        await using var reading = await service.Database.Read(default);
        return await reading.One<int>(FillFacilitiesStore.CountSteps);
    }

    private static async Task<double> Time(ServiceApp service, string path, Guid facility)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await service.Anonymous.GetAsync(
            $"/initiatives/v1/{path.Replace("FACILITY", facility.ToString(), StringComparison.Ordinal)}"
        );
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }
}
