using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// What municipalities would contribute in a year, by alternatives side by side, on figures that are kept with it. Once published its
/// alternatives stay as they are, so that what an assembly had before it can be read later.
/// </summary>
[Audited]
internal sealed record Simulation
{
    /// <summary>The most alternatives at a time.</summary>
    public const int Most = 8;

    /// <summary>The steps of the fund manager; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(SimulationStatus, SimulationAction), SimulationStatus> LifeCycle = new Dictionary<
        (SimulationStatus, SimulationAction),
        SimulationStatus
    >
    {
        [(SimulationStatus.Draft, SimulationAction.Add)] = SimulationStatus.Draft,
        [(SimulationStatus.Draft, SimulationAction.Remove)] = SimulationStatus.Draft,
        [(SimulationStatus.Draft, SimulationAction.Publish)] = SimulationStatus.Published,
        [(SimulationStatus.Published, SimulationAction.Withdraw)] = SimulationStatus.Draft,
        [(SimulationStatus.Draft, SimulationAction.Discard)] = SimulationStatus.Discarded,
    };

    public Guid Id { get; init; }
    public int Year { get; init; }
    public string Title { get; init; } = "";
    public DateOnly ReferenceDate { get; init; }
    public DateOnly PayersOn { get; init; }
    public int? ComparedYear { get; init; }
    public SimulationStatus Status { get; init; }

    /// <summary>The number that an alternative got last; none is given twice.</summary>
    public int Numbered { get; init; }
    public DateTimeOffset PreparedAt { get; init; }
    public string PreparedBy { get; init; } = "";
    public DateTimeOffset? PublishedAt { get; init; }
    public int Version { get; init; }

    public static Simulation Prepare(Guid id, PrepareSimulationRequest request, bool compares, string by, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Year = request.Year!.Value,
            Title = request.Title!.Trim(),
            ReferenceDate = request.ReferenceDate!.Value,
            PayersOn = ContributionRun.PayersOn(request.Year.Value, request.ReferenceDate.Value),
            ComparedYear = compares ? request.Year.Value - 1 : null,
            PreparedAt = now,
            PreparedBy = by,
            Version = 1,
        };

    /// <summary>Another alternative, with the next number.</summary>
    /// <param name="present">How many there are.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>too-many-alternatives</c>.</exception>
    public Simulation Add(int present) =>
        present < Most
            ? After(SimulationAction.Add) with
            {
                Numbered = Numbered + 1,
            }
            : throw new RuleViolation("too-many-alternatives", $"A simulation has at most {Most} alternatives; remove one first.");

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public Simulation Remove() => After(SimulationAction.Remove);

    /// <summary>Everybody sees it.</summary>
    /// <param name="present">How many alternatives there are.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>no-alternatives</c>.</exception>
    public (Simulation, SimulationPublished) Publish(int present, DateTimeOffset now)
    {
        var published = After(SimulationAction.Publish) with { PublishedAt = now };
        return present > 0
            ? (published, new SimulationPublished(Id, Year, Title, present))
            : throw new RuleViolation("no-alternatives", "There is nothing to show yet: add an alternative first.");
    }

    /// <summary>Only those who prepare it see it again.</summary>
    /// <param name="carried">Whether a budget proposal that was handed over or recorded divides by it.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>simulation-carried</c>.</exception>
    public (Simulation, SimulationWithdrawn) Withdraw(bool carried)
    {
        var withdrawn = After(SimulationAction.Withdraw) with { PublishedAt = null };
        return carried
            ? throw new RuleViolation("simulation-carried", "A budget that was handed over divides the contributions by it; it stays.")
            : (withdrawn, new SimulationWithdrawn(Id, Year));
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public Simulation Discard() => After(SimulationAction.Discard);

    /// <summary>As the caller may see it.</summary>
    /// <param name="totals">Of all its municipalities.</param>
    /// <param name="exceptions">The municipalities without a figure, or with one of another day.</param>
    /// <param name="alternatives">In the order of their numbers.</param>
    /// <param name="caller">Who sees it.</param>
    public SimulationView View(
        SimulationTotals totals,
        IReadOnlyList<SimulationFigure> exceptions,
        IEnumerable<Alternative> alternatives,
        Caller caller
    ) =>
        new(
            Id,
            Year,
            Title,
            ReferenceDate,
            PayersOn,
            Status,
            totals.Municipalities,
            totals.Inhabitants,
            [.. exceptions.Where(f => f.Inhabitants is null).Select(f => f.MunicipalityCode)],
            [.. exceptions.Where(f => f.CountedOn is not null).Select(f => f.MunicipalityCode)],
            ComparedYear,
            [.. alternatives.Select(a => a.View())],
            PreparedAt,
            PublishedAt,
            Version,
            caller.Is(Roles.FundManager) ? [.. LifeCycle.Keys.Where(k => k.Item1 == Status).Select(k => k.Item2.ToString())] : []
        );

    private Simulation After(SimulationAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A simulation that is {Status} can't take the step {action}.");
}
