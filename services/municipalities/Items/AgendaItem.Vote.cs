using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <content>The way to a decision: opened, closed, acclaimed, taken over, declared, held over, withdrawn, ratified.</content>
internal sealed partial record AgendaItem
{
    /// <summary>Opens the vote; rules, options and weights are frozen from here.</summary>
    /// <param name="opening">What it freezes.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>too-early</c>; <c>for-information</c>: nothing is decided on it; <c>amendments-undecided</c>: the board has not said what
    /// it does with one; <c>no-figures</c> or <c>incomplete-figures</c>: not every municipality has inhabitants on the reference date.
    /// </exception>
    public (AgendaItem, ItemOpened) Open(Opening opening, DateTimeOffset now)
    {
        var (weights, without) = (opening.Weights, opening.Without);
        var opened = After(ItemAction.Open) with
        {
            OpenedAt = now,
            // Amendments adopted by the board are part of what is voted on.
            Text = opening.Text,
            RuleSet = opening.Rules,
            OptionList = new OptionList(opening.Options),
            EntitledWeight = opening.EntitledWeight,
            EntitledMunicipalities = weights.Count,
        };
        MustDecide(now);
        if (Kind == ItemKind.Information)
            throw new RuleViolation("for-information", "An item for information is not voted on.");
        if (opening.UndecidedAmendments > 0)
            throw new RuleViolation("amendments-undecided", "The board must first take over each amendment or put it beside the proposal.");
        if (weights.Count == 0)
            throw new RuleViolation("no-figures", "The register has no inhabitants on the assembly's reference date.");
        if (without.Count > 0)
            throw new RuleViolation(
                "incomplete-figures",
                $"{without.Count} of {weights.Count + without.Count} municipalities have no known inhabitants on the assembly's "
                    + $"reference date and would lose their vote: {string.Join(", ", without.Take(10))}"
                    + (without.Count > 10 ? " and others." : ".")
            );
        return (
            opened,
            new ItemOpened(Id, Kind, OfInitiative, AssemblyId!.Value, opening.Rules, opening.Options, opening.EntitledWeight, weights.Count)
        );
    }

    /// <summary>Refuses a ballot while the vote is not open.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: the vote is not open.</exception>
    public void MustTakeBallots() => After(ItemAction.Vote);

    /// <summary>Refuses an item whose vote can't be opened, whatever day it is.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it is on no agenda, or decided.</exception>
    public void MustBeOpenable() => After(ItemAction.Open);

    /// <summary>Closes the vote and counts the current ballots.</summary>
    public (AgendaItem, ItemClosed) Close(IReadOnlyList<Ballot> ballots, DateTimeOffset now)
    {
        var closed = After(ItemAction.Close);
        var (result, tally, outcome) = Vote.Count(RuleSet!, Options, EntitledWeight!.Value, EntitledMunicipalities!.Value, ballots);
        closed = closed with { ClosedAt = now, Result = result, Tally = tally, Outcome = outcome, Manner = DecisionManner.Vote };
        return (closed, closed.Told());
    }

    /// <summary>Adopts the item without a count, or takes note of one that is for information.</summary>
    /// <param name="rules">The rules of a vote on it; null: there are none of its name any more.</param>
    /// <param name="amendments">Amendments to the item.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>in-writing</c>: there is no meeting; <c>too-early</c>; <c>amendments-undecided</c>: there are several options;
    /// <c>quorum-uncounted</c>: its rules ask for a quorum.
    /// </exception>
    public (AgendaItem, ItemClosed) Acclaim(RuleSet? rules, IReadOnlyList<Amendment> amendments, DateTimeOffset now)
    {
        var closed = After(ItemAction.Acclaim) with
        {
            Text = Amendment.Adapt(Text, amendments),
            ClosedAt = now,
            Manner = DecisionManner.Acclamation,
            Outcome = Kind == ItemKind.Information ? ItemOutcome.Noted : ItemOutcome.Adopted,
        };
        if (InWriting)
            throw new RuleViolation("in-writing", "A written consultation is counted; it has no acclamation.");
        MustDecide(now);
        if (WantsCount(rules))
            throw new RuleViolation(
                "quorum-uncounted",
                $"The rule set {rules!.Name} asks for a quorum, which only a count shows; open the vote."
            );
        MustStandAlone(amendments);
        return (closed, closed.Told());
    }

