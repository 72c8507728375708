using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>
/// One need goes on in another: by agreement of the municipalities that recorded them, or by the Taskforce. Who speaks for a need is who
/// recorded it now, so proposals follow reorganisations by themselves.
/// </summary>
[Audited]
internal sealed record NeedMerge
{
    public Guid Id { get; init; }

    /// <summary>The need that goes on in the other.</summary>
    public Guid NeedId { get; init; }
    public Guid IntoNeedId { get; init; }
    public MergeStatus Status { get; init; }

    /// <summary>The one of the two that the proposer speaks for; null: the Taskforce merged them.</summary>
    public Guid? ProposedFor { get; init; }

    /// <summary>CBS code of the municipality of that day; null: the Taskforce.</summary>
    public string? ProposedBy { get; init; }
    public string Reason { get; init; } = "";
    public DateTimeOffset ProposedAt { get; init; }
    public DateTimeOffset? MergedAt { get; init; }

    /// <summary>The moment from which a merge can no longer be undone.</summary>
    public DateTimeOffset? UndoableUntil { get; init; }

    /// <summary>CBS code of the municipality that refused or undid it; null: the Taskforce did, or nobody yet.</summary>
    public string? EndedBy { get; init; }
    public string? EndReason { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public int Version { get; init; }

    /// <summary>A municipality that recorded one of the two asks the other.</summary>
    /// <exception cref="RuleViolation"><c>same-need</c>, <c>need-withdrawn</c>, <c>need-merged</c>, <c>already-proposed</c>.</exception>
    /// <exception cref="Refused">403 <c>not-your-need</c>: the municipality recorded neither.</exception>
    public static (NeedMerge, NeedMergeProposed) Propose(
        Guid id,
        Need need,
        Need into,
        string municipality,
        string reason,
        IEnumerable<NeedMerge> earlier,
        DateTimeOffset now
    )
    {
        MustBeTwo(need, into);
        var own =
            need.MunicipalityCode == municipality ? need
            : into.MunicipalityCode == municipality ? into
            : throw Refused.Forbidden("not-your-need", "Your municipality recorded neither of these needs.");
        if (earlier.Any(m => m.Status == MergeStatus.Proposed && new[] { m.NeedId, m.IntoNeedId }.Contains(into.Id)))
            throw new RuleViolation("already-proposed", "It was proposed already to merge these needs.");
        var merge = New(id, need, into, reason, now) with { ProposedFor = own.Id, ProposedBy = municipality };
        return (merge, new NeedMergeProposed(need.Id, into.Id, municipality, merge.Reason));
    }

    /// <summary>The Taskforce merges without asking.</summary>
    /// <exception cref="RuleViolation"><c>same-need</c>, <c>need-withdrawn</c>, <c>need-merged</c>.</exception>
    public static NeedMerge Decide(Guid id, Need need, Need into, string reason, DateTimeOffset undoableUntil, DateTimeOffset now)
    {
        MustBeTwo(need, into);
        return New(id, need, into, reason, now).Merged(undoableUntil, now) with { Version = 1 };
    }

    /// <summary>Whether the same municipality has recorded both by now, so that there is nobody to ask.</summary>
    public static bool IsAgreed(Need need, Need into) => need.MunicipalityCode == into.MunicipalityCode;

    /// <summary>The need that was not proposed for; who recorded it decides.</summary>
    public Guid OtherNeedId => ProposedFor == NeedId ? IntoNeedId : NeedId;

    /// <summary>The other municipality agrees.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>, <c>need-withdrawn</c>, <c>need-merged</c>.</exception>
    public NeedMerge Accept(Need need, Need into, DateTimeOffset undoableUntil, DateTimeOffset now)
    {
        MustBe(MergeStatus.Proposed);
        MustBeTwo(need, into);
        return Merged(undoableUntil, now);
    }

    /// <summary>The other municipality does not agree, or the proposer takes it back.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>.</exception>
    public (NeedMerge, NeedMergeRefused) Refuse(string municipality, string reason, DateTimeOffset now)
    {
        MustBe(MergeStatus.Proposed);
        var refused = Ended(MergeStatus.Refused, municipality, reason, now);
        return (refused, new NeedMergeRefused(NeedId, IntoNeedId, municipality, refused.EndReason!));
    }

    /// <summary>The need stands on its own again.</summary>
    /// <param name="municipality">CBS code; null: the Taskforce.</param>
    /// <param name="reason">Why.</param>
    /// <param name="now">The current time.</param>
    /// <exception cref="RuleViolation"><c>wrong-state</c>; <c>too-late</c>: the term is over.</exception>
    public NeedMerge Undo(string? municipality, string reason, DateTimeOffset now)
    {
        MustBe(MergeStatus.Merged);
        if (now >= UndoableUntil)
            throw new RuleViolation("too-late", $"This merge could be undone before {UndoableUntil:yyyy-MM-dd'T'HH:mm'Z'}.");
        return Ended(MergeStatus.Undone, municipality, reason, now);
    }

    public NeedMergeView View() =>
        new(
            Id,
            NeedId,
            IntoNeedId,
            Status,
            ProposedFor,
            ProposedBy,
            Reason,
            ProposedAt,
            MergedAt,
            UndoableUntil,
            EndedBy,
            EndReason,
            EndedAt,
            Version
        );

    private static NeedMerge New(Guid id, Need need, Need into, string reason, DateTimeOffset now) =>
        new()
        {
            Id = id,
            NeedId = need.Id,
            IntoNeedId = into.Id,
            Status = MergeStatus.Proposed,
            Reason = reason.Trim(),
            ProposedAt = now,
            Version = 1,
        };

    private NeedMerge Merged(DateTimeOffset undoableUntil, DateTimeOffset now) =>
        this with
        {
            Status = MergeStatus.Merged,
            MergedAt = now,
            UndoableUntil = undoableUntil,
            Version = Version + 1,
        };

    private NeedMerge Ended(MergeStatus status, string? municipality, string reason, DateTimeOffset now) =>
        this with
        {
            Status = status,
            EndedBy = municipality,
            EndReason = reason.Trim(),
            EndedAt = now,
            Version = Version + 1,
        };

    private void MustBe(MergeStatus status)
    {
        if (Status != status)
            throw new RuleViolation("wrong-state", $"This merge is not {status}, but {Status}.");
    }

    private static void MustBeTwo(Need need, Need into)
    {
        if (need.Id == into.Id)
            throw new RuleViolation("same-need", "A need cannot be merged into itself.");
        need.MustBeOpen();
        into.MustBeOpen();
    }
}
