using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>Joint procurements.</summary>
internal static class ProcurementStore
{
    static ProcurementStore() => JsonColumn<EntryMoments>.Register();

    private const string InsertProcurement = """
        INSERT INTO procurement (
            id, facility_id, title, procurement_procedure, form, lead_municipality, lead_organisation, announcement_on, closing_on,
            award_on, contract_from, contract_until, entry_moments_json, binding, estimated_cents, state, announced_on, reference,
            awarded_on, awarded_to, cancel_reason, planned_at, changed_at, version)
        VALUES (
            @Id, @FacilityId, @Title, @Procedure, @Form, @LeadMunicipality, @LeadOrganisation, @AnnouncementOn, @ClosingOn, @AwardOn,
            @ContractFrom, @ContractUntil, @EntryMoments, @Binding, @EstimatedCents, @State, @AnnouncedOn, @Reference, @AwardedOn,
            @AwardedTo, @CancelReason, @PlannedAt, @ChangedAt, @Version)
        """;

    private const string UpdateProcurement = """
        UPDATE procurement
        SET title = @Title,
            procurement_procedure = @Procedure,
            form = @Form,
            lead_municipality = @LeadMunicipality,
            lead_organisation = @LeadOrganisation,
            announcement_on = @AnnouncementOn,
            closing_on = @ClosingOn,
            award_on = @AwardOn,
            contract_from = @ContractFrom,
            contract_until = @ContractUntil,
            entry_moments_json = @EntryMoments,
            binding = @Binding,
            estimated_cents = @EstimatedCents,
            state = @State,
            announced_on = @AnnouncedOn,
            reference = @Reference,
            awarded_on = @AwardedOn,
            awarded_to = @AwardedTo,
            cancel_reason = @CancelReason,
            changed_at = @ChangedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldProcurement = "UPDATE procurement SET version = version WHERE id = @Id";

    private const string Rows = """
        SELECT p.id AS Id,
               p.facility_id AS FacilityId,
               f.name AS FacilityName,
               p.title AS Title,
               p.procurement_procedure AS "Procedure",
               p.form AS Form,
               p.lead_municipality AS LeadMunicipality,
               p.lead_organisation AS LeadOrganisation,
               COALESCE(m.name, p.lead_organisation) AS LeadName,
               p.announcement_on AS AnnouncementOn,
               p.closing_on AS ClosingOn,
               p.award_on AS AwardOn,
               p.contract_from AS ContractFrom,
               p.contract_until AS ContractUntil,
               p.entry_moments_json AS EntryMoments,
               p.binding AS Binding,
               p.estimated_cents AS EstimatedCents,
               p.state AS State,
               p.announced_on AS AnnouncedOn,
               p.reference AS Reference,
               p.awarded_on AS AwardedOn,
               p.awarded_to AS AwardedTo,
               p.cancel_reason AS CancelReason,
               (SELECT COUNT(*) FROM participation a WHERE a.procurement_id = p.id AND a.taken_back_at IS NULL) AS Participants,
               (
                   SELECT COUNT(*)
                   FROM participation a
                   JOIN adoption d ON d.facility_id = p.facility_id AND d.municipality_code = a.municipality_code
                   WHERE a.procurement_id = p.id
                     AND a.taken_back_at IS NULL
                     AND d.state IN ('Contracted', 'Connecting', 'Live', 'PhasingOut')
               ) AS Contracted,
               p.planned_at AS PlannedAt,
               p.changed_at AS ChangedAt,
               p.version AS Version
        FROM procurement p
        JOIN facility f ON f.id = p.facility_id
        LEFT JOIN municipality m ON m.code = p.lead_municipality
        """;

    private const string SelectProcurement = $"""
        {Rows}
        WHERE p.id = @Id
        """;

    private static readonly ListQuery SelectProcurements = new(
        $"""
        {Rows}
        /*where*/
        ORDER BY p.planned_at DESC, p.id DESC
        /*page*/
        """,
        "p.facility_id = @FacilityId",
        "p.state = @State",
        """
        EXISTS (
            SELECT 1
            FROM participation a
            WHERE a.procurement_id = p.id
              AND a.municipality_code = @Municipality
              AND a.taken_back_at IS NULL
        )
        """,
        "p.planned_at < @Before OR (p.planned_at = @Before AND p.id < @BeforeId)"
    );

    private const string SelectGoingOn = $"""
        {Rows}
        WHERE p.state <> 'Cancelled'
          AND p.contract_until >= @Today
        ORDER BY p.planned_at, p.id
        """;

    private const string InsertNearMoment = """
        INSERT INTO near_entry_moment (procurement_id, entry_moment, told_at)
        VALUES (@Id, @Moment, @At)
        """;

    private const string MoveLead = "UPDATE procurement SET lead_municipality = @Heir WHERE lead_municipality = @Code";

    public static Task Insert(Work work, Procurement one) => work.Execute(InsertProcurement, Row(one));

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Procurement one) => await work.Execute(UpdateProcurement, Row(one)) == 1;

    public static Task<Procurement?> Get(Reading reading, Guid id) => reading.One<Procurement>(SelectProcurement, new { Id = id });

    /// <summary>The procurement, held: it changes, and municipalities come and go, one at a time. Null: no such procurement.</summary>
    public static async Task<Procurement?> Held(Work work, Guid id) =>
        await work.Hold(HoldProcurement, new { Id = id }) ? await Get(work, id) : null;

    public static Task<IReadOnlyList<Procurement>> List(
        Reading reading,
        Guid? facility,
        ProcurementState? state,
        string? municipality,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Procurement>(
            SelectProcurements,
            new
            {
                FacilityId = facility,
                State = state?.ToString(),
                Municipality = municipality,
                Before = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    /// <summary>Those that were not cancelled and did not end.</summary>
    public static Task<IReadOnlyList<Procurement>> GoingOn(Reading reading, DateOnly today) =>
        reading.Many<Procurement>(SelectGoingOn, new { Today = today });

    /// <summary>It is told that an entry moment comes near; false: it was told already.</summary>
    public static Task<bool> TellNear(Work work, Guid id, DateOnly moment, DateTimeOffset at) =>
        work.Insert(
            InsertNearMoment,
            new
            {
                Id = id,
                Moment = moment,
                At = at,
            }
        );

    /// <summary>The heir buys where the abolished municipality did, and takes part where it did, once.</summary>
    public static async Task Move(Work work, string code, string heir)
    {
        await work.Execute(MoveLead, new { Code = code, Heir = heir });
        await ParticipationStore.Move(work, code, heir);
    }

    private static object Row(Procurement p) =>
        new
        {
            p.Id,
            p.FacilityId,
            p.Title,
            Procedure = p.Procedure.ToString(),
            Form = p.Form.ToString(),
            p.LeadMunicipality,
            p.LeadOrganisation,
            p.AnnouncementOn,
            p.ClosingOn,
            p.AwardOn,
            p.ContractFrom,
            p.ContractUntil,
            p.EntryMoments,
            p.Binding,
            p.EstimatedCents,
            State = p.State.ToString(),
            p.AnnouncedOn,
            p.Reference,
            p.AwardedOn,
            p.AwardedTo,
            p.CancelReason,
            p.PlannedAt,
            p.ChangedAt,
            p.Version,
        };
}
