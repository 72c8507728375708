using Samen.Contracts.Municipalities;
using Samen.Hosting.Searching;
using Samen.Municipalities.Finding;
using Samen.Storage;

namespace Samen.Municipalities.Assembly;

/// <summary>Agenda items; rule and result lie with them as JSON, as they were when they decided.</summary>
internal static class AgendaStore
{
    static AgendaStore()
    {
        JsonColumn<VotingRule>.Register();
        JsonColumn<VoteResult>.Register();
    }

    private const string InsertItem = """
        INSERT INTO agenda_item (id, initiative_id, title, lead_municipality, one_off_cents, yearly_cents, status, proposed_at, version)
        VALUES (@Id, @InitiativeId, @Title, @LeadMunicipality, @OneOffCents, @YearlyCents, @Status, @ProposedAt, @Version)
        """;

    private const string UpdateItem = """
        UPDATE agenda_item
        SET status = @Status,
            meeting_id = @AssemblyId,
            board_recommendation = @BoardRecommendation,
            service_board_recommendation = @ServiceBoardRecommendation,
            explanation = @Explanation,
            opened_at = @OpenedAt,
            closed_at = @ClosedAt,
            rule_json = @Rule,
            entitled_weight = @EntitledWeight,
            entitled_municipalities = @EntitledMunicipalities,
            outcome = @Outcome,
            result_json = @Result,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldItem = "UPDATE agenda_item SET title = title WHERE id = @Id";

    private const string SelectItem = """
        SELECT i.id AS Id,
               i.initiative_id AS InitiativeId,
               i.title AS Title,
               i.lead_municipality AS LeadMunicipality,
               i.one_off_cents AS OneOffCents,
               i.yearly_cents AS YearlyCents,
               i.status AS Status,
               i.meeting_id AS AssemblyId,
               m.meeting_date AS AssemblyDate,
               i.board_recommendation AS BoardRecommendation,
               i.service_board_recommendation AS ServiceBoardRecommendation,
               i.explanation AS Explanation,
               i.proposed_at AS ProposedAt,
               i.opened_at AS OpenedAt,
               i.closed_at AS ClosedAt,
               i.rule_json AS "Rule",
               i.entitled_weight AS EntitledWeight,
               i.entitled_municipalities AS EntitledMunicipalities,
               i.outcome AS Outcome,
               i.result_json AS Result,
               i.version AS Version
        FROM agenda_item i
        LEFT JOIN meeting m ON m.id = i.meeting_id
        WHERE i.id = @Id
        """;

    private const string SelectItems = """
        SELECT i.id AS Id,
               i.initiative_id AS InitiativeId,
               i.title AS Title,
               i.lead_municipality AS LeadMunicipality,
               i.one_off_cents AS OneOffCents,
               i.yearly_cents AS YearlyCents,
               i.status AS Status,
               i.meeting_id AS AssemblyId,
               m.meeting_date AS AssemblyDate,
               i.board_recommendation AS BoardRecommendation,
               i.service_board_recommendation AS ServiceBoardRecommendation,
               i.explanation AS Explanation,
               i.proposed_at AS ProposedAt,
               i.opened_at AS OpenedAt,
               i.closed_at AS ClosedAt,
               i.rule_json AS "Rule",
               i.entitled_weight AS EntitledWeight,
               i.entitled_municipalities AS EntitledMunicipalities,
               i.outcome AS Outcome,
               i.result_json AS Result,
               i.version AS Version
        FROM agenda_item i
        LEFT JOIN meeting m ON m.id = i.meeting_id
        WHERE (@Status IS NULL OR i.status = @Status)
          AND (@AssemblyId IS NULL OR i.meeting_id = @AssemblyId)
          AND (@InitiativeId IS NULL OR i.initiative_id = @InitiativeId)
          AND (@Before IS NULL OR i.proposed_at < @Before OR (i.proposed_at = @Before AND i.id < @BeforeId))
        ORDER BY i.proposed_at DESC, i.id DESC
        /*page*/
        """;

    public static async Task Insert(Work work, AgendaItem item)
    {
        await work.Execute(InsertItem, Parameters(item));
        await Search.Put(work, Findable.Of(item));
    }

    /// <summary>Writes the next version; false when another was faster.</summary>
    public static async Task<bool> Update(Work work, AgendaItem item)
    {
        if (await work.Execute(UpdateItem, Parameters(item)) == 0) return false;
        await Search.Put(work, Findable.Of(item));
        return true;
    }

    /// <summary>Holds the item to the end of the transaction, so that a ballot and a closing follow each other. False: no such item.</summary>
    public static Task<bool> Hold(Work work, Guid id) => work.Hold(HoldItem, new { Id = id });

    public static Task<AgendaItem?> Get(Reading reading, Guid id) => reading.One<AgendaItem>(SelectItem, new { Id = id });

    public static Task<IReadOnlyList<AgendaItem>> List(
        Reading reading, ItemStatus? status, Guid? assemblyId, Guid? initiativeId, (DateTimeOffset At, Guid Id)? before, int limit) =>
        reading.Many<AgendaItem>(SelectItems, new
        {
            Status = status?.ToString(),
            AssemblyId = assemblyId,
            InitiativeId = initiativeId,
            Before = before?.At,
            BeforeId = before?.Id,
            Limit = limit,
        });

    private static object Parameters(AgendaItem item) => new
    {
        item.Id,
        item.InitiativeId,
        item.Title,
        item.LeadMunicipality,
        item.OneOffCents,
        item.YearlyCents,
        Status = item.Status.ToString(),
        item.AssemblyId,
        BoardRecommendation = item.BoardRecommendation?.ToString(),
        ServiceBoardRecommendation = item.ServiceBoardRecommendation?.ToString(),
        item.Explanation,
        item.ProposedAt,
        item.OpenedAt,
        item.ClosedAt,
        item.Rule,
        item.EntitledWeight,
        item.EntitledMunicipalities,
        Outcome = item.Outcome?.ToString(),
        item.Result,
        item.Version,
    };
}