    /// <summary>Reports that nobody says that the submitters agree.</summary>
    public static IEnumerable<Fault> FaultsOf(TakeOverItemRequest request) =>
        request.SubmittersAgree
            ? []
            : [new Fault("submittersAgree", "not-agreed", "A motion is taken over only if its submitters agree; else it is voted on.")];

    /// <summary>The board takes a motion over, so that no vote is needed. It costs the fund nothing: that takes a decision.</summary>
    /// <param name="request">By whom and why, without faults.</param>
    /// <param name="amendments">Amendments to the item.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>not-a-motion</c>; <c>assembly-decides</c>: it is of an endorsed initiative; <c>too-early</c>;
    /// <c>amendments-undecided</c>.
    /// </exception>
    public (AgendaItem, ItemClosed) TakeOver(TakeOverItemRequest request, IReadOnlyList<Amendment> amendments, DateTimeOffset now)
    {
        var closed = After(ItemAction.TakeOver) with
        {
            Text = Amendment.Adapt(Text, amendments),
            ClosedAt = now,
            Manner = DecisionManner.Board,
            Outcome = ItemOutcome.TakenOver,
            TakenOverBy = request.TakenOverBy!.Trim(),
            Reason = request.Reason!.Trim(),
        };
        if (Kind != ItemKind.Motion)
            throw new RuleViolation("not-a-motion", $"Only a motion is taken over; this is {Kind}.");
        if (OfInitiative is not null)
            throw new RuleViolation("assembly-decides", "The assembly decides on an endorsed initiative, which costs the fund money.");
        MustDecide(now);
        MustStandAlone(amendments);
        return (closed, closed.Told());
    }

    private static void MustStandAlone(IReadOnlyList<Amendment> amendments)
    {
        if (amendments.Any(a => a.Status is AmendmentStatus.Submitted or AmendmentStatus.Beside))
            throw new RuleViolation("amendments-undecided", "There are amendments beside it, so it takes a vote.");
    }

    /// <summary>Whether it is adopted by a count alone: its rules ask for a quorum.</summary>
    public bool WantsCount(RuleSet? rules) =>
        Kind != ItemKind.Information && rules?.Conditions.Any(c => c.Kind == ConditionKind.Quorum) == true;

    /// <summary>The chair declares the decision.</summary>
    /// <exception cref="RuleViolation"><c>already-declared</c> or <c>too-early</c>.</exception>
    public AgendaItem Declare(DateTimeOffset now)
    {
        var declared = After(ItemAction.Declare) with { DeclaredAt = now };
        MustDecide(now);
        return DeclaredAt is null ? declared : throw new RuleViolation("already-declared", "The decision has been declared already.");
    }

    /// <summary>Holds the item over to a later assembly.</summary>
    public (AgendaItem, ItemHeld) Hold(string reason) =>
        (
            After(ItemAction.Hold) with
            {
                Outcome = ItemOutcome.Held,
                Reason = reason.Trim(),
            },
            new ItemHeld(Id, OfInitiative, AssemblyId!.Value)
        );

    /// <summary>Withdraws the item.</summary>
    public (AgendaItem, ItemWithdrawn) Withdraw(string reason) =>
        (After(ItemAction.Withdraw) with { Outcome = ItemOutcome.Withdrawn, Reason = reason.Trim() }, new ItemWithdrawn(Id, OfInitiative));

    /// <summary>Refuses an item that can't be ratified.</summary>
    /// <exception cref="RuleViolation"><c>not-ratifiable</c>: no consultation adopted it, or it was ratified already.</exception>
    public void MustBeRatifiable()
    {
        if (this is not { Status: ItemStatus.Closed, Outcome: ItemOutcome.Adopted, Binding: false })
            throw new RuleViolation(
                "not-ratifiable",
                $"Only what a consultation adopted and nobody has ratified yet can be ratified; {Title} is not."
            );
    }

    /// <summary>A later assembly ratified the item, which makes it binding.</summary>
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
}
