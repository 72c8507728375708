using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The alternatives of simulations, and what each municipality would contribute by them.</summary>
internal static class AlternativeStore
{
    static AlternativeStore()
    {
        JsonColumn<ContributionKey>.Register();
        JsonColumn<CliffList>.Register();
    }

    private sealed record Row
    {
        public int Number { get; init; }
        public string Code { get; init; } = "";
        public string Name { get; init; } = "";
        public int Inhabitants { get; init; }
        public DateOnly? CountedOn { get; init; }
        public long Cents { get; init; }
        public long? LastYearCents { get; init; }
    }

    private const string InsertAlternative = """
        INSERT INTO simulation_alternative (
            simulation_id, number, name, key_json, total_cents, rounded_cents, paying_more, paying_less, more_than_larger, cliffs_json
        )
        VALUES (
            @SimulationId, @Number, @Name, @Key, @TotalCents, @RoundedCents, @PayingMore, @PayingLess, @MoreThanLarger, @Cliffs
        )
        """;

    private const string InsertContribution = """
        INSERT INTO simulated_contribution (simulation_id, number, municipality_code, net_cents)
        VALUES (@SimulationId, @Number, @Code, @Cents)
        """;

    private const string DeleteContributions = "DELETE FROM simulated_contribution WHERE simulation_id = @Id AND number = @Number";

    private const string DeleteAlternative = "DELETE FROM simulation_alternative WHERE simulation_id = @Id AND number = @Number";

    private const string SelectAlternatives = """
        SELECT simulation_id AS SimulationId,
               number AS Number,
               name AS Name,
               key_json AS "Key",
               total_cents AS TotalCents,
               rounded_cents AS RoundedCents,
               paying_more AS PayingMore,
               paying_less AS PayingLess,
               more_than_larger AS MoreThanLarger,
               cliffs_json AS Cliffs
        FROM simulation_alternative
        WHERE simulation_id IN @Ids
        ORDER BY simulation_id, number
        """;

    private const string SelectAdopted = """
        SELECT a.key_json
        FROM simulation_alternative a
        WHERE a.simulation_id = @SimulationId
          AND a.number = @Alternative
        """;

    private static readonly ListQuery SelectContributions = new(
        """
        SELECT c.number AS Number,
               c.municipality_code AS Code,
               m.name AS Name,
               f.inhabitants AS Inhabitants,
               f.counted_on AS CountedOn,
               c.net_cents AS Cents,
               f.last_year_cents AS LastYearCents
        FROM simulated_contribution c
        JOIN simulation_figure f ON f.simulation_id = c.simulation_id AND f.municipality_code = c.municipality_code
        JOIN municipality m ON m.code = c.municipality_code
        WHERE c.simulation_id = @Id
        /*and*/
        ORDER BY m.sort_name, c.municipality_code, c.number
        /*page*/
        """,
        "c.number = @Number",
        "c.municipality_code = @Code",
        "m.sort_name > @AfterName OR (m.sort_name = @AfterName AND c.municipality_code > @AfterCode)"
    );

    public static async Task Insert(Work work, Alternative alternative, IEnumerable<Share> shares)
    {
        await work.Execute(InsertAlternative, alternative);
        await work.Execute(
            InsertContribution,
            shares.Select(share => new
            {
                alternative.SimulationId,
                alternative.Number,
                share.Figure.Code,
                share.Cents,
            })
        );
    }

    /// <summary>Removes an alternative of a simulation that nobody else saw; false: it has no such alternative.</summary>
    public static async Task<bool> Delete(Work work, Guid simulation, int number)
    {
        var which = new { Id = simulation, Number = number };
        await work.Execute(DeleteContributions, which);
        return await work.Execute(DeleteAlternative, which) == 1;
    }

    /// <summary>The alternatives of these simulations, by number.</summary>
    public static async Task<ILookup<Guid, Alternative>> Of(Reading reading, IEnumerable<Guid> simulations) =>
        (await reading.Many<Alternative>(SelectAlternatives, new { Ids = simulations.AsKeys() })).ToLookup(a => a.SimulationId);

    /// <summary>By what contributions are divided: the alternative that was adopted with the budget, or else per inhabitant.</summary>
    public static async Task<ContributionKey> KeyOf(Reading reading, Budget budget)
    {
        var key = await BudgetContents.Of(reading, budget) is { SimulationId: { } simulation, Alternative: { } number }
            ? await reading.One<ContributionKey>(SelectAdopted, new { SimulationId = simulation, Alternative = number })
            : null;
        return key ?? new ContributionKey { Kind = ContributionKeyKind.PerInhabitant };
    }

    /// <summary>What each municipality would contribute by an alternative, by name.</summary>
    public static Task<IReadOnlyList<SimulatedContributionView>> List(
        Reading reading,
        Guid simulation,
        int number,
        (string Name, string Code)? after,
        int limit
    ) => Contributions(reading, simulation, number, null, after, limit);

    /// <summary>What a municipality would contribute by each alternative.</summary>
    public static Task<IReadOnlyList<SimulatedContributionView>> OfMunicipality(Reading reading, Guid simulation, string code) =>
        Contributions(reading, simulation, null, code, null, Simulation.Most);

    private static async Task<IReadOnlyList<SimulatedContributionView>> Contributions(
        Reading reading,
        Guid simulation,
        int? number,
        string? code,
        (string Name, string Code)? after,
        int limit
    ) =>
        [
            .. (
                await reading.Many<Row>(
                    SelectContributions,
                    new
                    {
                        Id = simulation,
                        Number = number,
                        Code = code,
                        AfterName = after?.Name,
                        AfterCode = after?.Code,
                        Limit = limit,
                    }
                )
            ).Select(View),
        ];

    private static SimulatedContributionView View(Row row) =>
        new(
            row.Number,
            row.Code,
            row.Name,
            row.Inhabitants,
            row.CountedOn,
            row.Cents,
            Compared.PerInhabitant(row.Cents, row.Inhabitants),
            row.LastYearCents,
            row.Cents - row.LastYearCents,
            Compared.Percentage(row.Cents, row.LastYearCents)
        );
}
