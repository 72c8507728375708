using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Hours per month that an initiative asks of municipalities for a role, over some months.</summary>
[Audited]
internal sealed record AskedRole
{
    /// <summary>The most months of a role.</summary>
    private const int MostMonths = 60;

    public Guid Id { get; init; }
    public Guid InitiativeId { get; init; }
    public string InitiativeTitle { get; init; } = "";
    public PracticeRole Role { get; init; }
    public string Skill { get; init; } = "";
    public int HoursPerMonth { get; init; }

    /// <summary>The first day of the first month.</summary>
    public DateOnly FirstMonth { get; init; }

    /// <summary>The first day of the last month.</summary>
    public DateOnly LastMonth { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Null: it takes pledges.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
    public int Version { get; init; }

    /// <summary>Hours over the whole period.</summary>
    public int Hours => HoursPerMonth * Months.Count(FirstMonth, LastMonth);

    /// <summary>The faults of a request.</summary>
    public static IEnumerable<Fault> FaultsOf(AskedRoleText request) =>
        Months.FaultsOf(request.FirstMonth!.Value, request.LastMonth!.Value, MostMonths);

    /// <summary>An owner asks. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the initiative was not submitted yet, or has ended.</exception>
    public static (AskedRole, RoleAsked) Ask(Guid id, Initiative initiative, AskedRoleText request, DateTimeOffset now)
    {
        initiative.MustTakePeople();
        var role = new AskedRole
        {
            Id = id,
            InitiativeId = initiative.Id,
            InitiativeTitle = initiative.Title,
            AskedAt = now,
        }.With(request);
        return (role, new RoleAsked(role.InitiativeId, id, role.Role, role.HoursPerMonth, role.FirstMonth, role.LastMonth));
    }

    /// <summary>Other words, hours or months. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>: it is closed; <c>has-pledges</c>: an accepted pledge would fall out of its months.
    /// </exception>
    public (AskedRole, AskedRoleRevised) Revise(AskedRoleText request, IEnumerable<Pledge> pledges)
    {
        MustBeOpen();
        var next = With(request);
        if (pledges.Any(p => p.State is PledgeState.Offered or PledgeState.Accepted && !next.Covers(p.FirstMonth, p.LastMonth)))
            throw new RuleViolation("has-pledges", "A pledge lies outside these months.");
        return (next, new AskedRoleRevised(InitiativeId, Id, next.Role, next.HoursPerMonth, next.FirstMonth, next.LastMonth));
    }

    /// <summary>No new pledges; those that were accepted go on.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is closed.</exception>
    public (AskedRole, AskedRoleClosed) Close(DateTimeOffset now)
    {
        MustBeOpen();
        return (this with { ClosedAt = now, Version = Version + 1 }, new AskedRoleClosed(InitiativeId, Id));
    }

    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is closed.</exception>
    public void MustBeOpen()
    {
        if (ClosedAt is not null)
            throw new RuleViolation("wrong-state", "This role is closed.");
    }

    /// <summary>Whether these months lie within its own.</summary>
    public bool Covers(DateOnly first, DateOnly last) => FirstMonth <= first && last <= LastMonth;

    /// <summary>The months from one on in which fewer hours are pledged than asked, and how many hours are missing.</summary>
    /// <param name="pledges">Of this role.</param>
    /// <param name="from">The first day of a month.</param>
    public IEnumerable<(DateOnly Month, int Hours)> Open(IReadOnlyList<Pledge> pledges, DateOnly from) =>
        ClosedAt is not null
            ? []
            : Months
                .Between(from > FirstMonth ? from : FirstMonth, LastMonth)
                .Select(month => (month, HoursPerMonth - pledges.Sum(p => p.HoursIn(month))))
                .Where(open => open.Item2 > 0);

    /// <summary>Hours that are pledged or offered beyond what is asked, summed over its months.</summary>
    public int Beyond(IReadOnlyCollection<Pledge> pledges) =>
        Months
            .Between(FirstMonth, LastMonth)
            .Sum(month => Math.Max(0, pledges.Where(p => p.Weighs && p.Has(month)).Sum(p => p.HoursPerMonth) - HoursPerMonth));

    public AskedRoleView View(IReadOnlyList<Pledge> pledges, DateOnly thisMonth)
    {
        var open = Open(pledges, thisMonth).ToList();
        return new(
            Id,
            InitiativeId,
            InitiativeTitle,
            Role,
            Skill,
            HoursPerMonth,
            FirstMonth,
            LastMonth,
            PracticeSums.Of(pledges, thisMonth) with
            {
                Asked = Hours,
            },
            open.Sum(o => o.Hours),
            Beyond(pledges),
            open.Count == 0 ? null : open[0].Month,
            AskedAt,
            ClosedAt,
            Version
        );
    }

    private AskedRole With(AskedRoleText text) =>
        this with
        {
            Role = text.Role!.Value,
            Skill = text.Skill!.Trim(),
            HoursPerMonth = text.HoursPerMonth!.Value,
            FirstMonth = Months.Of(text.FirstMonth!.Value),
            LastMonth = Months.Of(text.LastMonth!.Value),
            Version = Version + 1,
        };
}
