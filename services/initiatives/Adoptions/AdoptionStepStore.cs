using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The steps of municipalities with facilities.</summary>
internal static class AdoptionStepStore
{
    private const string InsertStep = """
        INSERT INTO adoption_step (
            facility_id, municipality_code, number, state, since, origin, partnership_id, reason, recorded_for, recorded_at)
        VALUES (
            @FacilityId, @MunicipalityCode, @Number, @State, @Since, @Origin, @PartnershipId, @Reason, @RecordedFor, @RecordedAt)
        """;

    private const string TakeStepBack = """
        UPDATE adoption_step
        SET taken_back_at = @TakenBackAt
        WHERE facility_id = @FacilityId
          AND municipality_code = @MunicipalityCode
          AND number = @Number
          AND taken_back_at IS NULL
        """;

    private const string Rows = """
        SELECT facility_id AS FacilityId,
               municipality_code AS MunicipalityCode,
               number AS Number,
               state AS State,
               since AS Since,
               origin AS Origin,
               partnership_id AS PartnershipId,
               reason AS Reason,
               recorded_for AS RecordedFor,
               recorded_at AS RecordedAt,
               taken_back_at AS TakenBackAt,
               counts_until AS CountsUntil
        FROM adoption_step
        """;

    private const string SelectSteps = $"""
        {Rows}
        WHERE facility_id = @FacilityId
          AND municipality_code = @MunicipalityCode
        ORDER BY number
        """;

    private const string SelectStanding = $"""
        {Rows}
        WHERE facility_id = @FacilityId
          AND since <= @AsOf
          AND taken_back_at IS NULL
          AND (counts_until IS NULL OR counts_until > @AsOf)
        ORDER BY municipality_code, number
        """;

    private const string MoveSteps = """
        UPDATE adoption_step
        SET municipality_code = @Heir,
            number = number + @After
        WHERE facility_id = @FacilityId
          AND municipality_code = @MunicipalityCode
        """;

    private const string EndSteps = """
        UPDATE adoption_step
        SET counts_until = @CountsUntil
        WHERE facility_id = @FacilityId
          AND municipality_code = @MunicipalityCode
          AND counts_until IS NULL
        """;

    /// <summary>Adds a step, or takes it back.</summary>
    public static Task Write(Work work, AdoptionStep s) =>
        s.TakenBackAt is null
            ? work.Execute(
                InsertStep,
                new
                {
                    s.FacilityId,
                    s.MunicipalityCode,
                    s.Number,
                    State = s.State.ToString(),
                    s.Since,
                    Origin = s.Origin.ToString(),
                    s.PartnershipId,
                    s.Reason,
                    s.RecordedFor,
                    s.RecordedAt,
                }
            )
            : work.Execute(
                TakeStepBack,
                new
                {
                    s.FacilityId,
                    s.MunicipalityCode,
                    s.Number,
                    s.TakenBackAt,
                }
            );

    /// <summary>All steps, in their order.</summary>
    public static Task<IReadOnlyList<AdoptionStep>> Of(Reading reading, Guid facility, string municipality) =>
        reading.Many<AdoptionStep>(SelectSteps, new { FacilityId = facility, MunicipalityCode = municipality });

    /// <summary>The steps of all municipalities that were not taken back and count on a day, by municipality and number.</summary>
    public static Task<IReadOnlyList<AdoptionStep>> Standing(Reading reading, Guid facility, DateOnly asOf) =>
        reading.Many<AdoptionStep>(SelectStanding, new { FacilityId = facility, AsOf = asOf });

    /// <summary>Gives the steps of an abolished municipality to its heir, with numbers after its own.</summary>
    public static Task Move(Work work, Guid facility, string code, string heir, int after) =>
        work.Execute(
            MoveSteps,
            new
            {
                FacilityId = facility,
                MunicipalityCode = code,
                Heir = heir,
                After = after,
            }
        );

    /// <summary>The steps until now count up to a day: those of two municipalities became those of one.</summary>
    public static Task End(Work work, Guid facility, string municipality, DateOnly on) =>
        work.Execute(
            EndSteps,
            new
            {
                FacilityId = facility,
                MunicipalityCode = municipality,
                CountsUntil = on,
            }
        );
}
