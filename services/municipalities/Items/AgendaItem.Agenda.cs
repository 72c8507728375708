using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <content>The way to an agenda: proposed, drafted, placed, advised on, split.</content>
internal sealed partial record AgendaItem
{
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
            StartYear = initiative.StartYear,
            Status = ItemStatus.Proposed,
            ProposedAt = now,
            Version = 1,
        };
        return (item, new ItemProposed(id, item.InitiativeId, item.Title));
    }

    /// <summary>The fund hands a budget over.</summary>
    public static (AgendaItem, ItemDrafted) Propose(Guid id, FundProposalSubmitted proposal, DateTimeOffset now)
    {
        var item = new AgendaItem
        {
            Id = id,
            Kind = proposal.Kind == Contracts.Funding.FundProposalKind.Budget ? ItemKind.Budget : ItemKind.Proposal,
            Title = proposal.Title,
            Text = proposal.Explanation,
            FundProposalId = proposal.ProposalId,
            FundProposalKind = proposal.Kind,
            StartYear = proposal.Year,
            FollowsItemId = proposal.FollowsItemId,
            Status = ItemStatus.Proposed,
            ProposedAt = now,
            Version = 1,
        };
        return (item, item.Drafted());
    }

    /// <summary>Another owner leads its initiative; null where it has ended, which keeps the lead of its day.</summary>
    public AgendaItem? LedBy(string municipality) =>
        Status is ItemStatus.Closed or ItemStatus.Withdrawn or ItemStatus.Split
            ? null
            : this with
            {
                LeadMunicipality = municipality,
                Version = Version + 1,
            };

    /// <summary>Reports a motion without a municipality, or a municipality that is named twice.</summary>
    public static IEnumerable<Fault> FaultsOf(DraftItemRequest request) =>
        request.Kind == ItemKind.Motion && request.Submitters is null or []
            ? [Submission.Missing("A motion is submitted by a municipality.")]
            : Submission.FaultsOf(request.Submitters);

    /// <summary>The secretary drafts one, or a municipality a motion.</summary>
    /// <param name="id">Id of the new item.</param>
    /// <param name="request">The request, without faults.</param>
    /// <param name="follows">The earlier item that returns.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>still-open</c>: what it follows has a decision or can still get one; <c>comes-from-fund</c>: the fund brings it back.
    /// </exception>
    public static (AgendaItem, ItemDrafted) Draft(Guid id, DraftItemRequest request, AgendaItem? follows, DateTimeOffset now)
    {
        if (
            follows is not null
            && !(follows is { Status: ItemStatus.Withdrawn } or { Status: ItemStatus.Closed, Outcome: ItemOutcome.NoQuorum })
        )
            throw new RuleViolation("still-open", "Only an item that was withdrawn or missed its quorum comes back as another one.");
        if (follows?.FundProposalId is not null)
            throw new RuleViolation("comes-from-fund", "A proposal of the fund comes back when the fund hands it over again.");
        var item = new AgendaItem
        {
            Id = id,
            Kind = request.Kind!.Value,
            Title = request.Title!.Trim(),
            Text = Blank(request.Text),
            Submitters = request.Submitters ?? [],
            InitiativeId = follows?.InitiativeId ?? Guid.Empty,
            LeadMunicipality = follows?.LeadMunicipality ?? "",
            OneOffCents = follows?.OneOffCents ?? 0,
            YearlyCents = follows?.YearlyCents ?? 0,
            StartYear = follows?.StartYear,
            FollowsItemId = follows?.Id,
            Status = ItemStatus.Proposed,
            ProposedAt = now,
            Version = 1,
        };
        return (item, item.Drafted());
    }

    /// <summary>Corrects title and text.</summary>
    public AgendaItem Revise(ReviseItemRequest request) =>
        After(ItemAction.Revise) with
        {
            Title = request.Title!.Trim(),
            Text = Blank(request.Text),
        };

    /// <summary>A municipality co-submits a motion.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>not-a-motion</c>; <c>already-submitter</c>; <c>too-many</c>.
    /// </exception>
    public (AgendaItem, ItemCoSubmitted) AddSubmitter(string code) => CoSubmitted(submitters => Submission.With(submitters, code));

    /// <summary>A municipality no longer submits a motion.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>not-a-motion</c>; <c>last-submitter</c>.</exception>
    /// <exception cref="Refused">404: it is no submitter.</exception>
    public (AgendaItem, ItemCoSubmitted) RemoveSubmitter(string code) => CoSubmitted(submitters => Submission.Without(submitters, code));

    private (AgendaItem, ItemCoSubmitted) CoSubmitted(Func<IReadOnlyList<string>, IReadOnlyList<string>> change)
    {
        var next = After(ItemAction.CoSubmit);
        if (Kind != ItemKind.Motion)
            throw new RuleViolation("not-a-motion", $"Only a motion is co-submitted; this is {Kind}.");
        next = next with { Submitters = change(Submitters) };
        return (next, new ItemCoSubmitted(Id, next.Submitters));
    }

    /// <summary>The board places it, or moves it to another assembly. The caller checks <see cref="FaultsOfPlacing"/>.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>not-convened-here</c>: the assembly is history.</exception>
    public (AgendaItem, ItemPlaced) Place(Assembly assembly, PlaceItemRequest request, bool late = false)
    {
        var placed = After(ItemAction.Place) with
        {
            AssemblyId = assembly.Id,
            AssemblyDate = assembly.Date,
            AssemblyKind = assembly.Kind,
            DecidesFrom = assembly.DecidesFrom,
            BoardRecommendation = request.BoardRecommendation,
            ServiceDeliveryBoardRecommendation = request.ServiceDeliveryBoardRecommendation,
            Explanation = Blank(request.Explanation),
            Number = request.Number ?? (AssemblyId == assembly.Id ? Number : null),
            // Rule sets differ between kinds of assembly.
            RuleSetName = request.RuleSet ?? (AssemblyId == assembly.Id ? RuleSetName : null),
            Late = late,
            Outcome = null,
            Reason = null,
            Manner = null,
            Tally = null,
            Reported = null,
        };
        assembly.MustBeConvenedHere();
        return (placed, placed.Placed());
    }

    /// <summary>An endorsed initiative is placed with the recommendations of both boards.</summary>
    public IEnumerable<Fault> FaultsOfPlacing
    {
        get
        {
            if (OfInitiative is null)
                yield break;
            if (BoardRecommendation is null)
                yield return new Fault("boardRecommendation", "required", "An endorsed initiative comes with the board's recommendation.");
            if (ServiceDeliveryBoardRecommendation is null)
                yield return new Fault(
                    "serviceDeliveryBoardRecommendation",
                    "required",
                    "An endorsed initiative comes with the recommendation of the Service Delivery Board."
                );
        }
    }

    /// <summary>Changes the board's recommendation.</summary>
    public AgendaItem Advise(AdviseItemRequest request) =>
        After(ItemAction.Advise) with
        {
            BoardRecommendation = request.BoardRecommendation,
            Explanation = Blank(request.Explanation),
        };

    /// <summary>Refuses an amendment when none is accepted.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>not-amendable</c>: there is nothing to amend.</exception>
    public void MustTakeAmendments()
    {
        After(ItemAction.Amend);
        if (!IsAmendable)
            throw new RuleViolation(
                "not-amendable",
                FundProposalId is null
                    ? $"Only proposals, budgets and motions are amended; this is {Kind}."
                    : "What the fund submits is decided as it balances; with other figures it is withdrawn and handed over again."
            );
    }

    /// <summary>Reports too few parts, or texts that are too short or too long.</summary>
    public static IEnumerable<Fault> FaultsOf(SplitItemRequest request)
    {
        var parts = request.Parts ?? [];
        if (parts.Count < 2)
            yield return new Fault("parts", "length", "There must be 2 to 20 parts.");
        foreach (var (index, part) in parts.Index())
        {
            if (part?.Title?.Trim().Length is not (>= 5 and <= 200))
                yield return new Fault($"parts/{index}/title", "length", "Must be 5 to 200 characters long.");
            if (part?.Text?.Length > 20_000)
                yield return new Fault($"parts/{index}/text", "length", "Must be at most 20000 characters long.");
        }
    }

    /// <summary>Splits it into parts on the same agenda.</summary>
    /// <param name="parts">Without faults.</param>
    /// <param name="ids">Ids of the parts.</param>
    /// <param name="amended">Whether amendments to the whole are still to be decided.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>not-divisible</c>: it carries an endorsed initiative or a proposal of the fund, or is amended as a whole.
    /// </exception>
    public (AgendaItem, IReadOnlyList<AgendaItem>, ItemSplit) Split(
        IReadOnlyList<ItemPart> parts,
        IReadOnlyList<Guid> ids,
        bool amended,
        DateTimeOffset now
    )
    {
        var split = After(ItemAction.Split);
        if (OfInitiative is not null || FundProposalId is not null)
            throw new RuleViolation("not-divisible", "An endorsed initiative or a proposal of the fund is decided as a whole.");
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
}
