using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Reorganisations, the periods that they begin and end, and who went where.</summary>
internal static class ReorganisationStore
{
    [AuditedRows("succession", nameof(Code), nameof(SuccessorCode))]
    private sealed record Went
    {
        public Guid ReorganisationId { get; init; }
        public string Code { get; init; } = "";
        public string SuccessorCode { get; init; } = "";
        public DateOnly EffectiveDate { get; init; }
        public int? ShareHundredths { get; init; }

        public Succession Succession() => new(Code, SuccessorCode, EffectiveDate, ShareHundredths / 100m);
    }

    private const string InsertReorganisation = """
        INSERT INTO reorganisation (id, effective_date, kind, recorded_at, took_effect_at)
        VALUES (@Id, @EffectiveDate, @Kind, @RecordedAt, @TookEffectAt)
        """;

    private const string UpdateTookEffect = """
        UPDATE reorganisation
        SET took_effect_at = @TookEffectAt
        WHERE id = @Id
          AND took_effect_at IS NULL
        """;

    private const string DeleteReorganisation = """
        DELETE FROM reorganisation
        WHERE id = @Id
          AND took_effect_at IS NULL
        """;

    private const string EndPeriod = """
        UPDATE municipality_period
        SET valid_to = @ValidTo,
            ended_by = @EndedBy
        WHERE code = @Code
          AND valid_from = @ValidFrom
          AND valid_to IS NULL
        """;

    private const string ReopenPeriods = """
        UPDATE municipality_period
        SET valid_to = NULL,
            ended_by = NULL
        WHERE ended_by = @Id
        """;

    private const string DeletePeriods = "DELETE FROM municipality_period WHERE begun_by = @Id";

    private const string DeleteSuccessions = "DELETE FROM succession WHERE reorganisation_id = @Id";

    private const string DeleteUnusedCodes = """
        DELETE FROM municipality
        WHERE NOT EXISTS (
            SELECT 1
            FROM municipality_period p
            WHERE p.code = municipality.code
        )
          AND NOT EXISTS (
            SELECT 1
            FROM representative r
            WHERE r.municipality_code = municipality.code
        )
          AND NOT EXISTS (
            SELECT 1
            FROM municipality_identifiers i
            WHERE i.code = municipality.code
        )
          AND NOT EXISTS (
            SELECT 1
            FROM inhabitants f
            WHERE f.code = municipality.code
        )
          AND NOT EXISTS (
            SELECT 1
            FROM vote_weight w
            WHERE w.municipality_code = municipality.code
        )
        """;

    private const string InsertSuccession = """
        INSERT INTO succession (reorganisation_id, code, successor_code, share_hundredths)
        VALUES (@ReorganisationId, @Code, @SuccessorCode, @ShareHundredths)
        """;

    private static readonly ListQuery SelectReorganisations = new(
        """
        SELECT id AS Id,
               effective_date AS EffectiveDate,
               kind AS Kind,
               recorded_at AS RecordedAt,
               took_effect_at AS TookEffectAt
        FROM reorganisation
        /*where*/
        ORDER BY effective_date DESC, id DESC
        /*page*/
        """,
        "id = @Id",
        "took_effect_at IS NULL AND effective_date <= @DueOn",
        "effective_date < @Before OR (effective_date = @Before AND id < @BeforeId)"
    );

    private const string SelectSuccessions = """
        SELECT s.reorganisation_id AS ReorganisationId,
               s.code AS Code,
               s.successor_code AS SuccessorCode,
               r.effective_date AS EffectiveDate,
               s.share_hundredths AS ShareHundredths
        FROM succession s
        JOIN reorganisation r ON r.id = s.reorganisation_id
        ORDER BY r.effective_date, s.code, s.successor_code
        """;

