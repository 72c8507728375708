using Samen.Contracts.Municipalities;
using Samen.Search;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Council decisions, and the versions that corrections replaced.</summary>
internal static class CouncilDecisionStore
{
    static CouncilDecisionStore() => JsonColumn<CouncilDecisionView>.Register();

    private sealed record Replaced
    {
        public int Number { get; init; }
        public CouncilDecisionView View { get; init; } = null!;
        public string Reason { get; init; } = "";
        public DateTimeOffset ReplacedAt { get; init; }
    }

    private sealed record Counts
    {
        public int Open { get; init; }
        public int Overdue { get; init; }
    }

    private const string InsertDecision = """
        INSERT INTO council_decision (id, municipality_code, kind, status, decided_on, title, text, item_id, subject,
                                      subject_reason, meeting_kind, without_vote, votes_for, votes_against, took_part,
                                      sitting_members, must_abstain, seats, outcome, owner_role, due_date, settled_on,
                                      recorded_at, withdrawal_reason, corrections, version)
        VALUES (@Id, @MunicipalityCode, @Kind, @Status, @DecidedOn, @Title, @Text, @ItemId, @Subject, @SubjectReason,
                @MeetingKind, @WithoutVote, @VotesFor, @VotesAgainst, @TookPart, @SittingMembers, @MustAbstain, @Seats,
                @Outcome, @OwnerRole, @DueDate, @SettledOn, @RecordedAt, @WithdrawalReason, @Corrections, @Version)
        """;

