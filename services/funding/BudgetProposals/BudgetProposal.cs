using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// A budget of a year, or a change of it, on its way to the general assembly. The fund manager's steps are in the table; what the assembly
/// does with its item is followed as it is told.
/// </summary>
[Audited]
internal sealed record BudgetProposal
{
    /// <summary>The steps of the fund manager; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(BudgetProposalStatus, ProposalAction), BudgetProposalStatus> LifeCycle = new Dictionary<
        (BudgetProposalStatus, ProposalAction),
        BudgetProposalStatus
    >
    {
        [(BudgetProposalStatus.Draft, ProposalAction.Revise)] = BudgetProposalStatus.Draft,
        [(BudgetProposalStatus.Draft, ProposalAction.Submit)] = BudgetProposalStatus.Submitted,
        [(BudgetProposalStatus.Draft, ProposalAction.Record)] = BudgetProposalStatus.Adopted,
        [(BudgetProposalStatus.Draft, ProposalAction.Discard)] = BudgetProposalStatus.Discarded,
        [(BudgetProposalStatus.Adopted, ProposalAction.TakeBack)] = BudgetProposalStatus.Draft,
        [(BudgetProposalStatus.Rejected, ProposalAction.TakeBack)] = BudgetProposalStatus.Draft,
    };

    public Guid Id { get; init; }
    public int Year { get; init; }
    public BudgetProposalStatus Status { get; init; }

    /// <summary>The revision that counted when it was last revised; null: none.</summary>
    public int? OfRevision { get; init; }
    public int TextVersion { get; init; }
    public DateTimeOffset PreparedAt { get; init; }

    /// <summary>The version of the text that was handed over or recorded last.</summary>
    public int? SubmittedVersion { get; init; }
    public string? SubmittedBy { get; init; }

    /// <summary>The item that carries it, or did last; or the reported decision.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Whether the decision was taken elsewhere.</summary>
    public bool Reported { get; init; }
    public DateOnly? DecidedOn { get; init; }

    /// <summary>The revision that it is; null: it is not adopted, or no longer.</summary>
    public int? Revision { get; init; }
    public string? Reason { get; init; }
    public int Version { get; init; }

    /// <summary>Whether an assembly has it or is about to.</summary>
    public bool IsBefore => Status is BudgetProposalStatus.Submitted or BudgetProposalStatus.OnAgenda or BudgetProposalStatus.Voting;

    public static BudgetProposal Prepare(Guid id, int year, Budget? current, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Year = year,
            OfRevision = current?.Revision,
            TextVersion = 1,
            PreparedAt = now,
            Version = 1,
        };

    /// <summary>Another text, on the budget as it is now.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public BudgetProposal Revise(Budget? current) =>
        After(ProposalAction.Revise) with
        {
            OfRevision = current?.Revision,
            TextVersion = TextVersion + 1,
        };

    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public BudgetProposal Discard()
    {
        var discarded = After(ProposalAction.Discard);
        return SubmittedVersion is null
            ? discarded
            : throw new RuleViolation("wrong-state", "It was before an assembly; it is kept, and can be revised and handed over again.");
    }

    /// <summary>Hands it over to the assembly.</summary>
    /// <param name="text">Its present text.</param>
    /// <param name="current">The year's budget; null: it has none.</param>
    /// <param name="standing">The text by which it was adopted; null: there is none.</param>
    /// <param name="by">Who does.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>budget-changed</c>; <c>nothing-changed</c>.</exception>
    public (BudgetProposal, BudgetProposalSubmitted) Submit(ProposalText text, Budget? current, ProposalText? standing, string by)
    {
        var submitted = After(ProposalAction.Submit) with
        {
            SubmittedVersion = TextVersion,
            SubmittedBy = by,
            ItemId = null,
            Reason = null,
        };
        MustBuildOn(current);
        if (text.SaysTheSameAs(standing))
            throw new RuleViolation(
                "nothing-changed",
                "These are the lines and the key of the budget that counts; there is nothing to decide."
            );
        return (
            submitted,
            new BudgetProposalSubmitted(
                Id,
                Year,
                TextVersion,
                text.Title,
                text.Explanation,
                OfRevision,
                text.Lines.ContributionsCents,
                text.Lines.TotalCents,
                ItemId
            )
        );
    }

