using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The council of a municipality on a day.</summary>
internal sealed record Council
{
    public string MunicipalityCode { get; init; } = "";
    public DateOnly On { get; init; }

    /// <summary>The seats recorded at its election; null: none were.</summary>
    public ElectedCouncil? Elected { get; init; }

    /// <summary>The newest inhabitant count up to that day, or else the first one after it.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The seats that article 8 prescribes for the inhabitants.</summary>
    public int? SeatsByTable => Figure is null ? null : CouncilSeats.For(Figure.Inhabitants);

    /// <summary>The number of seats; null: neither recorded seats nor inhabitants are known.</summary>
    public int? Seats => Elected?.Seats ?? SeatsByTable;

    public CouncilView View(int open, int overdue) =>
        new(MunicipalityCode, On, Seats, Elected?.ElectedOn, SeatsByTable, Figure?.Inhabitants, Figure?.ReferenceDate, open, overdue);

    /// <summary>Whether the caller sees drafts and passages of the municipality: its clerk, or an admin.</summary>
    public static bool IsKeptBy(Caller caller, string municipality) =>
        caller.HasScope(Scopes.CouncilsWrite)
        && (caller.Is(Roles.Admin) || (caller.Is(Roles.CouncilClerk) && caller.Municipality == municipality));

    /// <summary>Refuses callers other than the council's own clerk and admins.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public static void MustBeKeptBy(Caller caller, string municipality)
    {
        if (!caller.Is(Roles.Admin))
            caller.MustActFor(municipality);
    }
}
