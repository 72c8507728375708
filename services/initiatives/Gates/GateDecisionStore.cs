using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What was decided at gates.</summary>
internal static class GateDecisionStore
{
    private const string InsertDecision = """
        INSERT INTO gate_decision (
            gate_id, number, outcome, reason, decided_on, recorded_at, hold_until, next_gate_on, react_by, adopted_by_item
        )
        VALUES (
            @GateId, @Number, @Outcome, @Reason, @DecidedOn, @RecordedAt, @HoldUntil, @NextGateOn, @ReactBy, @AdoptedByItemId
        )
        """;

    private const string UpdateDecision = """
        UPDATE gate_decision
        SET reaction = @Reaction,
            reacted_at = @ReactedAt,
            annulled_at = @AnnulledAt,
            annulment_reason = @AnnulmentReason
        WHERE gate_id = @GateId
          AND number = @Number
        """;

    private const string SelectDecisions = """
        SELECT d.gate_id AS GateId,
               d.number AS Number,
               d.outcome AS Outcome,
               d.reason AS Reason,
               d.decided_on AS DecidedOn,
               d.recorded_at AS RecordedAt,
               d.hold_until AS HoldUntil,
               d.next_gate_on AS NextGateOn,
               d.react_by AS ReactBy,
               d.reaction AS Reaction,
               d.reacted_at AS ReactedAt,
               d.annulled_at AS AnnulledAt,
               d.annulment_reason AS AnnulmentReason,
               d.adopted_by_item AS AdoptedByItemId,
               i.title AS AdoptedByItemTitle
        FROM gate_decision d
        LEFT JOIN adopted_item i ON i.item_id = d.adopted_by_item
        WHERE d.gate_id IN @Ids
        ORDER BY d.gate_id, d.number
        """;

    private const string InsertCondition = """
        INSERT INTO gate_condition (gate_id, decision, number, text, due_on)
        VALUES (@GateId, @Decision, @Number, @Text, @DueOn)
        """;

    private const string UpdateCondition = """
        UPDATE gate_condition
        SET met_on = @MetOn,
            evidence = @Evidence
        WHERE gate_id = @GateId
          AND decision = @Decision
          AND number = @Number
        """;

    private const string SelectConditions = """
        SELECT gate_id AS GateId,
               decision AS Decision,
               number AS Number,
               text AS Text,
               due_on AS DueOn,
               met_on AS MetOn,
               evidence AS Evidence
        FROM gate_condition
        WHERE gate_id IN @Ids
        ORDER BY gate_id, decision, number
        """;

    public static async Task Insert(Work work, GateDecision decision)
    {
        await work.Execute(
            InsertDecision,
            new
            {
                decision.GateId,
                decision.Number,
                Outcome = decision.Outcome.ToString(),
                decision.Reason,
                decision.DecidedOn,
                decision.RecordedAt,
                decision.HoldUntil,
                decision.NextGateOn,
                decision.ReactBy,
                decision.AdoptedByItemId,
            }
        );
        foreach (var condition in decision.Conditions)
            await work.Execute(
                InsertCondition,
                new
                {
                    condition.GateId,
                    condition.Decision,
                    condition.Number,
                    condition.Text,
                    condition.DueOn,
                }
            );
    }

    /// <summary>Writes a reaction or an annulment; the gate is held.</summary>
    public static Task Update(Work work, GateDecision decision) =>
        work.Execute(
            UpdateDecision,
            new
            {
                decision.GateId,
                decision.Number,
                decision.Reaction,
                decision.ReactedAt,
                decision.AnnulledAt,
                decision.AnnulmentReason,
            }
        );

    /// <summary>Writes whether it is met; the gate is held.</summary>
    public static Task Update(Work work, GateCondition condition) =>
        work.Execute(
            UpdateCondition,
            new
            {
                condition.GateId,
                condition.Decision,
                condition.Number,
                condition.MetOn,
                condition.Evidence,
            }
        );

    /// <summary>The decisions at a gate, the earliest first.</summary>
    public static async Task<IReadOnlyList<GateDecision>> Of(Reading reading, Guid gate) => [.. (await Of(reading, [gate]))[gate]];

    /// <summary>The decisions at gates, the earliest first.</summary>
    public static async Task<ILookup<Guid, GateDecision>> Of(Reading reading, IReadOnlyList<Guid> gates)
    {
        if (gates.Count == 0)
            return Array.Empty<GateDecision>().ToLookup(d => d.GateId);
        var ids = new { Ids = gates.AsKeys() };
        var conditions = (await reading.Many<GateCondition>(SelectConditions, ids)).ToLookup(c => (c.GateId, c.Decision));
        return (await reading.Many<GateDecision>(SelectDecisions, ids))
            .Select(d => d with { Conditions = [.. conditions[(d.GateId, d.Number)]] })
            .ToLookup(d => d.GateId);
    }
}
