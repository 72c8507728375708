using Samen.Contracts;
using Samen.Contracts.Initiatives;

namespace Samen.Initiatives;

/// <summary>A municipality and what it does together with others.</summary>
internal sealed record CountedMunicipality
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public int Inhabitants { get; init; }
    public DateOnly ReferenceDate { get; init; }
    public bool IsAbolished { get; init; }
    public int NeedsAsked { get; init; }
    public int NeedsSigned { get; init; }
    public int Initiatives { get; init; }
    public int FacilitiesUsed { get; init; }
    public int FacilitiesComing { get; init; }
    public int Explained { get; init; }
    public int Procurements { get; init; }
    public int HoursWorked { get; init; }

    /// <summary>Its figures beside the mean of the municipalities of today that are of its size.</summary>
    /// <param name="all">Every municipality of the register.</param>
    public MunicipalFigures Beside(IEnumerable<CountedMunicipality> all)
    {
        var size = InhabitantsClass.Of(Inhabitants);
        var peers = all.Where(other => !other.IsAbolished && size.Has(other.Inhabitants)).ToList();
        decimal Mean(Func<CountedMunicipality, int> of) =>
            Math.Round((decimal)peers.Sum(of) / peers.Count, 1, MidpointRounding.AwayFromZero);
        return new MunicipalFigures(
            Code,
            Name,
            Inhabitants,
            ReferenceDate,
            Counts(of => of(this)),
            size,
            peers.Count,
            peers.Count == 0 ? null : Counts(Mean)
        );
    }

    private static MunicipalCounts Counts(Func<Func<CountedMunicipality, int>, decimal> take) =>
        new(
            take(m => m.NeedsAsked),
            take(m => m.NeedsSigned),
            take(m => m.Initiatives),
            take(m => m.FacilitiesUsed),
            take(m => m.FacilitiesComing),
            take(m => m.Explained),
            take(m => m.Procurements),
            take(m => m.HoursWorked)
        );
}