    /// <summary>It was decided outside this system.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>budget-changed</c>; what <see cref="ReportedDecision"/> refuses.</exception>
    public BudgetProposal Record(ReportedDecision decision, Budget? current, string by)
    {
        var recorded = After(ProposalAction.Record) with
        {
            Status = decision.IsAdopted ? BudgetProposalStatus.Adopted : BudgetProposalStatus.Rejected,
            SubmittedVersion = TextVersion,
            SubmittedBy = by,
            ItemId = decision.ItemId,
            Reported = true,
            DecidedOn = decision.DecidedOn,
            Reason = null,
        };
        MustBuildOn(current);
        decision.MustDecide(current);
        return recorded;
    }

    /// <summary>What was recorded became this revision.</summary>
    public BudgetProposal As(int revision) => this with { Revision = revision };

    /// <summary>The decision was recorded wrongly.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>not-reported</c>: an assembly here decided it.</exception>
    public BudgetProposal TakeBack(string reason)
    {
        var draft = After(ProposalAction.TakeBack);
        return Reported
            ? draft with
            {
                ItemId = null,
                Reported = false,
                DecidedOn = null,
                Revision = null,
                Reason = reason.Trim(),
            }
            : throw new RuleViolation("not-reported", "This was not recorded as reported; only the assembly annuls its own decision.");
    }

    /// <summary>The item by which the assembly handles it.</summary>
    public BudgetProposal CarriedBy(Guid itemId) => Next(Status) with { ItemId = itemId };

    /// <summary>Its item took a step that decides nothing.</summary>
    public BudgetProposal Moved(BudgetProposalStatus status) => Next(status);

    /// <summary>The assembly adopted it.</summary>
    public BudgetProposal Adopted(DateOnly on, int revision) =>
        Next(BudgetProposalStatus.Adopted) with
        {
            DecidedOn = on,
            Revision = revision,
            Reason = null,
        };

    /// <summary>The assembly decided otherwise, or without binding.</summary>
    public BudgetProposal Decided(BudgetProposalStatus status, DateOnly on) => Next(status) with { DecidedOn = on, Revision = null };

    /// <summary>The decision no longer holds.</summary>
    public BudgetProposal Undecided(BudgetProposalStatus status, string? reason) =>
        Next(status) with
        {
            DecidedOn = status == BudgetProposalStatus.AwaitsRatification ? DecidedOn : null,
            Revision = null,
            Reason = reason,
        };

    public BudgetProposalView View(ProposalText text, Caller caller) =>
        new(
            Id,
            Year,
            text.Title,
            text.Explanation,
            Status,
            Version,
            text.Number,
            OfRevision,
            text.Lines.ContributionsCents,
            text.Lines.TotalCents,
            text.Lines.Items,
            text.SimulationId,
            text.Alternative,
            PreparedAt,
            text.SavedAt,
            SubmittedVersion,
            ItemId,
            DecidedOn,
            Revision,
            Reported,
            Reason,
            caller.Is(Roles.FundManager)
                ? [.. LifeCycle.Keys.Where(k => k.Item1 == Status && Allows(k.Item2)).Select(k => k.Item2.ToString())]
                : []
        );

    private bool Allows(ProposalAction action) =>
        action switch
        {
            ProposalAction.Discard => SubmittedVersion is null,
            ProposalAction.TakeBack => Reported,
            _ => true,
        };

    private void MustBuildOn(Budget? current)
    {
        if (OfRevision != current?.Revision)
            throw new RuleViolation(
                "budget-changed",
                "The budget of the year has changed since this was prepared; revise it on that one first."
            );
    }

    private BudgetProposal Next(BudgetProposalStatus status) => this with { Status = status, Version = Version + 1 };

    private BudgetProposal After(ProposalAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? Next(next)
            : throw new RuleViolation("wrong-state", $"A budget proposal that is {Status} can't take the step {action}.");
}
