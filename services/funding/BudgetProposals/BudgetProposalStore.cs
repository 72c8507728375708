using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Budget proposals with every version of their text.</summary>
internal static class BudgetProposalStore
{
    static BudgetProposalStore() => JsonColumn<BudgetLines>.Register();

    private const string Columns = """
        p.id AS Id,
        p.budget_year AS Year,
        p.status AS Status,
        p.of_revision AS OfRevision,
        p.text_version AS TextVersion,
        p.prepared_at AS PreparedAt,
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
        t.lines_json AS "Lines",
        t.simulation_id AS SimulationId,
        t.alternative AS Alternative,
        t.saved_at AS SavedAt,
        t.saved_by AS SavedBy
        """;

    private const string InsertProposal = """
        INSERT INTO budget_proposal (id, budget_year, status, of_revision, text_version, prepared_at, reported, version)
        VALUES (@Id, @Year, @Status, @OfRevision, @TextVersion, @PreparedAt, @Reported, @Version)
        """;

    private const string UpdateProposal = """
        UPDATE budget_proposal
        SET status = @Status,
            of_revision = @OfRevision,
            text_version = @TextVersion,
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
        INSERT INTO budget_proposal_text (
            proposal_id, number, title, explanation, lines_json, simulation_id, alternative, saved_at, saved_by
        )
        VALUES (@ProposalId, @Number, @Title, @Explanation, @Lines, @SimulationId, @Alternative, @SavedAt, @SavedBy)
        """;

    private const string SelectProposal = $"""
        SELECT {Columns}
        FROM budget_proposal p
        WHERE p.id = @Id
        """;

    private const string SelectOfItem = $"""
        SELECT {Columns}
        FROM budget_proposal p
        WHERE p.item_id = @ItemId
        ORDER BY p.budget_year, p.id
        """;

    private const string SelectOfYear = $"""
        SELECT {Columns}
        FROM budget_proposal p
        WHERE p.budget_year = @Year
        ORDER BY p.id
        """;

    private static readonly ListQuery SelectProposals = new(
        $"""
        SELECT {Columns}
        FROM budget_proposal p
        /*where*/
        ORDER BY p.prepared_at DESC, p.id DESC
        /*page*/
        """,
        "p.submitted_version >= @Submitted",
        "p.budget_year = @Year",
        "p.status = @Status",
        "p.prepared_at < @BeforeAt OR (p.prepared_at = @BeforeAt AND p.id < @BeforeId)"
    );

    private const string SelectTexts = $"""
        SELECT {TextColumns}
        FROM budget_proposal_text t
        WHERE t.proposal_id IN @Ids
        ORDER BY t.number DESC
        """;

    private const string SelectText = $"""
        SELECT {TextColumns}
        FROM budget_proposal_text t
        WHERE t.proposal_id = @Id
          AND t.number = @Number
        """;

    private const string SelectCarrying = """
        SELECT COUNT(*)
        FROM budget_proposal p
        JOIN budget_proposal_text t ON t.proposal_id = p.id AND t.number = p.submitted_version
        WHERE t.simulation_id = @Id
        """;

    /// <summary>Whether a proposal that was handed over or recorded divides by this simulation. The caller holds the fund.</summary>
    public static async Task<bool> Carries(Work work, Guid simulation) => await work.One<long>(SelectCarrying, new { Id = simulation }) > 0;

    public static Task Insert(Work work, BudgetProposal proposal) => work.Execute(InsertProposal, Parameters(proposal));

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, BudgetProposal proposal) =>
        await work.Execute(UpdateProposal, Parameters(proposal)) == 1;

    /// <summary>Keeps a text for good.</summary>
    public static Task Keep(Work work, ProposalText text) => work.Execute(InsertText, text);

    public static Task<BudgetProposal?> Get(Reading reading, Guid id) => reading.One<BudgetProposal>(SelectProposal, new { Id = id });

    /// <summary>What an item carries, or a reported decision decided: of each year at most one.</summary>
    public static Task<IReadOnlyList<BudgetProposal>> OfItem(Reading reading, Guid itemId) =>
        reading.Many<BudgetProposal>(SelectOfItem, new { ItemId = itemId });

    public static Task<IReadOnlyList<BudgetProposal>> OfYear(Reading reading, int year) =>
        reading.Many<BudgetProposal>(SelectOfYear, new { Year = year });

    /// <summary>Newest first.</summary>
    public static Task<IReadOnlyList<BudgetProposal>> List(
        Reading reading,
        bool prepared,
        int? year,
        BudgetProposalStatus? status,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<BudgetProposal>(
            SelectProposals,
            new
            {
                Submitted = prepared ? (int?)null : 1,
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
    public static async Task<ProposalText> Text(Reading reading, BudgetProposal proposal, int number) =>
        await Text(reading, proposal.Id, number)
        ?? throw new InvalidOperationException($"Budget proposal {proposal.Id} has no text {number}.");

    /// <summary>The text by which a budget was adopted; null: it was adopted by none.</summary>
    public static async Task<ProposalText?> TextOf(Reading reading, Budget budget) =>
        budget is { ProposalId: { } id, ProposalVersion: { } number } ? await Text(reading, id, number) : null;

    /// <summary>As the caller may see them: who prepares sees the newest text, others the one that was handed over.</summary>
    public static async Task<IReadOnlyList<BudgetProposalView>> Views(
        Reading reading,
        Caller caller,
        params IReadOnlyList<BudgetProposal> proposals
    )
    {
        if (proposals.Count == 0)
            return [];
        var texts = (await Texts(reading, [.. proposals.Select(p => p.Id)])).ToDictionary(text => (text.ProposalId, text.Number));
        var newest = BudgetReaders.Include(caller);
        return [.. proposals.Select(p => p.View(texts[(p.Id, newest ? p.TextVersion : p.SubmittedVersion ?? p.TextVersion)], caller))];
    }

    private static Task<ProposalText?> Text(Reading reading, Guid id, int number) =>
        reading.One<ProposalText>(SelectText, new { Id = id, Number = number });

    private static Task<IReadOnlyList<ProposalText>> Texts(Reading reading, IReadOnlyList<Guid> ids) =>
        reading.Many<ProposalText>(SelectTexts, new { Ids = ids.AsKeys() });

    private static object Parameters(BudgetProposal proposal) =>
        new
        {
            proposal.Id,
            proposal.Year,
            Status = proposal.Status.ToString(),
            proposal.OfRevision,
            proposal.TextVersion,
            proposal.PreparedAt,
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
