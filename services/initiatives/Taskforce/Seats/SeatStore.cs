using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The seats of the Taskforce and who holds them. There are a few dozen over the years, so they are read together.</summary>
internal static class SeatStore
{
    private const string InsertSeat = """
        INSERT INTO taskforce_seat (id, background, office, municipality_code, organisation, valid_from, valid_to, version)
        VALUES (@Id, @Background, @Office, @MunicipalityCode, @Organisation, @ValidFrom, @ValidTo, @Version)
        """;

    private const string UpdateSeat = """
        UPDATE taskforce_seat
        SET background = @Background,
            office = @Office,
            municipality_code = @MunicipalityCode,
            organisation = @Organisation,
            valid_from = @ValidFrom,
            valid_to = @ValidTo,
            version = @Version
        WHERE id = @Id
          AND version = @Version - 1
        """;

    private const string HoldTaskforce = "UPDATE taskforce SET id = id WHERE id = @Id";

    private const string InsertHolder = "INSERT INTO taskforce_seat_holder (seat_id, principal) VALUES (@SeatId, @Principal)";

    private const string DeleteHolders = "DELETE FROM taskforce_seat_holder WHERE seat_id = @SeatId";

    private const string SelectSeats = """
        SELECT s.id AS Id,
               s.background AS Background,
               s.office AS Office,
               s.municipality_code AS MunicipalityCode,
               m.name AS MunicipalityName,
               s.organisation AS Organisation,
               s.valid_from AS ValidFrom,
               s.valid_to AS ValidTo,
               s.version AS Version
        FROM taskforce_seat s
        LEFT JOIN municipality m ON m.code = s.municipality_code
        ORDER BY s.valid_from, s.id
        """;

    private const string SelectHolders = "SELECT seat_id AS SeatId, principal AS Principal FROM taskforce_seat_holder";

    /// <summary>Locks the seats and meetings as a whole, so that two changes don't each find that they fit.</summary>
    public static Task Hold(Work work) => work.Hold(HoldTaskforce, new { Id = 1 });

    public static async Task Insert(Work work, Seat seat)
    {
        await work.Execute(InsertSeat, Row(seat));
        await PutHolders(work, seat);
    }

    /// <summary>Writes the next version; false when another change came first.</summary>
    public static async Task<bool> Update(Work work, Seat seat)
    {
        if (await work.Execute(UpdateSeat, Row(seat)) == 0)
            return false;
        await work.Execute(DeleteHolders, new { SeatId = seat.Id });
        await PutHolders(work, seat);
        return true;
    }

    /// <summary>All seats that ever were, the earliest term first.</summary>
    public static async Task<IReadOnlyList<Seat>> List(Reading reading)
    {
        var holders = (await reading.Many<SeatHolder>(SelectHolders)).ToLookup(h => h.SeatId, h => h.Principal);
        return
        [
            .. (await reading.Many<Seat>(SelectSeats)).Select(seat =>
                seat with
                {
                    HeldBy = [.. holders[seat.Id].Order(StringComparer.Ordinal)],
                }
            ),
        ];
    }

    private static async Task PutHolders(Work work, Seat seat)
    {
        foreach (var principal in seat.HeldBy)
            await work.Execute(InsertHolder, new { SeatId = seat.Id, Principal = principal });
    }

    private static object Row(Seat s) =>
        new
        {
            s.Id,
            Background = s.Background.ToString(),
            Office = s.Office.ToString(),
            s.MunicipalityCode,
            s.Organisation,
            s.ValidFrom,
            s.ValidTo,
            s.Version,
        };
}
