using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>The municipalities that come with the program.</summary>
/// <param name="Start">First day of the register.</param>
/// <param name="Counted">Reference date of the figures.</param>
/// <param name="Figures">Figures of every municipality on that date.</param>
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
    /// <summary>
    /// The municipalities on the first day: those with figures, minus those created since, plus those abolished since.
    /// </summary>
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
