using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>
/// Something of the fund on its way to the general assembly. The fund manager's steps are in the table; what the assembly does with its
/// item is followed as it is told. What differs between the kinds is in <see cref="ProposalKind"/>.
/// </summary>
[Audited]
internal sealed record FundProposal
{
    /// <summary>The steps of the fund manager; others are refused.</summary>
    public static readonly IReadOnlyDictionary<(FundProposalStatus, ProposalAction), FundProposalStatus> LifeCycle = new Dictionary<
        (FundProposalStatus, ProposalAction),
        FundProposalStatus
    >
    {
        [(FundProposalStatus.Draft, ProposalAction.Revise)] = FundProposalStatus.Draft,
        [(FundProposalStatus.Draft, ProposalAction.Check)] = FundProposalStatus.Draft,
        [(FundProposalStatus.Draft, ProposalAction.Submit)] = FundProposalStatus.Submitted,
        [(FundProposalStatus.Draft, ProposalAction.Record)] = FundProposalStatus.Adopted,
        [(FundProposalStatus.Draft, ProposalAction.Discard)] = FundProposalStatus.Discarded,
        [(FundProposalStatus.Adopted, ProposalAction.TakeBack)] = FundProposalStatus.Draft,
        [(FundProposalStatus.Rejected, ProposalAction.TakeBack)] = FundProposalStatus.Draft,
    };

    public Guid Id { get; init; }
    public FundProposalKind Kind { get; init; }

    /// <summary>The year that it is about.</summary>
    public int Year { get; init; }
    public FundProposalStatus Status { get; init; }

    /// <summary>Of a budget: the revision that counted when it was last revised; null: none.</summary>
    public int? OfRevision { get; init; }
    public int TextVersion { get; init; }
    public DateTimeOffset PreparedAt { get; init; }

    /// <summary>The version of the text that a second person checked last, where its kind needs that.</summary>
    public int? CheckedVersion { get; init; }
    public string? CheckedBy { get; init; }

    /// <summary>The version of the text that was handed over or recorded last.</summary>
    public int? SubmittedVersion { get; init; }
    public string? SubmittedBy { get; init; }

    /// <summary>The item that carries it, or did last; or the reported decision.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>Whether the decision was taken elsewhere.</summary>
    public bool Reported { get; init; }
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Of a budget: the revision that it is; null: it is not adopted, or no longer.</summary>
    public int? Revision { get; init; }
    public string? Reason { get; init; }
    public int Version { get; init; }

    public bool IsChecked => CheckedVersion == TextVersion;

    /// <summary>Whether an assembly has it or is about to.</summary>
    public bool IsBefore => Status is FundProposalStatus.Submitted or FundProposalStatus.OnAgenda or FundProposalStatus.Voting;

    public static FundProposal Prepare(Guid id, FundProposalKind kind, int year, int? ofRevision, DateTimeOffset now) =>
        new()
        {
            Id = id,
            Kind = kind,
            Year = year,
            OfRevision = ofRevision,
            TextVersion = 1,
            PreparedAt = now,
            Version = 1,
        };

    /// <summary>Another text; of a budget, on the revision that counts now.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public FundProposal Revise(int? ofRevision = null) =>
        After(ProposalAction.Revise) with
        {
            OfRevision = ofRevision,
            TextVersion = TextVersion + 1,
        };

    /// <summary>A second person finds its present text right.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>second-person</c>.</exception>
    public FundProposal Check(ProposalText text, string by)
    {
        var checkedNow = After(ProposalAction.Check) with { CheckedVersion = TextVersion, CheckedBy = by };
        SecondPerson.MustNotBe(text.SavedBy, by, "You made this version yourself; another person with the same right checks it.");
        return checkedNow;
    }

    /// <summary>It goes no further; what was before an assembly stays readable.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public FundProposal Discard() => After(ProposalAction.Discard);

    /// <summary>Hands its present text over to the assembly.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (FundProposal, FundProposalSubmitted) Submit(ProposalText text, string by)
    {
        var submitted = After(ProposalAction.Submit) with
        {
            SubmittedVersion = TextVersion,
            SubmittedBy = by,
            ItemId = null,
            Reason = null,
        };
        return (submitted, new FundProposalSubmitted(Id, Kind, Year, TextVersion, text.Title, text.Explanation, null, null, null, ItemId));
    }

