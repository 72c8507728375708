using Samen.Storage;

namespace Samen.Funding;

/// <summary>How gates changed what adopted initiatives cost.</summary>
internal static class PlanChangeStore
{
    static PlanChangeStore() => JsonColumn<CostList>.Register();

    private const string InsertChange = """
        INSERT INTO plan_change (initiative_id, number, gate_id, plan_version, decided_on, one_off_cents, yearly_cents, costs_json)
        SELECT @InitiativeId, COUNT(*) + 1, @GateId, @PlanVersion, @DecidedOn, @OneOffCents, @YearlyCents, @Costs
        FROM plan_change
        WHERE initiative_id = @InitiativeId
        """;

    private const string AnnulChange = """
        UPDATE plan_change
        SET annulled_at = @At
        WHERE initiative_id = @InitiativeId
          AND gate_id = @GateId
          AND annulled_at IS NULL
        """;

    private const string SelectChanges = """
        SELECT initiative_id AS InitiativeId,
               number AS Number,
               gate_id AS GateId,
               plan_version AS PlanVersion,
               decided_on AS DecidedOn,
               one_off_cents AS OneOffCents,
               yearly_cents AS YearlyCents,
               costs_json AS Costs
        FROM plan_change
        WHERE initiative_id IN @Ids
          AND annulled_at IS NULL
        ORDER BY initiative_id, number
        """;

    /// <summary>Adds the next one. The caller holds the fund.</summary>
    public static Task Insert(Work work, PlanChange change) => work.Execute(InsertChange, change);

    /// <summary>The decision of the gate was annulled. The caller holds the fund.</summary>
    public static Task Annul(Work work, Guid initiative, Guid gate, DateTimeOffset at) =>
        work.Execute(
            AnnulChange,
            new
            {
                InitiativeId = initiative,
                GateId = gate,
                At = at,
            }
        );

    /// <summary>The changes of these initiatives that stand, the earliest first.</summary>
    public static async Task<ILookup<Guid, PlanChange>> Of(Reading reading, IEnumerable<Guid> initiatives) =>
        (await reading.Many<PlanChange>(SelectChanges, new { Ids = initiatives.AsKeys() })).ToLookup(change => change.InitiativeId);
}
