using Samen.Contracts.Municipalities;
using Samen.Search;
using Samen.Storage;
using Samen.Texts;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Agenda items. Rules, options and result are stored as JSON, as they were at the time of the decision.</summary>
internal static class ItemStore
{
    static ItemStore()
    {
        JsonColumn<RuleSet>.Register();
        JsonColumn<OptionList>.Register();
        JsonColumn<VoteResult>.Register();
        JsonColumn<Tally>.Register();
        JsonColumn<ReportedSource>.Register();
        JsonColumn<ProposedDecision>.Register();
    }

    /// <summary>Of an item and its assembly.</summary>
    public const string Columns = """
        i.id AS Id,
        i.initiative_id AS InitiativeId,
        i.kind AS Kind,
        i.title AS Title,
        i.text AS Text,
        i.lead_municipality AS LeadMunicipality,
        i.one_off_cents AS OneOffCents,
        i.yearly_cents AS YearlyCents,
        i.status AS Status,
        i.assembly_id AS AssemblyId,
        a.assembly_date AS AssemblyDate,
        a.kind AS AssemblyKind,
        a.decides_from AS DecidesFrom,
        i.number AS Number,
        i.late AS Late,
        i.board_recommendation AS BoardRecommendation,
        i.service_delivery_board_recommendation AS ServiceDeliveryBoardRecommendation,
        i.explanation AS Explanation,
        i.reason AS Reason,
        i.taken_over_by AS TakenOverBy,
        i.part_of_item AS PartOfItemId,
        i.follows_item AS FollowsItemId,
        i.fund_proposal_id AS FundProposalId,
        i.fund_proposal_kind AS FundProposalKind,
        i.start_year AS StartYear,
        i.proposed_at AS ProposedAt,
        i.opened_at AS OpenedAt,
        i.closed_at AS ClosedAt,
        i.declared_at AS DeclaredAt,
        i.annulment_end AS AnnulmentEnd,
        i.rule_set_name AS RuleSetName,
        i.rule_set_json AS RuleSet,
        i.options_json AS OptionList,
        i.entitled_weight AS EntitledWeight,
        i.entitled_municipalities AS EntitledMunicipalities,
        i.manner AS Manner,
        i.outcome AS Outcome,
        i.result_json AS Result,
        i.tally_json AS Tally,
        i.reported_json AS Reported,
        i.proposed_decision_json AS ProposedDecision,
        i.ratified_by_item AS RatifiedBy,
        i.ratified_at AS RatifiedAt,
        i.version AS Version
        """;

    private const string InsertItem = """
        INSERT INTO agenda_item (id, initiative_id, kind, title, sort_title, text, lead_municipality, one_off_cents, yearly_cents,
                                 status, assembly_id, number, late, board_recommendation, service_delivery_board_recommendation,
                                 explanation,
                                 reason, taken_over_by, part_of_item, follows_item, proposed_at, opened_at, closed_at, declared_at,
                                 annulment_end, rule_set_name, rule_set_json, options_json, entitled_weight, entitled_municipalities,
                                 manner, outcome, result_json, tally_json, reported_json, proposed_decision_json,
                                 ratified_by_item, ratified_at, fund_proposal_id, fund_proposal_kind, start_year, version)
        VALUES (@Id, @InitiativeId, @Kind, @Title, @SortTitle, @Text, @LeadMunicipality, @OneOffCents, @YearlyCents, @Status,
                @AssemblyId, @Number, @Late, @BoardRecommendation, @ServiceDeliveryBoardRecommendation, @Explanation, @Reason,
                @TakenOverBy, @PartOfItemId, @FollowsItemId, @ProposedAt, @OpenedAt, @ClosedAt, @DeclaredAt, @AnnulmentEnd, @RuleSetName,
                @RuleSet, @OptionList, @EntitledWeight, @EntitledMunicipalities, @Manner, @Outcome, @Result, @Tally, @Reported,
                @ProposedDecision, @RatifiedBy, @RatifiedAt, @FundProposalId, @FundProposalKind, @StartYear, @Version)
        """;