    /// <summary>It was decided outside this system; who made the text does not say so.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>no-decision</c>; <c>second-person</c>.</exception>
    public FundProposal Record(ReportedDecision decision, ProposalText text, string by)
    {
        var recorded = After(ProposalAction.Record) with
        {
            Status = decision.IsAdopted ? FundProposalStatus.Adopted : FundProposalStatus.Rejected,
            SubmittedVersion = TextVersion,
            SubmittedBy = by,
            ItemId = decision.ItemId,
            Reported = true,
            DecidedOn = decision.DecidedOn,
            Reason = null,
        };
        decision.MustDecide();
        SecondPerson.MustNotBe(
            text.SavedBy,
            by,
            "You made this version yourself; another person with the same right records the decision."
        );
        return recorded;
    }

    /// <summary>What was adopted became this revision of a budget; null: it is none.</summary>
    public FundProposal As(int? revision) => this with { Revision = revision };

    /// <summary>The decision was recorded wrongly.</summary>
    /// <exception cref="RuleViolation">
    /// <c>wrong-state</c>; <c>not-reported</c>: an assembly here decided it; <c>second-person</c>: who recorded it.
    /// </exception>
    public FundProposal TakeBack(string reason, string by)
    {
        var draft = After(ProposalAction.TakeBack);
        if (Reported)
            SecondPerson.MustNotBe(SubmittedBy, by, "You recorded this yourself; another person with the same right takes it back.");
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
    public FundProposal CarriedBy(Guid itemId) => Next(Status) with { ItemId = itemId };

    /// <summary>Its item took a step that decides nothing.</summary>
    public FundProposal Moved(FundProposalStatus status) => Next(status);

    /// <summary>The assembly adopted it.</summary>
    public FundProposal Adopted(DateOnly on) => Next(FundProposalStatus.Adopted) with { DecidedOn = on, Reason = null };

    /// <summary>The assembly decided otherwise, or without binding.</summary>
    public FundProposal Decided(FundProposalStatus status, DateOnly on) => Next(status) with { DecidedOn = on, Revision = null };

    /// <summary>What it rests on no longer holds: it is a draft again, and its item decides nothing any more.</summary>
    public FundProposal Lapsed(string reason) =>
        Next(FundProposalStatus.Draft) with
        {
            ItemId = null,
            Reported = false,
            DecidedOn = null,
            Revision = null,
            Reason = reason,
        };

    /// <summary>The same as <see cref="Lapsed"/>, in the step in which it was adopted.</summary>
    public FundProposal Instead(string reason) => Lapsed(reason) with { Version = Version };

    /// <summary>The decision no longer holds.</summary>
    public FundProposal Undecided(FundProposalStatus status, string? reason) =>
        Next(status) with
        {
            DecidedOn = status == FundProposalStatus.AwaitsRatification ? DecidedOn : null,
            Revision = null,
            Reason = reason,
        };

    /// <summary>Fills in what every kind has.</summary>
    /// <param name="view">What the kind adds.</param>
    /// <param name="text">The text that is shown.</param>
    /// <param name="caller">Who asks.</param>
    public T View<T>(T view, ProposalText text, Caller caller)
        where T : FundProposalView =>
        view with
        {
            Id = Id,
            Kind = Kind,
            Year = Year,
            Title = text.Title,
            Explanation = text.Explanation,
            Status = Status,
            Version = Version,
            TextVersion = text.Number,
            PreparedAt = PreparedAt,
            ChangedAt = text.SavedAt,
            SubmittedVersion = SubmittedVersion,
            ItemId = ItemId,
            DecidedOn = DecidedOn,
            Reported = Reported,
            Reason = Reason,
            AllowedActions = caller.Is(Roles.FundManager)
                ? [.. LifeCycle.Keys.Where(k => k.Item1 == Status && Allows(k.Item2, text, caller)).Select(k => k.Item2.ToString())]
                : [],
        };

    private bool NeedsCheck => Kind == FundProposalKind.Accounts;

    private bool Allows(ProposalAction action, ProposalText text, Caller caller) =>
        action switch
        {
            ProposalAction.Check => NeedsCheck && !IsChecked && SecondPerson.Is(text.SavedBy, caller.Id),
            ProposalAction.Submit => !NeedsCheck || IsChecked,
            ProposalAction.Record => (!NeedsCheck || IsChecked) && SecondPerson.Is(text.SavedBy, caller.Id),
            ProposalAction.TakeBack => Reported && SecondPerson.Is(SubmittedBy, caller.Id),
            _ => true,
        };

    private FundProposal Next(FundProposalStatus status) => this with { Status = status, Version = Version + 1 };

    private FundProposal After(ProposalAction action) =>
        LifeCycle.TryGetValue((Status, action), out var next)
            ? Next(next)
            : throw new RuleViolation("wrong-state", $"A proposal that is {Status} can't take the step {action}.");
}
