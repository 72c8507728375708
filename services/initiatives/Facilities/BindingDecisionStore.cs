using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Decisions on how far facilities bind.</summary>
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
        SELECT d.facility_id AS FacilityId,
               d.number AS Number,
               d.level AS Level,
               d.authority AS Authority,
               d.decided_on AS DecidedOn,
               d.source AS Source,
               d.advised_on AS AdvisedOn,
               d.consultation_item_id AS ConsultationItemId,
               i.title AS ConsultationItemTitle,
               d.consultation_source AS ConsultationSource,
               d.recorded_at AS RecordedAt,
               d.annulled_at AS AnnulledAt,
               d.annulment_reason AS AnnulmentReason
        FROM binding_decision d
        LEFT JOIN adopted_item i ON i.item_id = d.consultation_item_id
        WHERE d.facility_id = @FacilityId
        ORDER BY d.number DESC
        """;

    private const string AnnulDecision = """
        UPDATE binding_decision
        SET annulled_at = @AnnulledAt,
            annulment_reason = @AnnulmentReason
        WHERE facility_id = @FacilityId
          AND number = @Number
        """;

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

    /// <summary>Writes that it was annulled; the facility's version is taken.</summary>
    public static Task Annul(Work work, BindingDecision d) =>
        work.Execute(
            AnnulDecision,
            new
            {
                d.FacilityId,
                d.Number,
                d.AnnulledAt,
                d.AnnulmentReason,
            }
        );

    /// <summary>Every decision on a facility, the last one first.</summary>
    public static Task<IReadOnlyList<BindingDecision>> Of(Reading reading, Guid facility) =>
        reading.Many<BindingDecision>(SelectDecisions, new { FacilityId = facility });
}
