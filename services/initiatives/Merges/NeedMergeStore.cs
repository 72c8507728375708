using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Merges of needs, from their proposal on.</summary>
internal static class NeedMergeStore
{
    private const string InsertMerge = """
        INSERT INTO need_merge (
            id, need_id, into_need_id, status, proposed_for, proposed_by, reason, proposed_at,
            merged_at, undoable_until, ended_by, end_reason, ended_at, version
        )
        VALUES (
            @Id, @NeedId, @IntoNeedId, @Status, @ProposedFor, @ProposedBy, @Reason, @ProposedAt,
            @MergedAt, @UndoableUntil, @EndedBy, @EndReason, @EndedAt, @Version
        )
        """;

    private const string UpdateMerge = """
        UPDATE need_merge
        SET status = @Status,
            merged_at = @MergedAt,
            undoable_until = @UndoableUntil,
            ended_by = @EndedBy,
            end_reason = @EndReason,
            ended_at = @EndedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string Rows = """
        SELECT g.id AS Id,
               g.need_id AS NeedId,
               g.into_need_id AS IntoNeedId,
               g.status AS Status,
               g.proposed_for AS ProposedFor,
               g.proposed_by AS ProposedBy,
               g.reason AS Reason,
               g.proposed_at AS ProposedAt,
               g.merged_at AS MergedAt,
               g.undoable_until AS UndoableUntil,
               g.ended_by AS EndedBy,
               g.end_reason AS EndReason,
               g.ended_at AS EndedAt,
               g.version AS Version
        FROM need_merge g
        """;

    private const string SelectMerge = $"""
        {Rows}
        WHERE g.id = @Id
        """;

    private const string SelectMerges = $"""
        {Rows}
        WHERE g.need_id = @Id OR g.into_need_id = @Id
        ORDER BY g.proposed_at DESC, g.id DESC
        """;

    /// <summary>The standing merges that lead to a need, directly or by way of others.</summary>
    private const string SelectStanding = $"""
        {Rows}
        JOIN need n ON n.id = g.need_id
        WHERE n.merged_into = @Id
          AND g.status = 'Merged'
        """;

    public static Task Insert(Work work, NeedMerge merge) => work.Execute(InsertMerge, Row(merge));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, NeedMerge merge) => await work.Execute(UpdateMerge, Row(merge)) == 1;

    public static Task<NeedMerge?> Get(Reading reading, Guid id) => reading.One<NeedMerge>(SelectMerge, new { Id = id });

    /// <summary>Those of a need, on either side, the last proposed first.</summary>
    public static Task<IReadOnlyList<NeedMerge>> Of(Reading reading, Guid need) => reading.Many<NeedMerge>(SelectMerges, new { Id = need });

    /// <inheritdoc cref="SelectStanding"/>
    public static Task<IReadOnlyList<NeedMerge>> Into(Reading reading, Guid need) =>
        reading.Many<NeedMerge>(SelectStanding, new { Id = need });

    private static object Row(NeedMerge m) =>
        new
        {
            m.Id,
            m.NeedId,
            m.IntoNeedId,
            Status = m.Status.ToString(),
            m.ProposedFor,
            m.ProposedBy,
            m.Reason,
            m.ProposedAt,
            m.MergedAt,
            m.UndoableUntil,
            m.EndedBy,
            m.EndReason,
            m.EndedAt,
            m.Version,
        };
}
