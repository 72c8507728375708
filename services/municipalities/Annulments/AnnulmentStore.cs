using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>What was annulled. Weights, ballots and signed results that no longer count are kept here for good.</summary>
internal static class AnnulmentStore
{
    static AnnulmentStore() => JsonColumn<AgendaItemView>.Register();

    private const string CountOfItem = "SELECT COUNT(*) FROM annulment WHERE item_id = @ItemId";

    private const string InsertAnnulment = """
        INSERT INTO annulment (item_id, number, step, reason, vote_goes_on, annulled_at, annulled_by, municipalities, before_json)
        VALUES (@ItemId, @Number, @Step, @Reason, @VoteGoesOn, @AnnulledAt, @AnnulledBy, @Municipalities, @Before)
        """;

    private const string KeepResult = """
        INSERT INTO annulled_result (item_id, number, payload, header, signature, published_at)
        SELECT item_id, @Number, payload, header, signature, published_at
        FROM result_bundle
        WHERE item_id = @ItemId
        """;

    private const string KeepWeights = """
        INSERT INTO annulled_weight (item_id, number, municipality_code, inhabitants, weight)
        SELECT item_id, @Number, municipality_code, inhabitants, weight
        FROM vote_weight
        WHERE item_id = @ItemId
        """;

    private const string KeepBallots = """
        INSERT INTO annulled_ballot (item_id, number, municipality_code, replaced, option_key, cast_at, cast_by)
        SELECT item_id, @Number, municipality_code, replaced, option_key, cast_at, cast_by
        FROM ballot
        WHERE item_id = @ItemId
        """;

    private const string KeepReplaced = """
        INSERT INTO annulled_ballot (item_id, number, municipality_code, replaced, option_key, cast_at, cast_by)
        SELECT r.item_id, @Number, r.municipality_code, r.number, r.option_key, r.cast_at, r.cast_by
        FROM ballot_replaced r
        WHERE r.item_id = @ItemId
        """;

    private const string DeleteResult = "DELETE FROM result_bundle WHERE item_id = @ItemId";

    private const string DeleteReplaced = "DELETE FROM ballot_replaced WHERE item_id = @ItemId";

    private const string DeleteBallots = "DELETE FROM ballot WHERE item_id = @ItemId";

    private const string DeleteWeights = "DELETE FROM vote_weight WHERE item_id = @ItemId";

    private const string SelectAnnulments = """
        SELECT item_id AS ItemId,
               number AS Number,
               step AS Step,
               reason AS Reason,
               vote_goes_on AS VoteGoesOn,
               annulled_at AS AnnulledAt,
               annulled_by AS AnnulledBy,
               municipalities AS Municipalities,
               before_json AS Before
        FROM annulment
        WHERE item_id = @ItemId
        ORDER BY number
        """;

    private const string SelectResults = """
        SELECT number AS Number,
               item_id AS ItemId,
               payload AS Payload,
               header AS Header,
               signature AS Signature,
               published_at AS PublishedAt
        FROM annulled_result
        WHERE item_id = @ItemId
        """;

    private sealed record ResultRow
    {
        public int Number { get; init; }
        public Guid ItemId { get; init; }
        public string Payload { get; init; } = "";
        public string Header { get; init; } = "";
        public string Signature { get; init; } = "";
        public DateTimeOffset PublishedAt { get; init; }
    }

    /// <summary>
    /// Keeps an annulment, and with it the signed result; when the vote does not go on also weights and ballots, so that none of it
    /// counts any more. The caller holds the item.
    /// </summary>
    public static async Task Insert(Work work, Annulment annulment)
    {
        var item = new { annulment.ItemId };
        var number = await work.One<int>(CountOfItem, item) + 1;
        var kept = new { annulment.ItemId, Number = number };
        await work.Execute(
            InsertAnnulment,
            new
            {
                annulment.ItemId,
                Number = number,
                Step = annulment.Step.ToString(),
                annulment.Reason,
                annulment.VoteGoesOn,
                annulment.AnnulledAt,
                annulment.AnnulledBy,
                Municipalities = (await BallotStore.Turnout(work, annulment.ItemId)).Municipalities,
                annulment.Before,
            }
        );
        await work.Execute(KeepResult, kept);
        await work.Execute(DeleteResult, item);
        if (annulment.VoteGoesOn)
            return;
        await work.Execute(KeepWeights, kept);
        await work.Execute(KeepBallots, kept);
        await work.Execute(KeepReplaced, kept);
        await work.Execute(DeleteReplaced, item);
        await work.Execute(DeleteBallots, item);
        await work.Execute(DeleteWeights, item);
    }

    /// <summary>The annulments of an item, in their order.</summary>
    public static async Task<IReadOnlyList<AnnulmentView>> Views(Reading reading, Guid itemId)
    {
        var item = new { ItemId = itemId };
        var signed = (await reading.Many<ResultRow>(SelectResults, item)).ToDictionary(
            row => row.Number,
            row => new SignedResult
            {
                ItemId = row.ItemId,
                Payload = row.Payload,
                Header = row.Header,
                Signature = row.Signature,
                PublishedAt = row.PublishedAt,
            }
        );
        return [.. (await reading.Many<Annulment>(SelectAnnulments, item)).Select(a => a.View(signed.GetValueOrDefault(a.Number)))];
    }
}
