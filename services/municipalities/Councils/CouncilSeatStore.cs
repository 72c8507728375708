using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>The seats of councils, per election.</summary>
internal static class CouncilSeatStore
{
    private const string InsertSeats = """
        INSERT INTO council_seats (municipality_code, elected_on, seats)
        VALUES (@MunicipalityCode, @ElectedOn, @Seats)
        """;

    private const string UpdateSeats = """
        UPDATE council_seats
        SET seats = @Seats
        WHERE municipality_code = @MunicipalityCode
          AND elected_on = @ElectedOn
        """;

    private const string SelectSeats = """
        SELECT municipality_code AS MunicipalityCode,
               elected_on AS ElectedOn,
               seats AS Seats
        FROM council_seats
        WHERE municipality_code = @MunicipalityCode
        ORDER BY elected_on DESC
        """;

    /// <summary>Records or corrects the seats of an election.</summary>
    public static async Task Record(Work work, ElectedCouncil elected)
    {
        if (await work.Execute(UpdateSeats, elected) == 0)
            await work.Execute(InsertSeats, elected);
    }

    /// <summary>Newest election first.</summary>
    public static Task<IReadOnlyList<ElectedCouncil>> Of(Reading reading, string code) =>
        reading.Many<ElectedCouncil>(SelectSeats, new { MunicipalityCode = code });

    /// <summary>The council as it is on a day.</summary>
    public static async Task<Council> Council(Reading reading, string code, DateOnly on)
    {
        var figures = await InhabitantsStore.Of(reading, code); // Newest first.
        return new Council
        {
            MunicipalityCode = code,
            On = on,
            Elected = (await Of(reading, code)).FirstOrDefault(e => e.ElectedOn <= on),
            Figure = figures.FirstOrDefault(f => f.ReferenceDate <= on) ?? figures.LastOrDefault(),
        };
    }
}
