using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>A local copy of the fund's contributions: per year the run that counts, and what it asks of each municipality.</summary>
internal static class ContributionCopyStore
{
    private const string UpdateYear = """
        UPDATE contribution_year
        SET run_id = @RunId,
            net_cents = @NetCents
        WHERE budget_year = @Year
        """;

    private const string InsertYear = """
        INSERT INTO contribution_year (budget_year, run_id, net_cents)
        VALUES (@Year, @RunId, @NetCents)
        """;

    private const string UpdateContribution = """
        UPDATE contribution
        SET run_id = @RunId,
            net_cents = @NetCents,
            vat_cents = @VatCents
        WHERE budget_year = @Year
          AND municipality_code = @MunicipalityCode
        """;

    private const string InsertContribution = """
        INSERT INTO contribution (budget_year, municipality_code, run_id, net_cents, vat_cents)
        VALUES (@Year, @MunicipalityCode, @RunId, @NetCents, @VatCents)
        """;

    private const string SelectYear = """
        SELECT budget_year AS Year,
               run_id AS RunId,
               net_cents AS NetCents
        FROM contribution_year
        WHERE budget_year = @Year
        """;

    private static readonly ListQuery SelectContributions = new(
        """
        SELECT c.budget_year AS Year,
               c.municipality_code AS MunicipalityCode,
               c.run_id AS RunId,
               c.net_cents AS NetCents,
               c.vat_cents AS VatCents
        FROM contribution c
        JOIN contribution_year y ON y.budget_year = c.budget_year AND y.run_id = c.run_id
        WHERE c.budget_year = @Year
        /*and*/
        ORDER BY c.municipality_code
        """,
        "c.municipality_code = @MunicipalityCode"
    );

    public static async Task Keep(Work work, ContributionYear year)
    {
        if (await work.Execute(UpdateYear, year) == 0)
            await work.Execute(InsertYear, year);
    }

    public static async Task Keep(Work work, Contribution contribution)
    {
        if (await work.Execute(UpdateContribution, contribution) == 0)
            await work.Execute(InsertContribution, contribution);
    }

    /// <summary>The run that counts for the year; null: no division is known yet.</summary>
    public static Task<ContributionYear?> YearOf(Reading reading, int year) =>
        reading.One<ContributionYear>(SelectYear, new { Year = year });

    /// <summary>The contributions in that run, of one municipality or of all.</summary>
    public static Task<IReadOnlyList<Contribution>> Of(Reading reading, int year, string? code) =>
        reading.Many<Contribution>(SelectContributions, new { Year = year, MunicipalityCode = code });
}
