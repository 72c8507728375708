using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The seats of a council from an election on.</summary>
internal sealed record ElectedCouncil
{
    public string MunicipalityCode { get; init; } = "";
    public DateOnly ElectedOn { get; init; }
    public int Seats { get; init; }

    /// <summary>Reports a year out of range, or an impossible number of seats.</summary>
    public IEnumerable<Fault> Faults
    {
        get
        {
            if (ElectedOn.Year is < 2014 or > 2100)
                yield return new Fault("electedOn", "range", "Must be from 2014 to 2100.");
            if (Seats % 2 == 0)
                yield return new Fault("seats", "format", "Must be an odd number (Gemeentewet, article 8).");
        }
    }
}
