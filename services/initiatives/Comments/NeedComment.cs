using Samen.Contracts.Initiatives;
using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>What a chain partner or vendor says about a need, where its recorder allows that. Its end erases the text.</summary>
[Audited]
internal sealed record NeedComment
{
    public Guid Id { get; init; }
    public Guid NeedId { get; init; }
    public Guid PartnerId { get; init; }

    /// <summary>Null: it was withdrawn or removed.</summary>
    [Withheld]
    public string? Text { get; init; }
    public DateTimeOffset CommentedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Of who recorded the need; null: the organisation withdrew it itself.</summary>
    public string? RemovalReason { get; init; }
    public int Version { get; init; }

    /// <exception cref="RuleViolation"><c>need-withdrawn</c>, <c>need-merged</c>, <c>no-comments</c>.</exception>
    public static (NeedComment, NeedCommented) Make(Guid id, Need need, Guid partner, string text, DateTimeOffset now)
    {
        need.MustBeOpen();
        if (!need.TakesComments)
            throw new RuleViolation("no-comments", "Who recorded this need does not ask for comments.");
        var comment = new NeedComment
        {
            Id = id,
            NeedId = need.Id,
            PartnerId = partner,
            Text = text.Trim(),
            CommentedAt = now,
            Version = 1,
        };
        return (comment, new NeedCommented(need.Id, id, partner));
    }

    /// <summary>The organisation takes it back.</summary>
    /// <exception cref="Refused">403 <c>not-your-comment</c>.</exception>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it has ended already.</exception>
    public (NeedComment, NeedCommentWithdrawn) Withdraw(Guid? partner, DateTimeOffset now)
    {
        if (partner != PartnerId)
            throw Refused.Forbidden("not-your-comment", "Only the organisation that made this comment may withdraw it.");
        return (Ended(null, now), new NeedCommentWithdrawn(NeedId, Id, PartnerId));
    }

    /// <summary>The municipality that recorded the need removes it.</summary>
    /// <exception cref="RuleViolation"><c>wrong-state</c>: it has ended already.</exception>
    public (NeedComment, NeedCommentRemoved) Remove(string municipality, string reason, DateTimeOffset now)
    {
        var removed = Ended(reason.Trim(), now);
        return (removed, new NeedCommentRemoved(NeedId, Id, municipality, removed.RemovalReason!));
    }

    public NeedCommentView View() => new(Id, PartnerId, Text, CommentedAt, EndedAt, RemovalReason, Version);

    private NeedComment Ended(string? reason, DateTimeOffset now) =>
        EndedAt is null
            ? this with
            {
                Text = null,
                EndedAt = now,
                RemovalReason = reason,
                Version = Version + 1,
            }
            : throw new RuleViolation("wrong-state", "This comment was withdrawn or removed already.");
}
