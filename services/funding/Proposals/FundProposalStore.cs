using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>What the fund submits to the assembly, of every kind, with every version of its text.</summary>
internal static class FundProposalStore
{
    private const string Columns = """
        p.id AS Id,
        p.kind AS Kind,
        p.budget_year AS Year,
        p.status AS Status,
        p.of_revision AS OfRevision,
        p.text_version AS TextVersion,
        p.prepared_at AS PreparedAt,
        p.checked_version AS CheckedVersion,
        p.checked_by AS CheckedBy,
        p.submitted_version AS SubmittedVersion,
        p.submitted_by AS SubmittedBy,
        p.item_id AS ItemId,
        p.reported AS Reported,
        p.decided_on AS DecidedOn,
        p.revision AS Revision,
        p.reason AS Reason,
        p.version AS Version
        """;

    private const string TextColumns = """
        t.proposal_id AS ProposalId,
        t.number AS Number,
        t.title AS Title,
        t.explanation AS Explanation,
        t.content AS "Content",
        t.saved_at AS SavedAt,
        t.saved_by AS SavedBy
        """;

    private const string InsertProposal = """
        INSERT INTO fund_proposal (id, kind, budget_year, status, of_revision, text_version, prepared_at, reported, version)
        VALUES (@Id, @Kind, @Year, @Status, @OfRevision, @TextVersion, @PreparedAt, @Reported, @Version)
        """;

