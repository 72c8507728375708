using Samen.Storage;

namespace Samen.Funding;

/// <summary>Reported decisions, which budgets of years past are recorded with.</summary>
internal static class ReportedDecisionStore
{
    private const string UpdateDecision = """
        UPDATE reported_decision
        SET title = @Title,
            decided_on = @DecidedOn,
            outcome = @Outcome,
            binding = @Binding
        WHERE item_id = @ItemId
        """;

    private const string InsertDecision = """
        INSERT INTO reported_decision (item_id, kind, title, decided_on, outcome, binding)
        VALUES (@ItemId, @Kind, @Title, @DecidedOn, @Outcome, @Binding)
        """;

    private const string SelectDecision = """
        SELECT item_id AS ItemId,
               kind AS Kind,
               title AS Title,
               decided_on AS DecidedOn,
               outcome AS Outcome,
               binding AS Binding
        FROM reported_decision
        WHERE item_id = @ItemId
        """;

    /// <summary>Adds it, or what was corrected of it.</summary>
    public static async Task Keep(Work work, ReportedDecision decision)
    {
        var row = new
        {
            decision.ItemId,
            Kind = decision.Kind.ToString(),
            decision.Title,
            decision.DecidedOn,
            Outcome = decision.Outcome.ToString(),
            decision.Binding,
        };
        if (await work.Execute(UpdateDecision, row) == 0)
            await work.Execute(InsertDecision, row);
    }

    public static Task<ReportedDecision?> Get(Reading reading, Guid itemId) =>
        reading.One<ReportedDecision>(SelectDecision, new { ItemId = itemId });
}
