using Samen.Contracts.Initiatives;
using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>What an hour is worth.</summary>
internal static class BenefitRateStore
{
    private const string InsertRate = """
        INSERT INTO benefit_rate (kind, year, cents, source, set_at, version)
        VALUES (@Kind, @Year, @Cents, @Source, @SetAt, @Version)
        """;

    private const string UpdateRate = """
        UPDATE benefit_rate
        SET cents = @Cents,
            source = @Source,
            set_at = @SetAt,
            version = @Version
        WHERE kind = @Kind
          AND year = @Year
          AND version = @Version - 1
        """;

    private const string SelectRates = """
        SELECT kind AS Kind,
               year AS Year,
               cents AS Cents,
               source AS Source,
               set_at AS SetAt,
               version AS Version
        FROM benefit_rate
        ORDER BY kind, year
        """;

    /// <summary>Writes the next version, or the first; false when another change came first.</summary>
    public static async Task<bool> Write(Work work, BenefitRate rate)
    {
        var row = new
        {
            Kind = rate.Kind.ToString(),
            rate.Year,
            rate.Cents,
            rate.Source,
            rate.SetAt,
            rate.Version,
        };
        return rate.Version == 1 ? await work.Insert(InsertRate, row) : await work.Execute(UpdateRate, row) == 1;
    }

    /// <summary>All of them, by kind and year.</summary>
    public static Task<IReadOnlyList<BenefitRate>> All(Reading reading) => reading.Many<BenefitRate>(SelectRates);

    /// <summary>What was set for a year; before anything was, version 0.</summary>
    public static async Task<BenefitRate> Of(Reading reading, BenefitRateKind kind, int year) =>
        (await All(reading)).FirstOrDefault(rate => rate.Kind == kind && rate.Year == year) ?? new BenefitRate { Kind = kind, Year = year };
}
