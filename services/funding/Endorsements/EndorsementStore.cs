using Samen.Storage;

namespace Samen.Funding;

/// <summary>Endorsed plans.</summary>
internal static class EndorsementStore
{
    static EndorsementStore() => JsonColumn<CostList>.Register();

    private const string InsertEndorsement = """
        INSERT INTO endorsement (initiative_id, title, one_off_cents, yearly_cents, start_year, costs_json)
        VALUES (@InitiativeId, @Title, @OneOffCents, @YearlyCents, @StartYear, @Costs)
        """;

    private const string SelectEndorsement = """
        SELECT initiative_id AS InitiativeId,
               title AS Title,
               one_off_cents AS OneOffCents,
               yearly_cents AS YearlyCents,
               start_year AS StartYear,
               costs_json AS Costs,
               last_year AS LastYear
        FROM endorsement
        WHERE initiative_id = @InitiativeId
        """;

    private const string UpdateLastYear = "UPDATE endorsement SET last_year = @Year WHERE initiative_id = @InitiativeId";

    /// <summary>It claims no budget after that year; null: it goes on. The caller holds the fund.</summary>
    public static Task SetLastYear(Work work, Guid initiativeId, int? year) =>
        work.Execute(UpdateLastYear, new { InitiativeId = initiativeId, Year = year });

    public static Task Insert(Work work, Endorsement endorsement) => work.Execute(InsertEndorsement, endorsement);

    public static Task<Endorsement?> Get(Reading reading, Guid initiativeId) =>
        reading.One<Endorsement>(SelectEndorsement, new { InitiativeId = initiativeId });
}
