using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Hosting;

namespace Samen.Municipalities.Assembly;

/// <summary>What can be done to an agenda item.</summary>
internal enum ItemAction
{
    Place,
    Open,
    Vote,
    Close,
}

/// <summary>An endorsed initiative on its way through the general assembly.</summary>
internal sealed record AgendaItem
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(ItemStatus, ItemAction), ItemStatus> LifeCycle = new Dictionary<(ItemStatus, ItemAction), ItemStatus>
    {
        [(ItemStatus.Proposed, ItemAction.Place)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Place)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Open)] = ItemStatus.Open,
        [(ItemStatus.Open, ItemAction.Vote)] = ItemStatus.Open,
        [(ItemStatus.Open, ItemAction.Close)] = ItemStatus.Closed,
    };

    public Guid Id { get; init; }
    public Guid InitiativeId { get; init; }
    public string Title { get; init; } = "";
    public string LeadMunicipality { get; init; } = "";
    public long OneOffCents { get; init; }
    public long YearlyCents { get; init; }
    public ItemStatus Status { get; init; }
    public Guid? AssemblyId { get; init; }
    public DateOnly? AssemblyDate { get; init; }
    public Recommendation? BoardRecommendation { get; init; }
    public Recommendation? ServiceBoardRecommendation { get; init; }
    public string? Explanation { get; init; }
    public DateTimeOffset ProposedAt { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public VotingRule? Rule { get; init; }
    public int? EntitledWeight { get; init; }
    public int? EntitledMunicipalities { get; init; }
    public Outcome? Outcome { get; init; }
    public VoteResult? Result { get; init; }
    public int Version { get; init; }

    public static (AgendaItem, ItemProposed) Propose(Guid id, InitiativeEndorsed initiative, DateTimeOffset now)
    {
        var item = new AgendaItem
        {
            Id = id,
            InitiativeId = initiative.InitiativeId,
            Title = initiative.Title,
            LeadMunicipality = initiative.LeadMunicipality,
            OneOffCents = initiative.OneOffCents,
            YearlyCents = initiative.YearlyCents,
            Status = ItemStatus.Proposed,
            ProposedAt = now,
            Version = 1,
        };
        return (item, new ItemProposed(id, item.InitiativeId, item.Title));
    }

    /// <summary>The board places it, or moves it to another assembly.</summary>
    public (AgendaItem, ItemPlaced) Place(Meeting meeting, Recommendation board, Recommendation serviceBoard, string? explanation)
    {
        var placed = After(ItemAction.Place) with
        {
            AssemblyId = meeting.Id,
            AssemblyDate = meeting.Date,
            BoardRecommendation = board,
            ServiceBoardRecommendation = serviceBoard,
            Explanation = explanation,
        };
        return (placed, new ItemPlaced(Id, InitiativeId, meeting.Id, meeting.Date, board, serviceBoard));
    }

    /// <summary>Opens the vote; rule and weights are frozen from here.</summary>
    /// <exception cref="RuleViolation"><c>no-figures</c> or <c>incomplete-figures</c>: not every municipality has inhabitants on the reference date.</exception>
    public (AgendaItem, ItemOpened) Open(VotingRule rule, IReadOnlyList<VoteWeight> weights, int municipalities, DateTimeOffset now)
    {
        var opened = After(ItemAction.Open) with
        {
            OpenedAt = now,
            Rule = rule,
            EntitledWeight = weights.Sum(w => w.Weight),
            EntitledMunicipalities = weights.Count,
        };
        if (weights.Count == 0) throw new RuleViolation("no-figures", "The register has no inhabitants on the assembly's reference date.");
        return weights.Count < municipalities
            ? throw new RuleViolation("incomplete-figures", $"Only {weights.Count} of {municipalities} municipalities have known inhabitants on the assembly's reference date; who has none would lose its vote.")
            : (opened, new ItemOpened(Id, InitiativeId, AssemblyId!.Value, rule, opened.EntitledWeight.Value, weights.Count));
    }

    /// <summary>Whether a ballot is accepted now.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the vote is not open.</exception>
    public void MustTakeBallots() => After(ItemAction.Vote);

    /// <summary>Closes the vote with the ballots that stand.</summary>
    public (AgendaItem, ItemClosed) Close(IReadOnlyList<Ballot> ballots, DateTimeOffset now)
    {
        var closed = After(ItemAction.Close);
        var (result, outcome) = Vote.Count(Rule!, EntitledWeight!.Value, EntitledMunicipalities!.Value, ballots);
        return (closed with { ClosedAt = now, Result = result, Outcome = outcome },
            new ItemClosed(Id, InitiativeId, AssemblyId!.Value, AssemblyDate!.Value, outcome, Rule!, result));
    }

    public AgendaItemView View() => new(
        Id, InitiativeId, Title, LeadMunicipality, OneOffCents, YearlyCents, Status, AssemblyId, AssemblyDate, BoardRecommendation, ServiceBoardRecommendation,
        Explanation, ProposedAt, OpenedAt, ClosedAt, Rule, EntitledWeight, EntitledMunicipalities, Outcome, Result,
        [.. LifeCycle.Keys.Where(k => k.Item1 == Status).Select(k => k.Item2.ToString())], Version);

    private AgendaItem After(ItemAction action) => LifeCycle.TryGetValue((Status, action), out var next)
        ? this with { Status = next, Version = Version + 1 }
        : throw new RuleViolation("wrong-state", $"An item that is {Status} can't take the step {action}.");
}
