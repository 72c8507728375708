using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>What the general assembly has before it, from the list of the board to a decision.</summary>
internal sealed record AgendaItem
{
    /// <summary>The life cycle: what isn't in the table is refused.</summary>
    public static readonly IReadOnlyDictionary<(ItemStatus, ItemAction), ItemStatus> LifeCycle = new Dictionary<
        (ItemStatus, ItemAction),
        ItemStatus
    >
    {
        [(ItemStatus.Proposed, ItemAction.Revise)] = ItemStatus.Proposed,
        [(ItemStatus.Proposed, ItemAction.Place)] = ItemStatus.Placed,
        [(ItemStatus.Proposed, ItemAction.Withdraw)] = ItemStatus.Withdrawn,
        [(ItemStatus.Placed, ItemAction.Revise)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Place)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Advise)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Amend)] = ItemStatus.Placed,
        [(ItemStatus.Placed, ItemAction.Split)] = ItemStatus.Split,
        [(ItemStatus.Placed, ItemAction.Open)] = ItemStatus.Open,
        [(ItemStatus.Placed, ItemAction.Acclaim)] = ItemStatus.Closed,
        [(ItemStatus.Placed, ItemAction.Hold)] = ItemStatus.Held,
        [(ItemStatus.Placed, ItemAction.Withdraw)] = ItemStatus.Withdrawn,
        [(ItemStatus.Open, ItemAction.Vote)] = ItemStatus.Open,
        [(ItemStatus.Open, ItemAction.Close)] = ItemStatus.Closed,
        [(ItemStatus.Closed, ItemAction.Declare)] = ItemStatus.Closed,
        [(ItemStatus.Closed, ItemAction.Ratify)] = ItemStatus.Closed,
        [(ItemStatus.Held, ItemAction.Place)] = ItemStatus.Placed,
        [(ItemStatus.Held, ItemAction.Withdraw)] = ItemStatus.Withdrawn,
    };

    public Guid Id { get; init; }

    /// <summary>The endorsed initiative; empty: it is of none.</summary>
    public Guid InitiativeId { get; init; }
    public ItemKind Kind { get; init; }
    public string Title { get; init; } = "";
    public string? Text { get; init; }
    public string LeadMunicipality { get; init; } = "";

    /// <summary>The municipality of a motion.</summary>
    public string? SubmittedBy { get; init; }
    public long OneOffCents { get; init; }
    public long YearlyCents { get; init; }
    public ItemStatus Status { get; init; }
    public Guid? AssemblyId { get; init; }
    public DateOnly? AssemblyDate { get; init; }
    public AssemblyKind? AssemblyKind { get; init; }
    public int? Number { get; init; }

    /// <summary>Whether it came after the deadline; a motion is handled all the same.</summary>
    public bool Late { get; init; }
    public Recommendation? BoardRecommendation { get; init; }
    public Recommendation? ServiceDeliveryBoardRecommendation { get; init; }
    public string? Explanation { get; init; }

    /// <summary>Why it was held over or withdrawn.</summary>
    public string? Reason { get; init; }
    public Guid? PartOfItemId { get; init; }
    public Guid? FollowsItemId { get; init; }
    public DateTimeOffset ProposedAt { get; init; }
    public DateTimeOffset? OpenedAt { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public DateTimeOffset? DeclaredAt { get; init; }

    /// <summary>Name of the rule set by which it will be voted on; null: the usual one of the assembly.</summary>
    public string? RuleSetName { get; init; }

    /// <summary>The rules, frozen when it opened.</summary>
    public RuleSet? RuleSet { get; init; }
    public OptionList? Options { get; init; }
    public int? EntitledWeight { get; init; }
    public int? EntitledMunicipalities { get; init; }
    public DecisionManner? Manner { get; init; }
    public ItemOutcome? Outcome { get; init; }
    public VoteResult? Result { get; init; }
    public Tally? Tally { get; init; }
    public ReportedSource? Reported { get; init; }
    public Guid? RatifiedBy { get; init; }
    public DateTimeOffset? RatifiedAt { get; init; }
    public int Version { get; init; }

    /// <summary>What can be voted for, once it is open.</summary>
    public IReadOnlyList<VoteOption> Choices => Options?.Items ?? [];

    /// <summary>Whether the outcome is a decision by itself, or was ratified; null: there is no outcome yet.</summary>
    public bool? Binding => Outcome is null ? null : RatifiedBy is not null || (RuleSet?.Binding ?? !InWriting);

    private bool InWriting => AssemblyKind == Contracts.Municipalities.AssemblyKind.Consultation;

    private bool IsAmendable => Kind is ItemKind.Proposal or ItemKind.Budget or ItemKind.Motion;

    private Guid? OfInitiative => InitiativeId == Guid.Empty ? null : InitiativeId;

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

    /// <summary>The secretary drafts one, or a municipality a motion.</summary>
    /// <param name="id">Of the new item.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="follows">The item that comes back.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="RuleViolation"><c>still-open</c>: what it follows has a decision or can still get one.</exception>
    public static (AgendaItem, ItemDrafted) Draft(Guid id, DraftItemRequest request, AgendaItem? follows, DateTimeOffset now)
    {
        if (request.Kind == ItemKind.Motion && request.SubmittedBy is null)
            throw Refused.Invalid("/submittedBy", "required", "A motion is submitted by a municipality.");
        if (
            follows is not null
            && !(follows is { Status: ItemStatus.Withdrawn } or { Status: ItemStatus.Closed, Outcome: ItemOutcome.NoQuorum })
        )
            throw new RuleViolation("still-open", "Only an item that was withdrawn or missed its quorum comes back as another one.");
        var item = new AgendaItem
        {
            Id = id,
            Kind = request.Kind!.Value,
            Title = request.Title!.Trim(),
            Text = Blank(request.Text),
            SubmittedBy = request.SubmittedBy,
            InitiativeId = follows?.InitiativeId ?? Guid.Empty,
            LeadMunicipality = follows?.LeadMunicipality ?? "",
            OneOffCents = follows?.OneOffCents ?? 0,
            YearlyCents = follows?.YearlyCents ?? 0,
            FollowsItemId = follows?.Id,
            Status = ItemStatus.Proposed,
            ProposedAt = now,
            Version = 1,
        };
        return (item, item.Drafted());
    }

    /// <summary>Title and text are put right.</summary>
    public AgendaItem Revise(ReviseItemRequest request) =>
        After(ItemAction.Revise) with
        {
            Title = request.Title!.Trim(),
            Text = Blank(request.Text),
        };

    /// <summary>The board places it, or moves it to another assembly.</summary>
    /// <exception cref="Refused">400: an endorsed initiative comes with both recommendations; 409 <c>not-convened-here</c>: the assembly is history.</exception>
    public (AgendaItem, ItemPlaced) Place(Assembly assembly, PlaceItemRequest request, bool late = false)
    {
        var placed = After(ItemAction.Place) with
        {
            AssemblyId = assembly.Id,
            AssemblyDate = assembly.Date,
            AssemblyKind = assembly.Kind,
            BoardRecommendation = request.BoardRecommendation,
            ServiceDeliveryBoardRecommendation = request.ServiceDeliveryBoardRecommendation,
            Explanation = Blank(request.Explanation),
            Number = request.Number ?? (AssemblyId == assembly.Id ? Number : null),
            // The rules of one kind of assembly are not those of another.
            RuleSetName = request.RuleSet ?? (AssemblyId == assembly.Id ? RuleSetName : null),
            Late = late,
            Outcome = null,
            Reason = null,
            Manner = null,
            Tally = null,
            Reported = null,
        };
        assembly.MustBeConvenedHere();
        FieldError[] missing = OfInitiative is null
            ? []
            :
            [
                .. request.BoardRecommendation is null
                    ? [new FieldError("/boardRecommendation", "required", "An endorsed initiative comes with the board's recommendation.")]
                    : Array.Empty<FieldError>(),
                .. request.ServiceDeliveryBoardRecommendation is null
                    ?
                    [
                        new FieldError(
                            "/serviceDeliveryBoardRecommendation",
                            "required",
                            "An endorsed initiative comes with the recommendation of the board for service delivery."
                        ),
                    ]
                    : Array.Empty<FieldError>(),
            ];
        return missing.Length > 0 ? throw Refused.Invalid(missing) : (placed, placed.Placed());
    }

    /// <summary>The board recommends something else.</summary>
    public AgendaItem Advise(AdviseItemRequest request) =>
        After(ItemAction.Advise) with
        {
            BoardRecommendation = request.BoardRecommendation,
            Explanation = Blank(request.Explanation),
        };

    /// <summary>Whether amendments are taken.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>not-amendable</c>: there is nothing to amend.</exception>
    public void MustTakeAmendments()
    {
        After(ItemAction.Amend);
        if (!IsAmendable)
            throw new RuleViolation("not-amendable", $"Only proposals, budgets and motions are amended; this is {Kind}.");
    }

    /// <summary>Splits it into parts, which are on the same agenda.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>not-divisible</c>: an endorsed initiative is decided whole, and so is what others amend.</exception>
    public (AgendaItem, IReadOnlyList<AgendaItem>, ItemSplit) Split(
        IReadOnlyList<ItemPart> parts,
        IReadOnlyList<Guid> ids,
        bool amended,
        DateTimeOffset now
    )
    {
        var split = After(ItemAction.Split);
        if (OfInitiative is not null)
            throw new RuleViolation("not-divisible", "An endorsed initiative is decided as a whole.");
        if (amended)
            throw new RuleViolation("not-divisible", "There are amendments to the whole; they must be withdrawn or taken over first.");
        AgendaItem[] made =
        [
            .. parts.Zip(ids, (part, id) =>
                this with
                {
                    Id = id,
                    Title = part.Title!.Trim(),
                    Text = Blank(part.Text),
                    PartOfItemId = Id,
                    FollowsItemId = null,
                    ProposedAt = now,
                    Version = 1,
                }
            ),
        ];
        return (split, made, new ItemSplit(Id, ids));
    }

    /// <summary>The fact published when it is added to the list of proposed items.</summary>
    public ItemDrafted Drafted() => new(Id, Kind, Title, OfInitiative, PartOfItemId, FollowsItemId);

    /// <summary>The fact published when it is placed on an agenda.</summary>
    public ItemPlaced Placed() =>
        new(Id, Kind, Title, OfInitiative, AssemblyId!.Value, AssemblyDate!.Value, BoardRecommendation, ServiceDeliveryBoardRecommendation);

    /// <summary>Opens the vote; rules, options and weights are frozen from here.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="amendments">Of the item, in their order.</param>
    /// <param name="weights">Of every municipality with a figure.</param>
    /// <param name="without">Names of the municipalities that have none.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="RuleViolation">
    /// <c>for-information</c>: nothing is decided on it; <c>amendments-undecided</c>: the board has not said what it does with one;
    /// <c>no-figures</c> or <c>incomplete-figures</c>: not every municipality has inhabitants on the reference date.
    /// </exception>
    public (AgendaItem, ItemOpened) Open(
        RuleSet rules,
        IReadOnlyList<Amendment> amendments,
        IReadOnlyList<VoteWeight> weights,
        IReadOnlyList<string> without,
        DateTimeOffset now
    )
    {
        var options = Amendment.Options(Title, amendments);
        var opened = After(ItemAction.Open) with
        {
            OpenedAt = now,
            // What the board took over is part of what is voted on.
            Text = Amendment.Adapt(Text, amendments),
            RuleSet = rules,
            Options = new OptionList(options),
            EntitledWeight = weights.Sum(w => w.Weight),
            EntitledMunicipalities = weights.Count,
        };
        if (Kind == ItemKind.Information)
            throw new RuleViolation("for-information", "An item for information is not voted on.");
        if (amendments.Any(a => a.Status == AmendmentStatus.Submitted))
            throw new RuleViolation("amendments-undecided", "The board must first take over each amendment or put it beside the proposal.");
        if (weights.Count == 0)
            throw new RuleViolation("no-figures", "The register has no inhabitants on the assembly's reference date.");
        if (without.Count > 0)
            throw new RuleViolation(
                "incomplete-figures",
                $"{without.Count} of {weights.Count + without.Count} municipalities have no known inhabitants on the assembly's reference date and would lose their vote: {string.Join(", ", without.Take(10))}{(without.Count > 10 ? " and others" : "")}."
            );
        return (
            opened,
            new ItemOpened(Id, Kind, OfInitiative, AssemblyId!.Value, rules, options, opened.EntitledWeight.Value, weights.Count)
        );
    }

    /// <summary>Whether a ballot for an option is accepted now.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the vote is not open.</exception>
    public void MustTakeBallots() => After(ItemAction.Vote);

    /// <summary>Closes the vote with the ballots that stand.</summary>
    public (AgendaItem, ItemClosed) Close(IReadOnlyList<Ballot> ballots, DateTimeOffset now)
    {
        var closed = After(ItemAction.Close);
        var (result, tally, outcome) = Vote.Count(RuleSet!, Choices, EntitledWeight!.Value, EntitledMunicipalities!.Value, ballots);
        closed = closed with { ClosedAt = now, Result = result, Tally = tally, Outcome = outcome, Manner = DecisionManner.Vote };
        return (closed, closed.Told());
    }

    /// <summary>Adopts it without a count, or takes note of what is for information.</summary>
    /// <exception cref="RuleViolation"><c>in-writing</c>: nobody is there to cheer; <c>amendments-undecided</c>: there is a choice to make.</exception>
    public (AgendaItem, ItemClosed) Acclaim(Assembly assembly, IReadOnlyList<Amendment> amendments, DateTimeOffset now)
    {
        var closed = After(ItemAction.Acclaim) with
        {
            ClosedAt = now,
            Manner = DecisionManner.Acclamation,
            Outcome = Kind == ItemKind.Information ? ItemOutcome.Noted : ItemOutcome.Adopted,
        };
        if (assembly.Kind == Contracts.Municipalities.AssemblyKind.Consultation)
            throw new RuleViolation("in-writing", "A written consultation is counted; it knows no acclamation.");
        return amendments.Any(a => a.Status is AmendmentStatus.Submitted or AmendmentStatus.Beside)
            ? throw new RuleViolation("amendments-undecided", "There are amendments beside it, so there is a choice to be made by a vote.")
            : (closed, closed.Told());
    }

    /// <summary>The chair declares the decision.</summary>
    /// <exception cref="RuleViolation"><c>already-declared</c>.</exception>
    public AgendaItem Declare(DateTimeOffset now) =>
        DeclaredAt is null
            ? After(ItemAction.Declare) with
            {
                DeclaredAt = now,
            }
            : throw new RuleViolation("already-declared", "The decision has been declared already.");

    /// <summary>The assembly holds it over to a later one.</summary>
    public (AgendaItem, ItemHeld) Hold(string reason) =>
        (
            After(ItemAction.Hold) with
            {
                Outcome = ItemOutcome.Held,
                Reason = reason.Trim(),
            },
            new ItemHeld(Id, OfInitiative, AssemblyId!.Value)
        );

    /// <summary>It is withdrawn.</summary>
    public (AgendaItem, ItemWithdrawn) Withdraw(string reason) =>
        (After(ItemAction.Withdraw) with { Outcome = ItemOutcome.Withdrawn, Reason = reason.Trim() }, new ItemWithdrawn(Id, OfInitiative));

    /// <summary>Whether another item may be on the ratification of this one.</summary>
    /// <exception cref="RuleViolation"><c>not-ratifiable</c>: no consultation adopted it, or it was ratified already.</exception>
    public void MustBeRatifiable()
    {
        if (this is not { Status: ItemStatus.Closed, Outcome: ItemOutcome.Adopted, Binding: false })
            throw new RuleViolation(
                "not-ratifiable",
                $"Only what a consultation adopted and nobody has ratified yet can be ratified; {Title} is not so."
            );
    }

    /// <summary>A later assembly ratified it: from now on it binds.</summary>
    public (AgendaItem, ItemRatified) Ratify(AgendaItem by, DateTimeOffset now)
    {
        MustBeRatifiable();
        var at = by.Reported is null ? now : DutchTime.At(by.AssemblyDate!.Value, TimeOnly.MinValue);
        return (
            After(ItemAction.Ratify) with
            {
                RatifiedBy = by.Id,
                RatifiedAt = at,
            },
            new ItemRatified(Id, OfInitiative, by.Id, by.AssemblyId!.Value, by.AssemblyDate!.Value)
        );
    }

    /// <summary>The fact published when it is decided.</summary>
    public ItemClosed Told() =>
        new(
            Id,
            Kind,
            Title,
            OfInitiative,
            AssemblyId!.Value,
            AssemblyDate!.Value,
            Manner!.Value,
            Outcome!.Value,
            Tally?.AdoptedOption,
            Binding!.Value,
            RuleSet,
            Result,
            Tally?.Options ?? [],
            Reported?.Source
        );

    public AgendaItemView View(IReadOnlyList<Guid> ratifies) =>
        new(
            Id,
            OfInitiative,
            Title,
            string.IsNullOrWhiteSpace(LeadMunicipality) ? null : LeadMunicipality,
            OneOffCents,
            YearlyCents,
            Status,
            AssemblyId,
            AssemblyDate,
            BoardRecommendation,
            ServiceDeliveryBoardRecommendation,
            Explanation,
            ProposedAt,
            OpenedAt,
            ClosedAt,
            EntitledWeight,
            EntitledMunicipalities,
            Outcome,
            Result,
            [.. LifeCycle.Keys.Where(k => k.Item1 == Status && Allows(k.Item2)).Select(k => k.Item2.ToString())],
            Version,
            Kind,
            Number,
            Text,
            SubmittedBy,
            Late,
            Reason,
            PartOfItemId,
            FollowsItemId,
            RuleSet,
            Choices,
            Manner,
            Binding,
            Tally,
            Reported,
            DeclaredAt,
            RatifiedBy is { } by ? new RatificationView(by, RatifiedAt!.Value) : null,
            ratifies
        );

    /// <summary>What its state alone does not say.</summary>
    private bool Allows(ItemAction action) =>
        action switch
        {
            ItemAction.Amend => IsAmendable,
            ItemAction.Declare => DeclaredAt is null,
            ItemAction.Ratify => Outcome == ItemOutcome.Adopted && Binding == false,
            _ => true,
        };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private AgendaItem After(ItemAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? this with
            {
                Status = next,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", $"An item that is {Status} can't take the step {action}.");
}
