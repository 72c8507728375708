using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>Hours per month that a municipality pledges for a role, over some months. It names no person.</summary>
[Audited]
internal sealed record Pledge
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(PledgeState, PledgeAction), PledgeState> LifeCycle = new Dictionary<
        (PledgeState, PledgeAction),
        PledgeState
    >
    {
        [(PledgeState.Offered, PledgeAction.Accept)] = PledgeState.Accepted,
        [(PledgeState.Offered, PledgeAction.Decline)] = PledgeState.Declined,
        [(PledgeState.Offered, PledgeAction.TakeBack)] = PledgeState.TakenBack,
        [(PledgeState.Accepted, PledgeAction.Reconsider)] = PledgeState.Offered,
        [(PledgeState.Accepted, PledgeAction.End)] = PledgeState.Ended,
    };

    public Guid Id { get; init; }
    public Guid AskedRoleId { get; init; }
    public Guid InitiativeId { get; init; }
    public string InitiativeTitle { get; init; } = "";
    public PracticeRole Role { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public string MunicipalityName { get; init; } = "";

    /// <summary>What function somebody has; never who it is.</summary>
    public string? FunctionTitle { get; init; }
    public int HoursPerMonth { get; init; }

    /// <summary>The first day of the first month.</summary>
    public DateOnly FirstMonth { get; init; }

    /// <summary>The first day of the last month.</summary>
    public DateOnly LastMonth { get; init; }

    /// <summary>The first day of the first month in which nothing is pledged any more; null: it did not end early.</summary>
    public DateOnly? EndsBefore { get; init; }
    public PledgeSettlement Settlement { get; init; }
    public string? Scale { get; init; }
    public PledgeState State { get; init; }

    /// <summary>Why it was declined or ends.</summary>
    public string? Reason { get; init; }
    public Guid? ReplacesId { get; init; }
    public Guid? ReplacedById { get; init; }
    public int Delivered { get; init; }
    public int Confirmed { get; init; }
    public int Disputed { get; init; }
    public DateTimeOffset PledgedAt { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }
    public int Version { get; init; }

    /// <summary>Whether its hours count: the lead accepted it.</summary>
    public bool Counts => State is PledgeState.Accepted or PledgeState.Ended;

    /// <summary>Whether its hours count, or will when the lead accepts it.</summary>
    public bool Weighs => Counts || State == PledgeState.Offered;

    /// <summary>The first day of the last month in which hours are pledged; before the first month: in none.</summary>
    public DateOnly Until => EndsBefore?.AddMonths(-1) ?? LastMonth;

    /// <summary>Hours over all its months.</summary>
    public int PledgedHours => PledgedUntil(Until);

    /// <summary>Hours in its months up to and including one.</summary>
    public int PledgedUntil(DateOnly month) => Counts ? HoursPerMonth * Months.Count(FirstMonth, month < Until ? month : Until) : 0;

    /// <summary>Hours in one month.</summary>
    public int HoursIn(DateOnly month) => Counts && Has(month) ? HoursPerMonth : 0;

    /// <summary>Whether the month is one of its own.</summary>
    public bool Has(DateOnly month) => FirstMonth <= month && month <= Until;

    /// <summary>The faults of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="role">The role that it is for.</param>
    /// <param name="others">The pledges for that role.</param>
    public static IEnumerable<Fault> FaultsOf(PledgeRequest request, AskedRole role, IEnumerable<Pledge> others)
    {
        var (first, last) = (Months.Of(request.FirstMonth!.Value), Months.Of(request.LastMonth!.Value));
        if (first < role.FirstMonth || first > role.LastMonth)
            yield return new Fault("firstMonth", "range", "Must be within the months of the role.");
        if (last < first)
            yield return new Fault("lastMonth", "before-start", "Must not be before the first month.");
        else if (last > role.LastMonth)
            yield return new Fault("lastMonth", "range", "Must be within the months of the role.");
        var byTable = request.Settlement == PledgeSettlement.RateTable;
        if (byTable && string.IsNullOrWhiteSpace(request.Scale))
            yield return new Fault("scale", "required", "Name the scale in the rate table.");
        if (!byTable && request.Scale is not null)
            yield return new Fault("scale", "not-allowed", "Only hours that are settled by the rate table have a scale.");
        if (request.ReplacesId is { } id && others.All(p => p.Id != id || p.State != PledgeState.Ended))
            yield return new Fault("replacesId", "unknown", "Is no ended pledge for this role.");
        else if (others.Any(p => p.Id == request.ReplacesId && p.ReplacedById is not null))
            yield return new Fault("replacesId", "already-replaced", "This pledge is replaced already.");
    }

    /// <summary>Refuses another pledge of a municipality while the lead has not answered one.</summary>
    /// <exception cref="RuleViolation"><c>already-pledged</c>.</exception>
    public static void MustWaitForNone(IEnumerable<Pledge> others, string municipality)
    {
        if (others.Any(p => p.State == PledgeState.Offered && p.MunicipalityCode == municipality))
            throw new RuleViolation("already-pledged", "Your municipality has a pledge for this role that the lead has not answered.");
    }

    /// <summary>A municipality pledges. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the role is closed.</exception>
    public static (Pledge, PledgeMade) Make(
        Guid id,
        AskedRole role,
        KnownMunicipality municipality,
        PledgeRequest request,
        DateTimeOffset now
    )
    {
        role.MustBeOpen();
        var pledge = new Pledge
        {
            Id = id,
            AskedRoleId = role.Id,
            InitiativeId = role.InitiativeId,
            InitiativeTitle = role.InitiativeTitle,
            Role = role.Role,
            MunicipalityCode = municipality.Code,
            MunicipalityName = municipality.Name,
            FunctionTitle = string.IsNullOrWhiteSpace(request.FunctionTitle) ? null : request.FunctionTitle.Trim(),
            HoursPerMonth = request.HoursPerMonth!.Value,
            FirstMonth = Months.Of(request.FirstMonth!.Value),
            LastMonth = Months.Of(request.LastMonth!.Value),
            Settlement = request.Settlement!.Value,
            Scale = request.Scale?.Trim(),
            ReplacesId = request.ReplacesId,
            PledgedAt = now,
            Version = 1,
        };
        return (
            pledge,
            new PledgeMade(
                pledge.InitiativeId,
                role.Id,
                id,
                pledge.MunicipalityCode,
                pledge.HoursPerMonth,
                pledge.FirstMonth,
                pledge.LastMonth,
                pledge.Settlement,
                pledge.ReplacesId
            )
        );
    }

    /// <summary>The lead accepts it; a lead that pledges itself accepts its own.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Pledge, PledgeAccepted) Accept(DateTimeOffset now) =>
        (After(PledgeAction.Accept) with { AnsweredAt = now }, new PledgeAccepted(InitiativeId, Id, MunicipalityCode));

    /// <summary>The lead takes back that it accepted: the pledge waits for an answer again.</summary>
    /// <param name="worked">The months with hours.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>built-on</c>: hours were recorded.</exception>
    public (Pledge, PledgeAcceptanceTakenBack) Reconsider(IEnumerable<WorkedMonth> worked) =>
        worked.Any(w => w.Hours > 0)
            ? throw new RuleViolation("built-on", "Hours were recorded for this pledge; it can be ended.")
            : (
                After(PledgeAction.Reconsider) with
                {
                    AnsweredAt = null,
                },
                new PledgeAcceptanceTakenBack(InitiativeId, Id, MunicipalityCode)
            );

    /// <summary>The lead declines it.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Pledge, PledgeDeclined) Decline(string reason, DateTimeOffset now)
    {
        var declined = After(PledgeAction.Decline) with { AnsweredAt = now, Reason = reason.Trim() };
        return (declined, new PledgeDeclined(InitiativeId, Id, MunicipalityCode, declined.Reason));
    }

    /// <summary>The municipality takes it back before the lead answers.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Pledge, PledgeTakenBack) TakeBack(DateTimeOffset now) =>
        (After(PledgeAction.TakeBack) with { AnsweredAt = now }, new PledgeTakenBack(InitiativeId, Id, MunicipalityCode));

    /// <summary>The faults of an end: a month that is not its own, or before hours that were worked.</summary>
    /// <param name="from">A day in the first month in which nothing is pledged any more.</param>
    /// <param name="worked">The months with hours.</param>
    public IEnumerable<Fault> FaultsOfEnd(DateOnly from, IEnumerable<WorkedMonth> worked)
    {
        var month = Months.Of(from);
        if (month < FirstMonth || month > LastMonth)
            yield return new Fault("from", "range", "Must be one of the months of the pledge.");
        else if (worked.Any(w => w.Month >= month && w.Hours > 0))
            yield return new Fault("from", "before-previous", "Hours were worked in that month, or after it.");
    }

    /// <summary>Who works leaves: from a month on nothing is pledged any more. The caller checks the faults.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (Pledge, PledgeEnded) End(DateOnly from, string reason)
    {
        var ended = After(PledgeAction.End) with { EndsBefore = Months.Of(from), Reason = reason.Trim() };
        return (ended, new PledgeEnded(InitiativeId, Id, MunicipalityCode, ended.EndsBefore.Value, ended.Reason));
    }

    public PledgeView View(DateOnly thisMonth) =>
        new(
            Id,
            AskedRoleId,
            InitiativeId,
            InitiativeTitle,
            Role,
            MunicipalityCode,
            MunicipalityName,
            FunctionTitle,
            HoursPerMonth,
            FirstMonth,
            LastMonth,
            EndsBefore,
            Settlement,
            Scale,
            State,
            Reason,
            ReplacesId,
            ReplacedById,
            PracticeSums.Of([this], thisMonth),
            PledgedAt,
            AnsweredAt,
            Version
        );

    private Pledge After(PledgeAction action) =>
        LifeCycle.TryGetValue((State, action), out var next)
            ? this with
            {
                State = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"A pledge that is {State} can't take the step {action}.");
}
