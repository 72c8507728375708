using Samen.Contracts.Funding;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>Rates of statutory interest; what was removed stays.</summary>
internal static class InterestRateStore
{
    private const string Columns = """
        id AS Id,
        regime AS Regime,
        from_day AS "From",
        hundredths AS Hundredths,
        source AS Source,
        recorded_by AS RecordedBy,
        recorded_at AS RecordedAt,
        removed_by AS RemovedBy,
        removed_at AS RemovedAt,
        version AS Version
        """;

    private const string InsertRate = """
        INSERT INTO interest_rate (id, regime, from_day, hundredths, source, recorded_by, recorded_at, removed_by, removed_at, version)
        VALUES (@Id, @Regime, @From, @Hundredths, @Source, @RecordedBy, @RecordedAt, @RemovedBy, @RemovedAt, @Version)
        """;

    private const string UpdateRate = """
        UPDATE interest_rate
        SET removed_by = @RemovedBy,
            removed_at = @RemovedAt,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private static readonly ListQuery SelectRates = new(
        $"""
        SELECT {Columns}
        FROM interest_rate
        /*where*/
        ORDER BY from_day DESC, regime
        """,
        "id = @Id",
        "regime = @Regime AND removed_at IS NULL"
    );

    /// <summary>False: there is a rate from that day that counts.</summary>
    public static Task<bool> Insert(Work work, InterestRate rate) => work.Insert(InsertRate, Parameters(rate));

    /// <summary>Writes the next version; false when a concurrent change came first.</summary>
    public static async Task<bool> Update(Work work, InterestRate rate) => await work.Execute(UpdateRate, Parameters(rate)) == 1;

    public static Task<InterestRate?> Get(Reading reading, Guid id) =>
        reading.One<InterestRate>(SelectRates, new { Id = (Guid?)id, Regime = (string?)null });

    /// <summary>Also what was removed, the latest first.</summary>
    public static Task<IReadOnlyList<InterestRate>> All(Reading reading) =>
        reading.Many<InterestRate>(SelectRates, new { Id = (Guid?)null, Regime = (string?)null });

    /// <summary>Those of one kind that count, the earliest first.</summary>
    public static async Task<IReadOnlyList<InterestRate>> Of(Reading reading, InterestRegime regime) =>
        [.. (await reading.Many<InterestRate>(SelectRates, new { Id = (Guid?)null, Regime = regime.ToString() })).Reverse()];

    private static object Parameters(InterestRate rate) =>
        new
        {
            rate.Id,
            Regime = rate.Regime.ToString(),
            rate.From,
            rate.Hundredths,
            rate.Source,
            rate.RecordedBy,
            rate.RecordedAt,
            rate.RemovedBy,
            rate.RemovedAt,
            rate.Version,
        };
}
