using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The council of a municipality on a day.</summary>
internal sealed record Council
{
    public string MunicipalityCode { get; init; } = "";
    public DateOnly On { get; init; }

    /// <summary>The seats that were recorded at its election, if they were.</summary>
    public ElectedCouncil? Elected { get; init; }

    /// <summary>The newest count of inhabitants up to that day, or else the first one after it.</summary>
    public Figure? Figure { get; init; }

    /// <summary>What article 8 gives for the inhabitants.</summary>
    public int? SeatsByTable => Figure is null ? null : CouncilSeats.For(Figure.Inhabitants);

    /// <summary>How many it has; null: neither recorded nor are inhabitants known.</summary>
    public int? Seats => Elected?.Seats ?? SeatsByTable;

    public CouncilView View(int open, int overdue) =>
        new(MunicipalityCode, On, Seats, Elected?.ElectedOn, SeatsByTable, Figure?.Inhabitants, Figure?.ReferenceDate, open, overdue);

    /// <summary>Whether the caller sees drafts and passages of the municipality: its clerk, or an admin.</summary>
    public static bool IsKeptBy(Caller caller, string municipality) =>
        caller.HasScope(Scopes.CouncilsWrite)
        && (caller.Is(Roles.Admin) || (caller.Is(Roles.CouncilClerk) && caller.Municipality == municipality));

    /// <summary>Those who keep a council's affairs: its own clerk, and admins.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public static void MustBeKeptBy(Caller caller, string municipality)
    {
        if (!caller.Is(Roles.Admin))
            caller.MustActFor(municipality);
    }
}
