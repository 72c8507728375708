using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Decisions on how far facilities bind, and the items that the members adopted.</summary>
internal static class BindingDecisionStore
{
    private const string InsertDecision = """
        INSERT INTO binding_decision (
            facility_id, number, level, authority, decided_on, source, advised_on, consultation_item_id, consultation_source, recorded_at)
        VALUES (
            @FacilityId, @Number, @Level, @Authority, @DecidedOn, @Source, @AdvisedOn, @ConsultationItemId, @ConsultationSource,
            @RecordedAt)
        """;

    private const string SelectDecisions = """
        SELECT facility_id AS FacilityId,
               number AS Number,
               level AS Level,
               authority AS Authority,
               decided_on AS DecidedOn,
               source AS Source,
               advised_on AS AdvisedOn,
               consultation_item_id AS ConsultationItemId,
               consultation_source AS ConsultationSource,
               recorded_at AS RecordedAt
        FROM binding_decision
        WHERE facility_id = @FacilityId
        ORDER BY number DESC
        """;

    private const string InsertItem = "INSERT INTO adopted_item (item_id, title, decided_on) VALUES (@ItemId, @Title, @DecidedOn)";

    private const string DeleteItem = "DELETE FROM adopted_item WHERE item_id = @ItemId";

    private const string SelectItem = "SELECT decided_on FROM adopted_item WHERE item_id = @ItemId";

    public static Task Insert(Work work, BindingDecision d) =>
        work.Execute(
            InsertDecision,
            new
            {
                d.FacilityId,
                d.Number,
                Level = d.Level.ToString(),
                Authority = d.Authority.ToString(),
                d.DecidedOn,
                d.Source,
                d.AdvisedOn,
                d.ConsultationItemId,
                d.ConsultationSource,
                d.RecordedAt,
            }
        );

    /// <summary>The decisions on a facility, the one that holds first.</summary>
    public static Task<IReadOnlyList<BindingDecision>> Of(Reading reading, Guid facility) =>
        reading.Many<BindingDecision>(SelectDecisions, new { FacilityId = facility });

    /// <summary>The members adopted an item.</summary>
    public static Task KeepItem(Work work, Guid item, string title, DateOnly decidedOn) =>
        work.Insert(
            InsertItem,
            new
            {
                ItemId = item,
                Title = title,
                DecidedOn = decidedOn,
            }
        );

    public static Task DropItem(Work work, Guid item) => work.Execute(DeleteItem, new { ItemId = item });

    /// <summary>The day on which the members adopted the item; null: they did not.</summary>
    public static Task<DateOnly?> DayOfItem(Reading reading, Guid item) => reading.One<DateOnly?>(SelectItem, new { ItemId = item });
}