    /// <summary>
    /// Writes the reorganisation and its effect on the register; false when a concurrent change of the same
    /// municipality came first.
    /// </summary>
    public static async Task<bool> Insert(Work work, Reorganisation reorganisation)
    {
        await work.Execute(
            InsertReorganisation,
            new
            {
                reorganisation.Id,
                reorganisation.EffectiveDate,
                Kind = reorganisation.Kind.ToString(),
                reorganisation.RecordedAt,
                reorganisation.TookEffectAt,
            }
        );
        foreach (var period in reorganisation.Ended)
            if (
                await work.Execute(
                    EndPeriod,
                    new
                    {
                        period.Code,
                        period.ValidFrom,
                        period.ValidTo,
                        period.EndedBy,
                    }
                ) == 0
            )
                return false;
        var codes = await MunicipalityStore.Codes(work);
        foreach (var period in reorganisation.Begun)
        {
            if (codes.Contains(period.Code))
                await MunicipalityStore.Rename(work, period);
            else
                await MunicipalityStore.Insert(work, period);
            await MunicipalityStore.InsertPeriodOf(work, period);
        }
        foreach (var succession in reorganisation.Successions)
        {
            await work.Execute(
                InsertSuccession,
                new
                {
                    ReorganisationId = reorganisation.Id,
                    succession.Code,
                    succession.SuccessorCode,
                    ShareHundredths = (int?)(succession.SharePercentage * 100),
                }
            );
        }
        return true;
    }

    /// <summary>Marks it as published; false when it already was.</summary>
    public static async Task<bool> TakeEffect(Work work, Guid id, DateTimeOffset now) =>
        await work.Execute(UpdateTookEffect, new { Id = id, TookEffectAt = now }) == 1;

    /// <summary>Withdraws a future reorganisation; false when it took effect meanwhile.</summary>
    public static async Task<bool> Withdraw(Work work, Reorganisation reorganisation)
    {
        var id = new { reorganisation.Id };
        await work.Execute(DeleteSuccessions, id);
        await work.Execute(DeletePeriods, id);
        await work.Execute(ReopenPeriods, id);
        foreach (var period in reorganisation.Ended)
            await MunicipalityStore.Rename(work, period);
        await work.Execute(DeleteUnusedCodes);
        return await work.Execute(DeleteReorganisation, id) == 1;
    }

    public static async Task<Reorganisation?> Get(Reading reading, Guid id) => (await Select(reading, id, null, null, 1)).SingleOrDefault();

    /// <summary>Latest day first.</summary>
    public static Task<IReadOnlyList<Reorganisation>> List(Reading reading, (DateOnly Date, Guid Id)? before, int limit) =>
        Select(reading, null, null, before, limit);

    /// <summary>Reorganisations that took effect and are not published yet, in order.</summary>
    public static async Task<IReadOnlyList<Reorganisation>> Due(Reading reading, DateOnly today) =>
        [.. (await Select(reading, null, today, null, 100)).Reverse()];

    /// <summary>All transitions between municipalities.</summary>
    public static async Task<IReadOnlyList<Succession>> Successions(Reading reading) =>
        [.. (await reading.Many<Went>(SelectSuccessions)).Select(w => w.Succession())];

    private static async Task<IReadOnlyList<Reorganisation>> Select(
        Reading reading,
        Guid? id,
        DateOnly? dueOn,
        (DateOnly Date, Guid Id)? before,
        int limit
    )
    {
        var rows = await reading.Many<Reorganisation>(
            SelectReorganisations,
            new
            {
                Id = id,
                DueOn = dueOn,
                Before = before?.Date,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );
        if (rows.Count == 0)
            return rows;
        var periods = await MunicipalityStore.PeriodsChangedBy(reading, rows.Select(r => r.Id));
        var successions = (await reading.Many<Went>(SelectSuccessions)).ToLookup(w => w.ReorganisationId);
        return
        [
            .. rows.Select(row =>
                row with
                {
                    Ended = [.. periods.Where(p => p.EndedBy == row.Id)],
                    Begun = [.. periods.Where(p => p.BegunBy == row.Id)],
                    Successions = [.. successions[row.Id].Select(w => w.Succession())],
                }
            ),
        ];
    }
}
