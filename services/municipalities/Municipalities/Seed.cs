using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>What the program knows of the municipalities.</summary>
/// <param name="Start">First day of the register.</param>
/// <param name="Counted">Reference date of the figures.</param>
/// <param name="Figures">Of every municipality of that date.</param>
/// <param name="Went">Who went where, as in the file.</param>
/// <param name="Reorganisations">The same as requests, in order.</param>
internal sealed record Seed(
    DateOnly Start,
    DateOnly Counted,
    IReadOnlyList<SeedFigure> Figures,
    IReadOnlyList<string[]> Went,
    IReadOnlyList<ReorganiseRequest> Reorganisations
)
{
    /// <summary>Who there was on the first day: those of the figures, without who came since and with who went.</summary>
    public IEnumerable<Municipality> Beginning(DateTimeOffset now)
    {
        var came = Went.Where(w => w[7] == "new").Select(w => w[4]).ToHashSet();
        return Figures
            .Select(f => (f.Code, f.Name, f.Province))
            .Concat(Went.Select(w => (w[1], w[2], w[3])))
            .Where(m => !came.Contains(m.Item1))
            .DistinctBy(m => m.Item1)
            .OrderBy(m => m.Item1, StringComparer.Ordinal)
            .Select(m => new Municipality
            {
                Code = m.Item1,
                Name = m.Item2,
                Province = m.Item3,
                MunicipalityId = Guid.CreateVersion7(now),
                ValidFrom = Start,
            });
    }
}
