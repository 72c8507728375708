using Samen.Contracts.Initiatives;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>First start: takes in the well-known facilities of the fund as they exist. What is not known of them stays unknown.</summary>
internal static class SeedFacilities
{
    public static Func<Database, CancellationToken, Task> Create(IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        var seeds = provider.GetRequiredService<IConfiguration>().GetValue($"{FacilitySettings.Section}:Seed", true);
        return (database, ct) => seeds ? database.Write(work => Run(work, clock.GetUtcNow()), ct) : Task.CompletedTask;
    }

    private static async Task Run(Work work, DateTimeOffset now)
    {
        // Only into an empty store: what was changed stays changed.
        if ((await FacilityListStore.List(work, new(null, null, null, null, null, null), FacilityOrder.Name, null, 1)).Count > 0)
            return;
        foreach (var (id, request, level) in Read())
        {
            if (Facility.FaultsOf(request).FirstOrDefault() is { } fault)
                throw new InvalidOperationException($"The seed has {request.Name} with a wrong {fault.Property}.");
            var (facility, fact) = Facility.Add(id, request, now);
            await FacilityStore.Insert(work, facility);
            work.Publish(fact, now);
            if (level is null)
                continue;
            var decision = BindingDecision.Next(id, [], level, now);
            var (bound, decided) = facility.Bind(decision);
            await FacilityStore.Update(work, bound);
            await BindingDecisionStore.Insert(work, decision);
            work.Publish(decided, now);
        }
    }

    /// <summary>Reads the seed; the file itself describes its format.</summary>
    internal static IReadOnlyList<(Guid Id, AddFacilityRequest Request, DecideBindingLevelRequest? Level)> Read()
    {
        using var reader = new StreamReader(typeof(SeedFacilities).Assembly.GetManifestResourceStream("facilities.seed")!);
        var all = new List<(Guid, AddFacilityRequest, DecideBindingLevelRequest?)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('|') is not [var kind, var id, var level, var decidedOn, var owner, var name, var description])
                throw new InvalidOperationException($"The seed of facilities has a line of another format: {line}");
            all.Add(
                (
                    Guid.Parse(id),
                    new AddFacilityRequest
                    {
                        Kind = Enum.Parse<FacilityKind>(kind),
                        Phase = FacilityPhase.Operations,
                        Name = name,
                        Description = description,
                        OwnerOrganisation = owner,
                        Source = Source,
                    },
                    level.Length == 0
                        ? null
                        : new DecideBindingLevelRequest
                        {
                            Level = Enum.Parse<BindingLevel>(level),
                            DecidedOn = DateOnly.ParseExact(decidedOn, "yyyy-MM-dd", null),
                            Source = Source,
                        }
                )
            );
        }
        return all;
    }

    private const string Source = "Openbare bronnen van de VNG, overgenomen bij de eerste start";
}
