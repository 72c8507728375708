using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The advice of the Taskforce.</summary>
internal static class AdviceStore
{
    static AdviceStore()
    {
        JsonColumn<IReadOnlyList<StanceCount>>.Register();
        JsonColumn<IReadOnlyList<AdviceSeat>>.Register();
    }

    private const string InsertAdvice = """
        INSERT INTO advice (
            id, initiative_id, item_id, meeting_id, verdict, reason, minority_view, given_by, given_at,
            seats_filled, seats_taking_part, stances_json, own_seats_json
        )
        VALUES (
            @Id, @InitiativeId, @ItemId, @MeetingId, @Verdict, @Reason, @MinorityView, @GivenBy, @GivenAt,
            @SeatsFilled, @SeatsTakingPart, @Stances, @OwnSeats
        )
        """;

    private const string Rows = """
        SELECT a.id AS Id,
               a.initiative_id AS InitiativeId,
               a.item_id AS ItemId,
               a.meeting_id AS MeetingId,
               m.meeting_date AS MeetingDate,
               a.verdict AS Verdict,
               a.reason AS Reason,
               a.minority_view AS MinorityView,
               a.given_at AS GivenAt,
               a.seats_filled AS SeatsFilled,
               a.seats_taking_part AS SeatsTakingPart,
               a.stances_json AS Stances,
               a.own_seats_json AS OwnSeats
        FROM advice a
        LEFT JOIN taskforce_meeting m ON m.id = a.meeting_id
        """;

    private const string SelectOnPlan = $"""
        {Rows}
        WHERE a.initiative_id = @Id
          AND NOT EXISTS (SELECT 1 FROM taskforce_item t WHERE t.id = a.item_id AND t.kind <> 'Plan')
        ORDER BY a.given_at
        """;

    private const string SelectAtMeeting = $"""
        {Rows}
        WHERE a.meeting_id = @Id
        ORDER BY a.given_at
        """;

    private const string SelectOnItems = $"""
        {Rows}
        WHERE a.item_id IN @Ids
        """;

    public static Task Insert(Work work, Advice advice) =>
        work.Execute(
            InsertAdvice,
            new
            {
                advice.Id,
                advice.InitiativeId,
                advice.ItemId,
                advice.MeetingId,
                Verdict = advice.Verdict.ToString(),
                advice.Reason,
                advice.MinorityView,
                advice.GivenBy,
                advice.GivenAt,
                advice.SeatsFilled,
                advice.SeatsTakingPart,
                advice.Stances,
                advice.OwnSeats,
            }
        );

    /// <summary>On the plan of an initiative, oldest first; neither that of a round nor that of a gate.</summary>
    public static async Task<IReadOnlyList<AdviceView>> OnPlan(Reading reading, Guid initiative) =>
        [.. (await reading.Many<Advice>(SelectOnPlan, new { Id = initiative })).Select(a => a.View())];

    /// <summary>To which a meeting came, oldest first.</summary>
    public static Task<IReadOnlyList<Advice>> At(Reading reading, Guid meeting) =>
        reading.Many<Advice>(SelectAtMeeting, new { Id = meeting });

    /// <summary>On items of the Taskforce; an item has one at most.</summary>
    public static async Task<IReadOnlyList<Advice>> On(Reading reading, IReadOnlyList<Guid> items) =>
        items.Count == 0 ? [] : await reading.Many<Advice>(SelectOnItems, new { Ids = items.AsKeys() });
}
