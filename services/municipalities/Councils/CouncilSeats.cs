namespace Samen.Municipalities;

/// <summary>How many members a council has, by the inhabitants of its municipality (Gemeentewet, article 8).</summary>
internal static class CouncilSeats
{
    private static readonly (int UpTo, int Seats)[] Table =
    [
        (3_000, 9),
        (6_000, 11),
        (10_000, 13),
        (15_000, 15),
        (20_000, 17),
        (25_000, 19),
        (30_000, 21),
        (35_000, 23),
        (40_000, 25),
        (45_000, 27),
        (50_000, 29),
        (60_000, 31),
        (70_000, 33),
        (80_000, 35),
        (100_000, 37),
        (200_000, 39),
        (int.MaxValue, 45),
    ];

    /// <summary>The seats for a number of inhabitants. A sitting council keeps its number until the next election.</summary>
    public static int For(int inhabitants) => Table.First(row => inhabitants <= row.UpTo).Seats;
}
