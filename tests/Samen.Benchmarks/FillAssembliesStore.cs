namespace Samen.Benchmarks;

/// <summary>
/// Fills the store of municipalities with closed copies of an open item. The Conventions tests hold it against the migrations.
/// </summary>
internal static class FillAssembliesStore
{
    public const string CopyItem = """
        INSERT INTO agenda_item (id, initiative_id, title, sort_title, lead_municipality, one_off_cents, yearly_cents, status, assembly_id,
                                 proposed_at, opened_at, closed_at, entitled_weight, entitled_municipalities, outcome, version,
                                 kind, late, rule_set_name, rule_set_json, options_json, manner)
        SELECT @Id, initiative_id, @Title, @Title, lead_municipality, 0, 0, 'Closed', assembly_id,
               @At, @At, @At, entitled_weight, entitled_municipalities, 'Adopted', 3,
               kind, 0, rule_set_name, rule_set_json, options_json, 'Vote'
        FROM agenda_item
        WHERE id = @Template
        """;

    public const string CopyWeights = """
        INSERT INTO vote_weight (item_id, municipality_code, inhabitants, weight)
        SELECT @Id, municipality_code, inhabitants, weight
        FROM vote_weight
        WHERE item_id = @Template
        """;

    public const string CastBallots = """
        INSERT INTO ballot (item_id, municipality_code, option_key, cast_at, cast_by, replaced)
        SELECT @Id, municipality_code, 'For', @At, 'person', 0
        FROM vote_weight
        WHERE item_id = @Template AND municipality_code IN @Codes
        """;
}