    private const string UpdateDecision = """
        UPDATE council_decision
        SET kind = @Kind,
            status = @Status,
            decided_on = @DecidedOn,
            title = @Title,
            text = @Text,
            item_id = @ItemId,
            subject = @Subject,
            subject_reason = @SubjectReason,
            meeting_kind = @MeetingKind,
            without_vote = @WithoutVote,
            votes_for = @VotesFor,
            votes_against = @VotesAgainst,
            took_part = @TookPart,
            sitting_members = @SittingMembers,
            must_abstain = @MustAbstain,
            seats = @Seats,
            outcome = @Outcome,
            owner_role = @OwnerRole,
            due_date = @DueDate,
            settled_on = @SettledOn,
            recorded_at = @RecordedAt,
            withdrawal_reason = @WithdrawalReason,
            corrections = @Corrections,
            version = @Version
        WHERE id = @Id
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private const string HoldDecision = "UPDATE council_decision SET status = status WHERE id = @Id";

    private static readonly ListQuery SelectDecisions = new(
        """
        SELECT id AS Id,
               municipality_code AS MunicipalityCode,
               kind AS Kind,
               status AS Status,
               decided_on AS DecidedOn,
               title AS Title,
               text AS Text,
               item_id AS ItemId,
               subject AS Subject,
               subject_reason AS SubjectReason,
               meeting_kind AS MeetingKind,
               without_vote AS WithoutVote,
               votes_for AS VotesFor,
               votes_against AS VotesAgainst,
               took_part AS TookPart,
               sitting_members AS SittingMembers,
               must_abstain AS MustAbstain,
               seats AS Seats,
               outcome AS Outcome,
               owner_role AS OwnerRole,
               due_date AS DueDate,
               settled_on AS SettledOn,
               recorded_at AS RecordedAt,
               withdrawal_reason AS WithdrawalReason,
               corrections AS Corrections,
               version AS Version
        FROM council_decision
        /*where*/
        ORDER BY decided_on DESC, id DESC
        /*page*/
        """,
        "id = @Id",
        "municipality_code = @MunicipalityCode",
        "kind = @Kind",
        "subject = @Subject",
        "item_id = @ItemId",
        "@RecordedOnly = 1 AND recorded_at IS NOT NULL",
        "decided_on < @Before OR (decided_on = @Before AND id < @BeforeId)"
    );

    private const string CountUndertakings = """
        SELECT COUNT(*) AS "Open",
               COALESCE(SUM(CASE WHEN due_date < @Today THEN 1 ELSE 0 END), 0) AS Overdue
        FROM council_decision
        WHERE municipality_code = @MunicipalityCode
          AND kind = @Kind
          AND status = @Status
          AND settled_on IS NULL
        """;

    private const string InsertCorrection = """
        INSERT INTO council_correction (decision_id, number, replaced_json, reason, replaced_at, replaced_by)
        VALUES (@DecisionId, @Number, @View, @Reason, @ReplacedAt, @ReplacedBy)
        """;

    private const string SelectCorrections = """
        SELECT number AS Number,
               replaced_json AS "View",
               reason AS Reason,
               replaced_at AS ReplacedAt
        FROM council_correction
        WHERE decision_id = @DecisionId
        ORDER BY number
        """;

    public static async Task Insert(Work work, CouncilDecision decision)
    {
        await work.Execute(InsertDecision, Row(decision));
        if (decision.IsPublic)
            await SearchIndex.Put(work, Findable.Of(decision));
    }

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, CouncilDecision decision)
    {
        if (await work.Execute(UpdateDecision, Row(decision)) == 0)
            return false;
        var entry = Findable.Of(decision);
        if (decision.Status == CouncilDecisionStatus.Withdrawn)
            await SearchIndex.Remove(work, entry.Subject);
        else if (decision.IsPublic)
            await SearchIndex.Put(work, entry);
        return true;
    }

    /// <summary>Archives the version that a correction replaces.</summary>
    public static Task Keep(Work work, CouncilDecision replaced, int number, string reason, DateTimeOffset at, string by) =>
        work.Execute(
            InsertCorrection,
            new
            {
                DecisionId = replaced.Id,
                Number = number,
                View = replaced.View(),
                Reason = reason,
                ReplacedAt = at,
                ReplacedBy = by,
            }
        );

    /// <summary>
    /// Locks the decision until the transaction ends, so that building on it and withdrawing it are serialised. False:
    /// there is no such decision.
    /// </summary>
    public static Task<bool> Hold(Work work, Guid id) => work.Hold(HoldDecision, new { Id = id });

    public static async Task<CouncilDecision?> Get(Reading reading, Guid id) =>
        (await reading.Many<CouncilDecision>(SelectDecisions, Query(id: id, drafts: true))).SingleOrDefault();

    /// <summary>Newest day first.</summary>
    /// <param name="reading">Where.</param>
    /// <param name="code">CBS code of the municipality.</param>
    /// <param name="filter">Kind, subject and item; null: any.</param>
    /// <param name="drafts">Whether to include drafts.</param>
    /// <param name="before">Where the page continues.</param>
    /// <param name="limit">Page size.</param>
    public static Task<IReadOnlyList<CouncilDecision>> List(
        Reading reading,
        string code,
        (CouncilDecisionKind? Kind, CouncilSubject? Subject, Guid? ItemId) filter,
        bool drafts,
        (DateOnly Day, Guid Id)? before,
        int limit
    ) => reading.Many<CouncilDecision>(SelectDecisions, Query(code: code, filter: filter, drafts: drafts, before: before, limit: limit));

    /// <summary>The number of open undertakings, and of those that are overdue.</summary>
    public static async Task<(int Open, int Overdue)> Undertakings(Reading reading, string code, DateOnly today)
    {
        var counts = (
            await reading.One<Counts>(
                CountUndertakings,
                new
                {
                    MunicipalityCode = code,
                    Kind = nameof(CouncilDecisionKind.Undertaking),
                    Status = nameof(CouncilDecisionStatus.Recorded),
                    Today = today,
                }
            )
        )!;
        return (counts.Open, counts.Overdue);
    }

    /// <summary>The versions that corrections replaced, oldest first.</summary>
    public static async Task<IReadOnlyList<CouncilCorrectionView>> Corrections(Reading reading, Guid id) =>
        [
            .. (await reading.Many<Replaced>(SelectCorrections, new { DecisionId = id })).Select(r => new CouncilCorrectionView(
                r.Number,
                r.View,
                r.Reason,
                r.ReplacedAt
            )),
        ];

    private static object Query(
        Guid? id = null,
        string? code = null,
        (CouncilDecisionKind? Kind, CouncilSubject? Subject, Guid? ItemId) filter = default,
        bool drafts = false,
        (DateOnly Day, Guid Id)? before = null,
        int limit = 1
    ) =>
        new
        {
            Id = id,
            MunicipalityCode = code,
            Kind = filter.Kind?.ToString(),
            Subject = filter.Subject?.ToString(),
            filter.ItemId,
            RecordedOnly = drafts ? (bool?)null : true,
            Before = before?.Day,
            BeforeId = before?.Id,
            Limit = limit,
        };

    private static object Row(CouncilDecision d) =>
        new
        {
            d.Id,
            d.MunicipalityCode,
            Kind = d.Kind.ToString(),
            Status = d.Status.ToString(),
            d.DecidedOn,
            d.Title,
            d.Text,
            d.ItemId,
            Subject = d.Subject.ToString(),
            d.SubjectReason,
            MeetingKind = d.MeetingKind.ToString(),
            d.WithoutVote,
            d.VotesFor,
            d.VotesAgainst,
            d.TookPart,
            d.SittingMembers,
            d.MustAbstain,
            d.Seats,
            Outcome = d.Outcome?.ToString(),
            OwnerRole = d.OwnerRole?.ToString(),
            d.DueDate,
            d.SettledOn,
            d.RecordedAt,
            d.WithdrawalReason,
            d.Corrections,
            d.Version,
        };
}
