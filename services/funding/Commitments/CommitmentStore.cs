using Samen.Contracts.Funding;
using Samen.Search;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The commitments of the fund.</summary>
internal static class CommitmentStore
{
    private const string InsertCommitment = """
        INSERT INTO commitment (id, number, initiative_id, item_id, first_year, one_off_cents, yearly_cents, booked_at)
        VALUES (@Id, @Number, @InitiativeId, @ItemId, @FirstYear, @OneOffCents, @YearlyCents, @BookedAt)
        """;

    private const string ReleaseCommitment = """
        UPDATE commitment
        SET released_at = @At
        WHERE id = @Id
          AND released_at IS NULL
        """;

    private const string Rows = """
        SELECT c.id AS Id,
               c.number AS Number,
               c.initiative_id AS InitiativeId,
               c.item_id AS ItemId,
               e.title AS Title,
               c.first_year AS FirstYear,
               c.one_off_cents AS OneOffCents,
               c.yearly_cents AS YearlyCents,
               c.booked_at AS BookedAt,
               c.released_at AS ReleasedAt,
               e.last_year AS LastYear
        FROM commitment c
        JOIN endorsement e ON e.initiative_id = c.initiative_id
        """;

    private const string SelectCommitment = $"""
        {Rows}
        WHERE c.id = @Id
        """;

    private const string SelectOfItem = $"""
        {Rows}
        WHERE c.item_id = @ItemId
          AND c.released_at IS NULL
        """;

    private const string SelectOfInitiative = $"""
        {Rows}
        WHERE c.initiative_id = @InitiativeId
          AND c.released_at IS NULL
        """;

    private static readonly ListQuery SelectCommitments = new(
        $"""
        {Rows}
        WHERE c.number > @After
        /*and*/
        ORDER BY c.number
        /*page*/
        """,
        "EXISTS (SELECT 1 FROM coverage v WHERE v.commitment_id = c.id AND v.budget_year = @Year)"
    );

    /// <summary>The commitment of the decision on an item; null: it was not booked, or released.</summary>
    public static Task<Commitment?> OfItem(Reading reading, Guid itemId) => reading.One<Commitment>(SelectOfItem, new { ItemId = itemId });

    /// <summary>The commitment of an initiative; null: none was booked, or it was released.</summary>
    public static Task<Commitment?> OfInitiative(Reading reading, Guid initiative) =>
        reading.One<Commitment>(SelectOfInitiative, new { InitiativeId = initiative });

    /// <summary>It claims no budget any more. The caller holds the fund.</summary>
    public static Task Release(Work work, Guid id, DateTimeOffset at) => work.Execute(ReleaseCommitment, new { Id = id, At = at });

    public static async Task Insert(Work work, Commitment commitment)
    {
        await work.Execute(InsertCommitment, commitment);
        await SearchIndex.Put(work, Findable.Of(commitment));
    }

    public static Task<Commitment?> Get(Reading reading, Guid id) => reading.One<Commitment>(SelectCommitment, new { Id = id });

    /// <summary>In the order of booking; with a year, only those that claim part of its budget.</summary>
    public static Task<IReadOnlyList<Commitment>> List(Reading reading, int? year, long after, int limit) =>
        reading.Many<Commitment>(
            SelectCommitments,
            new
            {
                Year = year,
                After = after,
                Limit = limit,
            }
        );

    public static async Task<IReadOnlyList<CommitmentView>> Views(Reading reading, IReadOnlyList<Commitment> commitments)
    {
        if (commitments.Count == 0)
            return [];
        var coverage = await CoverageStore.Of(reading, commitments.Select(c => c.Id));
        var plans = await PlanChangeStore.Of(reading, commitments.Select(c => c.InitiativeId));
        return [.. commitments.Select(c => c.View([.. coverage[c.Id]], plans[c.InitiativeId]))];
    }
}