    private const string UpdateItem = """
        UPDATE agenda_item
        SET lead_municipality = @LeadMunicipality,
            title = @Title,
            sort_title = @SortTitle,
            text = @Text,
            status = @Status,
            assembly_id = @AssemblyId,
            number = @Number,
            late = @Late,
            board_recommendation = @BoardRecommendation,
            service_delivery_board_recommendation = @ServiceDeliveryBoardRecommendation,
            explanation = @Explanation,
            reason = @Reason,
            taken_over_by = @TakenOverBy,
            opened_at = @OpenedAt,
            closed_at = @ClosedAt,
            declared_at = @DeclaredAt,
            annulment_end = @AnnulmentEnd,
            rule_set_name = @RuleSetName,
            rule_set_json = @RuleSet,
            options_json = @OptionList,
            entitled_weight = @EntitledWeight,
            entitled_municipalities = @EntitledMunicipalities,
            manner = @Manner,
            outcome = @Outcome,
            result_json = @Result,
            tally_json = @Tally,
            reported_json = @Reported,
            proposed_decision_json = @ProposedDecision,
            ratified_by_item = @RatifiedBy,
            ratified_at = @RatifiedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldItem = "UPDATE agenda_item SET title = title WHERE id = @Id";

    private const string SelectItem = $"""
        SELECT {Columns}
        FROM agenda_item i
        LEFT JOIN assembly a ON a.id = i.assembly_id
        WHERE i.id = @Id
        """;

    private const string CountFollowers = "SELECT COUNT(*) FROM agenda_item WHERE follows_item = @Id AND status <> 'Withdrawn'";

    private const string SelectRatifications = """
        SELECT item_id AS ItemId, ratified_item AS RatifiedItem
        FROM ratification
        WHERE item_id IN @Ids
        ORDER BY ratified_item
        """;

    public static async Task Insert(Work work, AgendaItem item)
    {
        await work.Execute(InsertItem, Parameters(item));
        await SubmitterStore.Put(work, item.Id, item.Submitters);
        await SearchIndex.Put(work, Findable.Of(item));
    }

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, AgendaItem item)
    {
        if (await work.Execute(UpdateItem, Parameters(item)) == 0)
            return false;
        await SearchIndex.Put(work, Findable.Of(item));
        return true;
    }

    /// <summary>The item, locked until the transaction ends: ballots, amendments and closing are serialised. Null: no such item.</summary>
    public static async Task<AgendaItem?> Held(Work work, Guid id) =>
        await work.Hold(HoldItem, new { Id = id }) ? await Get(work, id) : null;

    public static async Task<AgendaItem?> Get(Reading reading, Guid id) =>
        await reading.One<AgendaItem>(SelectItem, new { Id = id }) is { } item ? (await WithSubmitters(reading, item)).Single() : null;

    /// <summary>Whether an item was brought back as another one.</summary>
    public static async Task<bool> IsFollowed(Reading reading, Guid id) => await reading.One<int>(CountFollowers, new { Id = id }) > 0;

    /// <summary>What an item ratifies.</summary>
    public static async Task<IReadOnlyList<Guid>> RatifiedBy(Reading reading, Guid item) =>
        [.. (await reading.Many<RatificationRow>(SelectRatifications, new { Ids = new[] { item }.AsKeys() })).Select(r => r.RatifiedItem)];

    /// <summary>The items as returned to the caller.</summary>
    public static async Task<IReadOnlyList<AgendaItemView>> Views(
        Reading reading,
        Caller caller,
        VotingSettings settings,
        DateTimeOffset now,
        params IReadOnlyList<AgendaItem> items
    )
    {
        if (items.Count == 0)
            return [];
        var ratified = (await reading.Many<RatificationRow>(SelectRatifications, new { Ids = items.Select(i => i.Id).AsKeys() })).ToLookup(
            r => r.ItemId,
            r => r.RatifiedItem
        );
        var amended = await AmendmentStore.WantVote(reading, items.Select(i => i.Id));
        return
        [
            .. items.Select(i =>
                i.View([.. ratified[i.Id]], caller, amended.Contains(i.Id), i.WantsCount(settings.Of(i.NameOfRules)), now)
            ),
        ];
    }

    public static Task<IReadOnlyList<AgendaItem>> WithSubmitters(Reading reading, params IReadOnlyList<AgendaItem> items) =>
        SubmitterStore.With(reading, items, i => i.Id, (i, submitters) => i with { Submitters = submitters });

    private static object Parameters(AgendaItem item) =>
        new
        {
            item.Id,
            item.InitiativeId,
            Kind = item.Kind.ToString(),
            item.Title,
            SortTitle = DutchOrder.KeyOf(item.Title),
            item.Text,
            item.LeadMunicipality,
            item.OneOffCents,
            item.YearlyCents,
            Status = item.Status.ToString(),
            item.AssemblyId,
            item.Number,
            item.Late,
            BoardRecommendation = item.BoardRecommendation?.ToString(),
            ServiceDeliveryBoardRecommendation = item.ServiceDeliveryBoardRecommendation?.ToString(),
            item.Explanation,
            item.Reason,
            item.TakenOverBy,
            item.PartOfItemId,
            item.FollowsItemId,
            item.FundProposalId,
            FundProposalKind = item.FundProposalKind?.ToString(),
            item.StartYear,
            item.ProposedAt,
            item.OpenedAt,
            item.ClosedAt,
            item.DeclaredAt,
            item.AnnulmentEnd,
            item.RuleSetName,
            item.RuleSet,
            item.OptionList,
            item.EntitledWeight,
            item.EntitledMunicipalities,
            Manner = item.Manner?.ToString(),
            Outcome = item.Outcome?.ToString(),
            item.Result,
            item.Tally,
            item.Reported,
            item.ProposedDecision,
            item.RatifiedBy,
            item.RatifiedAt,
            item.Version,
        };
}
