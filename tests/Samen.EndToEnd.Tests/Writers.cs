using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Testing;
using Xunit.Sdk;

namespace Samen.EndToEnd.Tests;

/// <summary>
/// A stream of writes through the gateway that goes on while processes die. Each write is repeated, a POST with the
/// same Idempotency-Key, until it is acknowledged; what was acknowledged is remembered here.
/// </summary>
internal sealed class Writers(Site site, int seed)
{
    private static readonly (string Who, string Municipality)[] Officers =
    [
        ("secretary-gm0363", "GM0363"),
        ("ict-gm0344", "GM0344"),
        ("operations-gm0599", "GM0599"),
        ("secretary-gm0014", "GM0014"),
    ];

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120),
        Breath = TimeSpan.FromMilliseconds(20);
    private readonly ConcurrentDictionary<string, HttpClient> clients = new();
    private Guid assembly;
    private int acknowledged,
        repeated,
        names;

    /// <summary>Needs with the municipalities that co-signed them.</summary>
    public ConcurrentDictionary<Guid, ConcurrentBag<string>> Needs { get; } = new();

    /// <summary>Initiatives with the last status that was acknowledged here.</summary>
    public ConcurrentDictionary<Guid, InitiativeStatus> Initiatives { get; } = new();

    /// <summary>Initiatives whose vote was closed.</summary>
    public ConcurrentDictionary<Guid, bool> Closed { get; } = new();

    /// <summary>What comes of initiatives that were adopted.</summary>
    public FacilityWriter Story => field ??= new(this);

    public ConcurrentBag<Guid> Partners { get; } = [];

    public ConcurrentBag<Guid> Assemblies { get; } = [];

    /// <summary>How many writes were acknowledged.</summary>
    public int Acknowledged => acknowledged;

    /// <summary>How many requests had to be repeated.</summary>
    public int Repeated => repeated;

    /// <summary>Writes until told to stop; the writes that were begun are brought to their end.</summary>
    public async Task Run(CancellationToken stop)
    {
        assembly = await Convene();
        var vendor = await Partner();
        await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(n => Task.Run(() => Municipality(new Random(seed + n), stop), CancellationToken.None))
                .Append(Task.Run(() => Secretary(stop), CancellationToken.None))
                .Append(Task.Run(() => Story.Run(vendor, Breath * 10, stop), CancellationToken.None))
        );
    }

    private async Task Municipality(Random random, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var (who, code) = Officers[random.Next(Officers.Length)];
            var need = (
                await Write<NeedView>(
                    who,
                    "POST",
                    "/initiatives/v1/needs",
                    new RecordNeedRequest
                    {
                        MunicipalityCode = code,
                        Title = Name("Behoefte"),
                        Description = "Wat wij alleen niet kunnen.",
                    }
                )
            ).Id;
            Needs[need] = [];
            foreach (var (signer, municipality) in Officers.Where(o => o.Who != who && random.Next(2) == 0))
            {
                await Write<NeedView>(
                    signer,
                    "POST",
                    $"/initiatives/v1/needs/{need}/co-signatures",
                    new CosignNeedRequest { MunicipalityCode = municipality }
                );
                Needs[need].Add(municipality);
            }
            if (random.Next(3) > 0)
                await Initiative(random, who, code, need);
            if (random.Next(6) == 0)
                await Partner();
            if (random.Next(6) == 0)
                await Convene();
            await Task.Delay(Breath, CancellationToken.None);
        }
    }

    private async Task Initiative(Random random, string who, string code, Guid need)
    {
        var id = (
            await Write<InitiativeView>(
                who,
                "POST",
                "/initiatives/v1/initiatives",
                new StartInitiativeRequest
                {
                    NeedId = need,
                    Plan = new InitiativePlan
                    {
                        Title = Name("Initiatief"),
                        Track = Track.JointDevelopment,
                        SocietalGoal = "Samen gaat het beter dan alleen.",
                        BenefitHoursPerYear = 1,
                        BenefitCentsPerYear = 100,
                        Costs = Plans.Costs(100, 10),
                    },
                }
            )
        ).Id;
        Initiatives[id] = InitiativeStatus.Draft;
        if (random.Next(4) == 0)
            return;
        Initiatives[id] = (await Write<InitiativeView>(who, "POST", $"/initiatives/v1/initiatives/{id}/submission")).Status;
        if (random.Next(4) == 0)
            return;
        var verdict = random.Next(4) == 0 ? Verdict.Decline : Verdict.Endorse;
        var item = (await Write<InitiativeTrace>("taskforce-1", "GET", $"/initiatives/v1/initiatives/{id}/trace")).Waiting!.ItemId;
        var stance = Taskforce.View(Enum.Parse<Stance>(verdict.ToString()));
        await Write<TaskforceItemView>("taskforce-1", "PUT", $"{Taskforce.Items}/{item}/view", stance);
        Initiatives[id] = (
            await Write<InitiativeView>("taskforce-1", "POST", $"{Taskforce.Items}/{item}/advice", Taskforce.Advice(verdict))
        ).Status;
    }

    /// <summary>Takes what is proposed through the assembly.</summary>
    private async Task Secretary(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var proposed = await Write<AgendaItemView[]>(
                "assembly-secretary",
                "GET",
                "/municipalities/v1/agenda-items?status=Proposed&limit=5"
            );
            foreach (var item in proposed)
            {
                var path = $"/municipalities/v1/agenda-items/{item.Id}";
                await Write<AgendaItemView>(
                    "assembly-secretary",
                    "PUT",
                    $"{path}/placement",
                    new PlaceItemRequest
                    {
                        AssemblyId = assembly,
                        BoardRecommendation = Recommendation.Adopt,
                        ServiceDeliveryBoardRecommendation = Recommendation.Adopt,
                    }
                );
                await Write<AgendaItemView>("assembly-secretary", "POST", $"{path}/opening");
                await Write<BallotView>("voter-gm0363", "PUT", $"{path}/ballots/GM0363", new CastBallotRequest { Option = "For" });
                // One of 355 has voted, so it takes two.
                foreach (var person in new[] { "assembly-secretary", "assembly-deputy" })
                    await Write<AgendaItemView>(person, "POST", $"{path}/closing", new CloseItemRequest { VotesCast = 75 });
                Closed[item.InitiativeId!.Value] = true;
            }
            await Task.Delay(Breath * 10, CancellationToken.None);
        }
    }

    private async Task<Guid> Partner()
    {
        var id = (
            await Write<PartnerView>(
                "partner-manager",
                "POST",
                "/partners/v1/partners",
                new RegisterPartnerRequest { Name = Name("Partner"), Kind = PartnerKind.Vendor }
            )
        ).Id;
        Partners.Add(id);
        return id;
    }

    private async Task<Guid> Convene()
    {
        var id = (
            await Write<AssemblyView>(
                "assembly-secretary",
                "POST",
                "/municipalities/v1/assemblies",
                new ConveneAssemblyRequest
                {
                    Kind = AssemblyKind.Extraordinary,
                    Date = new DateOnly(2020, 11, 20),
                    Place = Name("Zaal"),
                    ReferenceDate = new DateOnly(2020, 1, 1),
                }
            )
        ).Id;
        Assemblies.Add(id);
        return id;
    }

    public string Name(string what) => $"{what} {Interlocked.Increment(ref names)}";

    /// <param name="who">User of the demo.</param>
    /// <param name="method">GET, or what writes.</param>
    /// <param name="path">From the root.</param>
    /// <param name="body">As JSON.</param>
    /// <param name="waits">Whether what it names may still be on its way to that service.</param>
    /// <exception cref="XunitException">An answer that no death explains, or none within the limit.</exception>
    public async Task<T> Write<T>(string who, string method, string path, object? body = null, bool waits = false)
    {
        var client = clients.GetOrAdd(who, site.As);
        var key = method == "POST" ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString() : null;
        var since = Stopwatch.GetTimestamp();
        var last = "";
        for (; Stopwatch.GetElapsedTime(since) < Limit; Interlocked.Increment(ref repeated), await Task.Delay(Breath * 3))
        {
            try
            {
                using var response = await client.SendBody(method, path, body, ifMatch: method == "PUT" ? "*" : null, key: key);
                if (response.IsSuccessStatusCode)
                {
                    var answer = (await response.Content.ReadFromJsonAsync<T>(ServiceApp.Json))!;
                    if (method != "GET")
                        Interlocked.Increment(ref acknowledged);
                    return answer;
                }
                last = $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
                // The first try may still be running behind a gateway that died.
                var isOnItsWay = waits && response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest;
                if (!isOnItsWay && (int)response.StatusCode < 500 && !last.Contains("idempotency-key-in-use", StringComparison.Ordinal))
                    break;
            }
            catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException or JsonException)
            {
                last = e.Message;
            }
        }
        throw new XunitException($"{who} {method} {path} as {key}: {last}\n{site.Log}");
    }
}
