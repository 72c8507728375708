using Samen.Contracts.Funding;
using Samen.Storage;
using Samen.Web;

namespace Samen.Funding;

/// <summary>Simulations with their figures.</summary>
internal static class SimulationStore
{
    private const string InsertSimulation = """
        INSERT INTO contribution_simulation (
            id, budget_year, title, reference_date, payers_on, compared_year, status, numbered, prepared_at, prepared_by, version
        )
        VALUES (
            @Id, @Year, @Title, @ReferenceDate, @PayersOn, @ComparedYear, @Status, @Numbered, @PreparedAt, @PreparedBy, @Version
        )
        """;

    private const string UpdateSimulation = """
        UPDATE contribution_simulation
        SET status = @Status,
            numbered = @Numbered,
            published_at = @PublishedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldSimulation = "UPDATE contribution_simulation SET version = version WHERE id = @Id";

    private const string InsertFigure = """
        INSERT INTO simulation_figure (simulation_id, municipality_code, inhabitants, counted_on, last_year_cents)
        VALUES (@SimulationId, @MunicipalityCode, @Inhabitants, @CountedOn, @LastYearCents)
        """;

    private const string SelectFigures = """
        SELECT simulation_id AS SimulationId,
               municipality_code AS MunicipalityCode,
               inhabitants AS Inhabitants,
               counted_on AS CountedOn,
               last_year_cents AS LastYearCents
        FROM simulation_figure
        WHERE simulation_id = @Id
        ORDER BY municipality_code
        """;

    private const string SelectTotals = """
        SELECT simulation_id AS SimulationId,
               COUNT(inhabitants) AS Municipalities,
               COALESCE(SUM(CAST(inhabitants AS bigint)), 0) AS Inhabitants
        FROM simulation_figure
        WHERE simulation_id IN @Ids
        GROUP BY simulation_id
        """;

    private const string SelectExceptions = """
        SELECT simulation_id AS SimulationId,
               municipality_code AS MunicipalityCode,
               inhabitants AS Inhabitants,
               counted_on AS CountedOn
        FROM simulation_figure
        WHERE simulation_id IN @Ids
          AND (inhabitants IS NULL OR counted_on IS NOT NULL)
        ORDER BY simulation_id, municipality_code
        """;

    private static readonly ListQuery SelectSimulations = new(
        """
        SELECT s.id AS Id,
               s.budget_year AS Year,
               s.title AS Title,
               s.reference_date AS ReferenceDate,
               s.payers_on AS PayersOn,
               s.compared_year AS ComparedYear,
               s.status AS Status,
               s.numbered AS Numbered,
               s.prepared_at AS PreparedAt,
               s.prepared_by AS PreparedBy,
               s.published_at AS PublishedAt,
               s.version AS Version
        FROM contribution_simulation s
        /*where*/
        ORDER BY s.prepared_at DESC, s.id DESC
        /*page*/
        """,
        "s.id = @Id",
        "s.budget_year = @Year",
        "s.status = @Status",
        "s.status <> @Without",
        "s.prepared_at < @BeforeAt OR (s.prepared_at = @BeforeAt AND s.id < @BeforeId)"
    );

    public static async Task Insert(Work work, Simulation simulation, IEnumerable<SimulationFigure> figures)
    {
        await work.Execute(InsertSimulation, Row(simulation));
        await work.Execute(InsertFigure, figures);
    }

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, Simulation simulation) => await work.Execute(UpdateSimulation, Row(simulation)) == 1;

    /// <summary>The simulation, held until the commit. Null: no such simulation.</summary>
    public static async Task<Simulation?> Held(Work work, Guid id) =>
        await work.Hold(HoldSimulation, new { Id = id }) ? await Get(work, id) : null;

    public static async Task<Simulation?> Get(Reading reading, Guid id) =>
        (await Simulations(reading, id, null, true, null, 1)).SingleOrDefault();

    /// <summary>Newest first; what was discarded is left out.</summary>
    /// <param name="reading">Where.</param>
    /// <param name="year">Those of this year; null: all.</param>
    /// <param name="drafts">Also those that are not published.</param>
    /// <param name="before">The last one of the page before.</param>
    /// <param name="limit">How many at most.</param>
    public static Task<IReadOnlyList<Simulation>> List(
        Reading reading,
        int? year,
        bool drafts,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) => Simulations(reading, null, year, drafts, before, limit);

    /// <summary>The municipalities of a simulation, by code.</summary>
    public static Task<IReadOnlyList<SimulationFigure>> Figures(Reading reading, Guid id) =>
        reading.Many<SimulationFigure>(SelectFigures, new { Id = id });

    public static async Task<SimulationView> View(Reading reading, Simulation simulation, Caller caller) =>
        (await Views(reading, [simulation], caller)).Single();

    public static async Task<IReadOnlyList<SimulationView>> Views(Reading reading, IReadOnlyList<Simulation> simulations, Caller caller)
    {
        if (simulations.Count == 0)
            return [];
        var ids = simulations.Select(s => s.Id).ToList();
        var keys = new { Ids = ids.AsKeys() };
        var totals = (await reading.Many<SimulationTotals>(SelectTotals, keys)).ToDictionary(t => t.SimulationId);
        var exceptions = (await reading.Many<SimulationFigure>(SelectExceptions, keys)).ToLookup(figure => figure.SimulationId);
        var alternatives = await AlternativeStore.Of(reading, ids);
        return
        [
            .. simulations.Select(s => s.View(totals.GetValueOrDefault(s.Id) ?? new(), [.. exceptions[s.Id]], alternatives[s.Id], caller)),
        ];
    }

    private static Task<IReadOnlyList<Simulation>> Simulations(
        Reading reading,
        Guid? id,
        int? year,
        bool drafts,
        (DateTimeOffset At, Guid Id)? before,
        int limit
    ) =>
        reading.Many<Simulation>(
            SelectSimulations,
            new
            {
                Id = id,
                Year = year,
                Status = drafts ? null : SimulationStatus.Published.ToString(),
                Without = id is null ? SimulationStatus.Discarded.ToString() : null,
                BeforeAt = before?.At,
                BeforeId = before?.Id,
                Limit = limit,
            }
        );

    private static object Row(Simulation simulation) =>
        new
        {
            simulation.Id,
            simulation.Year,
            simulation.Title,
            simulation.ReferenceDate,
            simulation.PayersOn,
            simulation.ComparedYear,
            Status = simulation.Status.ToString(),
            simulation.Numbered,
            simulation.PreparedAt,
            simulation.PreparedBy,
            simulation.PublishedAt,
            simulation.Version,
        };
}
