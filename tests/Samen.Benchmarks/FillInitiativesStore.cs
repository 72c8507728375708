namespace Samen.Benchmarks;

/// <summary>
/// Fills the store of initiatives with needs and what grew out of them. The Conventions tests hold it against the migrations.
/// </summary>
internal static class FillInitiativesStore
{
    public const string AddNeed = """
        INSERT INTO need (id, municipality_code, office, title, description, folded, recorded_at, version)
        VALUES (@Id, @Code, 'HeadOfIct', @Title, 'benchmark', @Folded, @At, 1)
        """;

    public const string AddSignature = """
        INSERT INTO need_signature (need_id, municipality_code, office, signed_at, signed_version)
        VALUES (@Id, @Code, 'HeadOfIct', @At, 1)
        """;

    public const string AddInitiative = """
        INSERT INTO initiative (
            id, need_id, status, title, sort_title, track, societal_goal, benefit_hours, benefit_cents, one_off_cents, yearly_cents,
            details_json, plan_version, folded, started_at, submitted_at, phase, phase_since, version
        )
        VALUES (
            @Id, @NeedId, 'Endorsed', @Title, @Folded, 'JointDevelopment', 'benchmark', 1, 1, @Yearly, @Yearly, '{}',
            1, @Folded, @At, @At, @Phase, @At, 3
        )
        """;

    public const string AddOwner = """
        INSERT INTO initiative_owner (initiative_id, municipality_code, leads, started_at)
        VALUES (@Id, @Code, @Leads, @At)
        """;

    public const string AddAdvice = """
        INSERT INTO advice (id, initiative_id, verdict, reason, given_by, given_at)
        VALUES (@Id, @Id, 'Endorse', 'benchmark', 'benchmark', @At)
        """;

    public const string AddStay = """
        INSERT INTO phase_stay (initiative_id, number, phase, entered_at)
        VALUES (@Id, 1, @Phase, @At)
        """;

    public const string AddGate = """
        INSERT INTO gate (
            id, initiative_id, from_phase, to_phase, decider, needs_delivery_board, status, sheet_json, plan_version, prepared_at, asked_at,
            version
        )
        VALUES (@Id, @Id, 'Exploration', 'Pilot', 'Taskforce', 0, @Status, '{"questions":[],"answers":[],"risks":[]}', 1, @At, @At, 2)
        """;
}
