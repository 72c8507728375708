using Samen.Contracts;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>The seats of a council from an election on.</summary>
internal sealed record ElectedCouncil
{
    /// <summary>The elections of 2014 are the first whose councils can have decided on anything that is recorded here.</summary>
    public const int FirstYear = 2014;

    public string MunicipalityCode { get; init; } = "";
    public DateOnly ElectedOn { get; init; }
    public int Seats { get; init; }

    /// <summary>Reports a year out of range, or an impossible number of seats.</summary>
    public IEnumerable<Fault> Faults
    {
        get
        {
            if (ElectedOn.Year is < FirstYear or > RecordedYears.Last)
                yield return new Fault("electedOn", "range", $"Must be from {FirstYear} to {RecordedYears.Last}.");
            if (Seats % 2 == 0)
                yield return new Fault("seats", "format", "Must be an odd number (Gemeentewet, article 8).");
        }
    }
}
