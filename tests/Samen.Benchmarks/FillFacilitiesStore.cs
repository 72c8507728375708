namespace Samen.Benchmarks;

/// <summary>
/// Fills the store of initiatives with facilities that municipalities took into use. The Conventions tests hold it against the migrations.
/// </summary>
internal static class FillFacilitiesStore
{
    public const string AddFacility = """
        INSERT INTO facility (id, source, name, sort_name, description, folded, kind, owner_organisation, phase, yearly_cents,
                              links_json, checklist_json, added_at, version)
        VALUES (@Id, 'benchmark', @Name, @Name, 'benchmark', @Name, 'Component', 'benchmark', 'Operations', 1000000,
                '{"items":[]}', '{"items":[]}', @At, 1)
        """;

    public const string AddSteps = """
        INSERT INTO adoption_step (facility_id, municipality_code, number, state, since, origin, recorded_for, recorded_at)
        SELECT @Id, code, @Number, @State, @Since, 'Municipality', code, @At
        FROM municipality
        """;

    public const string AddAdoption = """
        INSERT INTO adoption (id, facility_id, municipality_code, state, since, origin, live_on, on_its_own, checklist_json, recorded_at,
                              version)
        VALUES (@AdoptionId, @Id, @Code, 'Live', @Since, 'Municipality', @Since, 0, '{"items":[]}', @At, 8)
        """;

    public const string CountSteps = "SELECT COUNT(*) FROM adoption_step";
}