    private const string UpdateProposal = """
        UPDATE fund_proposal
        SET status = @Status,
            of_revision = @OfRevision,
            text_version = @TextVersion,
            checked_version = @CheckedVersion,
            checked_by = @CheckedBy,
            submitted_version = @SubmittedVersion,
            submitted_by = @SubmittedBy,
            item_id = @ItemId,
            reported = @Reported,
            decided_on = @DecidedOn,
            revision = @Revision,
            reason = @Reason,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string InsertText = """
        INSERT INTO fund_proposal_text (proposal_id, number, title, explanation, content, saved_at, saved_by)
        VALUES (@ProposalId, @Number, @Title, @Explanation, @Content, @SavedAt, @SavedBy)
        """;

    private const string SelectProposal = $"""
        SELECT {Columns}
        FROM fund_proposal p
        WHERE p.id = @Id
        """;

    private const string SelectOfItem = $"""
        SELECT {Columns}
        FROM fund_proposal p
        WHERE p.item_id = @ItemId
        ORDER BY p.budget_year, p.id
        """;

    private const string SelectOfYear = $"""
        SELECT {Columns}
        FROM fund_proposal p
        WHERE p.kind = @Kind
          AND p.budget_year = @Year
        ORDER BY p.id
        """;

    private const string SelectFrozen = """
        SELECT p.budget_year
        FROM fund_proposal p
        WHERE p.kind = 'Accounts'
          AND p.budget_year IN @Years
          AND p.status IN ('Submitted', 'OnAgenda', 'Voting', 'AwaitsRatification', 'Adopted')
        ORDER BY p.budget_year
        """;

    private static readonly ListQuery SelectProposals = new(
        $"""
        SELECT {Columns}
        FROM fund_proposal p
        /*where*/
        ORDER BY p.prepared_at DESC, p.id DESC
        /*page*/
        """,
        "p.submitted_version >= @Submitted",
        "p.kind = @Kind",
        "p.budget_year = @Year",
        "p.status = @Status",
        "p.prepared_at < @BeforeAt OR (p.prepared_at = @BeforeAt AND p.id < @BeforeId)"
    );

    private const string SelectTexts = $"""
        SELECT {TextColumns}
        FROM fund_proposal_text t
        WHERE t.proposal_id IN @Ids
        ORDER BY t.number DESC
        """;

    private const string SelectText = $"""
        SELECT {TextColumns}
        FROM fund_proposal_text t
        WHERE t.proposal_id = @Id
          AND t.number = @Number
        """;

    public static Task Insert(Work work, FundProposal proposal) => work.Execute(InsertProposal, Parameters(proposal));

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, FundProposal proposal) =>
        await work.Execute(UpdateProposal, Parameters(proposal)) == 1;

    /// <summary>Keeps a text for good.</summary>
    public static Task Keep(Work work, ProposalText text) => work.Execute(InsertText, text);

    public static Task<FundProposal?> Get(Reading reading, Guid id) => reading.One<FundProposal>(SelectProposal, new { Id = id });

    /// <summary>What an item carries, or a reported decision decided: of each year at most one.</summary>
    public static Task<IReadOnlyList<FundProposal>> OfItem(Reading reading, Guid itemId) =>
        reading.Many<FundProposal>(SelectOfItem, new { ItemId = itemId });

    public static Task<IReadOnlyList<FundProposal>> OfYear(Reading reading, FundProposalKind kind, int year) =>
        reading.Many<FundProposal>(SelectOfYear, new { Kind = kind.ToString(), Year = year });

    /// <summary>The one of a kind that was adopted for a year; null: none, or it was annulled.</summary>
    public static async Task<FundProposal?> Adopted(Reading reading, FundProposalKind kind, int year) =>
        (await OfYear(reading, kind, year)).LastOrDefault(one => one.Status == FundProposalStatus.Adopted);

    /// <summary>Those of these budget years whose accounts are before an assembly or adopted: they take no income or costs.</summary>
    public static Task<IReadOnlyList<int>> Frozen(Reading reading, params IReadOnlyList<int> years) =>
        reading.Many<int>(SelectFrozen, new { Years = years.ToArray() });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<FundProposal>> List(
        Reading reading,
        bool prepared,
        FundProposalKind? kind,
        int? year,
        FundProposalStatus? status,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<FundProposal>(
            SelectProposals,
            new
            {
                Submitted = prepared ? (int?)null : 1,
                Kind = kind?.ToString(),
                Year = year,
                Status = status?.ToString(),
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>Every version of its text, newest first.</summary>
    public static Task<IReadOnlyList<ProposalText>> Texts(Reading reading, Guid id) => Texts(reading, [id]);

    /// <summary>One version of its text; every version up to the newest is kept.</summary>
    public static async Task<ProposalText> Text(Reading reading, FundProposal proposal, int number) =>
        await Text(reading, proposal.Id, number) ?? throw new InvalidOperationException($"Proposal {proposal.Id} has no text {number}.");

    /// <summary>With the text that the caller may see: who prepares sees the newest, others the one that was handed over.</summary>
    public static async Task<IReadOnlyList<(FundProposal Proposal, ProposalText Text)>> Shown(
        Reading reading,
        Caller caller,
        params IReadOnlyList<FundProposal> proposals
    )
    {
        if (proposals.Count == 0)
            return [];
        var texts = (await Texts(reading, [.. proposals.Select(p => p.Id)])).ToDictionary(text => (text.ProposalId, text.Number));
        var newest = BudgetReaders.Include(caller);
        return [.. proposals.Select(p => (p, texts[(p.Id, newest ? p.TextVersion : p.SubmittedVersion ?? p.TextVersion)]))];
    }

    public static Task<ProposalText?> Text(Reading reading, Guid id, int number) =>
        reading.One<ProposalText>(SelectText, new { Id = id, Number = number });

    private static Task<IReadOnlyList<ProposalText>> Texts(Reading reading, IReadOnlyList<Guid> ids) =>
        reading.Many<ProposalText>(SelectTexts, new { Ids = ids.AsKeys() });

    private static object Parameters(FundProposal proposal) =>
        new
        {
            proposal.Id,
            Kind = proposal.Kind.ToString(),
            proposal.Year,
            Status = proposal.Status.ToString(),
            proposal.OfRevision,
            proposal.TextVersion,
            proposal.PreparedAt,
            proposal.CheckedVersion,
            proposal.CheckedBy,
            proposal.SubmittedVersion,
            proposal.SubmittedBy,
            proposal.ItemId,
            proposal.Reported,
            proposal.DecidedOn,
            proposal.Revision,
            proposal.Reason,
            proposal.Version,
        };
}
