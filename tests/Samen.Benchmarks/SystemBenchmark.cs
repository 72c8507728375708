using System.Diagnostics;
using System.Globalization;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.EndToEnd.Tests;
using Samen.Testing;

namespace Samen.Benchmarks;

/// <summary>The whole system as its users meet it: processes of their own, through the gateway.</summary>
internal static class SystemBenchmark
{
    /// <summary>Writes before the measurement, while code is still being compiled.</summary>
    private const int WarmUp = 500;

    /// <summary>From the start of the process to the first 200 of /health/ready; memory after the story.</summary>
    public static async Task<int> Start(string[] args)
    {
        var rounds = Option(args, "--rounds", 5);
        var starts = new List<double>();
        var restarts = new List<double>();
        var memory = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await using var site = Site.AllInOne();
            starts.Add(await Ready(site.Gateway));
            await Story(site);
            memory.Add(site.Gateway.Memory / 1e6);
            site.Gateway.Kill();
            restarts.Add(await Ready(site.Gateway));
        }
        Console.WriteLine("| all-in-one | min | median | max |");
        Console.WriteLine("|---|--:|--:|--:|");
        Row("first start to ready, ms (goal 2000)", starts);
        Row("start after a SIGKILL to ready, ms", restarts);
        Row("memory after the story, MB (goal 150)", memory);
        return 0;
    }

    /// <summary>From the answer to a write at the gateway to the event at the partner's endpoint, write by write.</summary>
    public static async Task<int> Latency(string[] args)
    {
        var writes = Option(args, "--writes", 400);
        Console.WriteLine("| acknowledged to delivered, ms | p50 | p99 | max |");
        Console.WriteLine("|---|--:|--:|--:|");
        await using (var site = Site.AllInOne())
            await Latency("in memory (goal 10)", site, writes);
        var broker = await Brokers.Killable(Site.Services);
        await using (var site = Site.Separate(broker.Address))
            await Latency("RabbitMQ (goal 50)", site, writes);
        return 0;
    }

    private static async Task Latency(string name, Site site, int writes)
    {
        await site.Start();
        await using var receiver = await Receiver.Subscribe(site, refuseEvery: int.MaxValue);
        await Accounts.Settle(site, receiver: null);
        var officer = site.As("secretary-gm0363");
        var acknowledged = new Dictionary<string, long>();
        for (var i = 0; i < writes + WarmUp; i++)
        {
            var need = await officer.Create<NeedView>("/initiatives/v1/needs", Need(i));
            acknowledged[$"needs/{need.Id}"] = Stopwatch.GetTimestamp();
        }
        await Accounts.Settle(site, receiver);
        var waits = receiver
            .First.Where(e => acknowledged.ContainsKey(e.Subject))
            .Skip(WarmUp)
            .Select(e => Math.Max(0, Stopwatch.GetElapsedTime(acknowledged[e.Subject], e.At).TotalMilliseconds))
            .Order()
            .ToList();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {waits[waits.Count / 2]:F1} | {waits[waits.Count * 99 / 100]:F1} | {waits[^1]:F1} |"
            )
        );
    }

    private static async Task Story(Site site)
    {
        var need = await site.As("secretary-gm0363").Create<NeedView>("/initiatives/v1/needs", Need(0));
        await site.As("ict-gm0344")
            .Act<NeedView>($"/initiatives/v1/needs/{need.Id}/co-signatures", new CosignNeedRequest { MunicipalityCode = "GM0344" });
        var initiative = await site.As("secretary-gm0363")
            .Create<InitiativeView>(
                "/initiatives/v1/initiatives",
                new StartInitiativeRequest
                {
                    NeedId = need.Id,
                    Plan = new InitiativePlan
                    {
                        Title = "Verhuisbalie",
                        Track = Track.JointDevelopment,
                        SocietalGoal = "Verhuizen in één keer.",
                        BenefitHoursPerYear = 1,
                        BenefitCentsPerYear = 1,
                        Costs = Plans.Costs(100, 100),
                    },
                }
            );
        await site.As("secretary-gm0363").Act<InitiativeView>($"/initiatives/v1/initiatives/{initiative.Id}/submission");
        await site.Taskforce.Advise(initiative.Id, Verdict.Endorse);
        AgendaItemView[] items = [];
        await Patience.Until(
            async () =>
                (items = await site.As().Fetch<AgendaItemView[]>($"/municipalities/v1/agenda-items?initiativeId={initiative.Id}")).Length
                > 0,
            () => "No item."
        );
        var secretary = site.As("assembly-secretary");
        var assembly = await secretary.Create<AssemblyView>(
            "/municipalities/v1/assemblies",
            new ConveneAssemblyRequest
            {
                Kind = AssemblyKind.Ordinary,
                Date = new DateOnly(2020, 9, 25),
                Place = "Online",
                ReferenceDate = new DateOnly(2020, 1, 1),
            }
        );
        var item = $"/municipalities/v1/agenda-items/{items[0].Id}";
        await secretary.Put<AgendaItemView>(
            $"{item}/placement",
            new PlaceItemRequest
            {
                AssemblyId = assembly.Id,
                BoardRecommendation = Recommendation.Adopt,
                ServiceDeliveryBoardRecommendation = Recommendation.Adopt,
            }
        );
        await secretary.Act<AgendaItemView>($"{item}/opening");
        foreach (var code in new[] { "GM0363", "GM0344", "GM0599", "GM0014" })
            await site.As($"voter-{code.ToLowerInvariant()}")
                .Put<BallotView>($"{item}/ballots/{code}", new CastBallotRequest { Option = "For" });
        await TwoPersons.Close(secretary, site.As("assembly-deputy"), item);
        await Patience.Until(
            async () =>
                (await site.As().Fetch<InitiativeTrace>($"/initiatives/v1/initiatives/{initiative.Id}/trace")).Commitment is not null,
            () => "No commitment."
        );
        foreach (
            var page in new[]
            {
                "/",
                "/gemeenten",
                "/behoeften",
                "/initiatieven",
                $"/initiatieven/{initiative.Id}",
                "/vergaderingen",
                "/agendapunten",
                "/fonds",
                "/partners",
            }
        )
            (await site.As().GetAsync(page)).EnsureSuccessStatusCode();
    }

    private static RecordNeedRequest Need(int i) =>
        new()
        {
            MunicipalityCode = "GM0363",
            Title = $"Behoefte {i}",
            Description = "Wie verhuist, meldt zich nu op zes plekken.",
        };

    private static async Task<double> Ready(Part part)
    {
        var since = Stopwatch.GetTimestamp();
        part.Start();
        await part.Ready();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    internal static int Option(string[] args, string name, int standard) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length
            ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
            : standard;

    private static void Row(string name, List<double> figures)
    {
        figures.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {figures[0]:F0} | {figures[figures.Count / 2]:F0} | {figures[^1]:F0} |"
            )
        );
    }
}
