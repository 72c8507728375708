using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What members think of items, and how soon they want them to be dealt with.</summary>
internal static class OpinionStore
{
    private const string UpdateOpinion = """
        UPDATE taskforce_view
        SET stance = @Stance,
            reasons = @Reasons,
            given_at = @GivenAt
        WHERE item_id = @ItemId
          AND seat_id = @SeatId
        """;

    private const string InsertOpinion = """
        INSERT INTO taskforce_view (item_id, seat_id, stance, reasons, given_at)
        VALUES (@ItemId, @SeatId, @Stance, @Reasons, @GivenAt)
        """;

    private const string SelectOpinions = """
        SELECT item_id AS ItemId,
               seat_id AS SeatId,
               stance AS Stance,
               reasons AS Reasons,
               given_at AS GivenAt
        FROM taskforce_view
        WHERE item_id IN @Ids
        ORDER BY given_at, seat_id
        """;

    private const string UpdatePriority = """
        UPDATE taskforce_priority
        SET priority = @Priority
        WHERE item_id = @ItemId
          AND seat_id = @SeatId
        """;

    private const string InsertPriority = """
        INSERT INTO taskforce_priority (item_id, seat_id, priority)
        VALUES (@ItemId, @SeatId, @Priority)
        """;

    private const string SelectPriorities = """
        SELECT item_id AS ItemId,
               seat_id AS SeatId,
               priority AS Priority
        FROM taskforce_priority
        WHERE item_id IN @Ids
          AND seat_id = @SeatId
        """;

    /// <summary>Puts it in the place of the one before; the item is held.</summary>
    public static async Task Put(Work work, TaskforceOpinion opinion)
    {
        var row = new
        {
            opinion.ItemId,
            opinion.SeatId,
            Stance = opinion.Stance.ToString(),
            opinion.Reasons,
            opinion.GivenAt,
        };
        if (await work.Execute(UpdateOpinion, row) == 0)
            await work.Execute(InsertOpinion, row);
    }

    /// <summary>Puts it in the place of the one before; the item is held.</summary>
    public static async Task Put(Work work, SeatPriority priority)
    {
        if (await work.Execute(UpdatePriority, priority) == 0)
            await work.Execute(InsertPriority, priority);
    }

    public static Task<IReadOnlyList<TaskforceOpinion>> Of(Reading reading, IEnumerable<Guid> items) =>
        reading.Many<TaskforceOpinion>(SelectOpinions, new { Ids = items.AsKeys() });

    /// <summary>The priorities that a seat gave.</summary>
    public static Task<IReadOnlyList<SeatPriority>> Priorities(Reading reading, IEnumerable<Guid> items, Guid seat) =>
        reading.Many<SeatPriority>(SelectPriorities, new { Ids = items.AsKeys(), SeatId = seat });
}
