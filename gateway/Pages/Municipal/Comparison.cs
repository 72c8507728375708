using Samen.Contracts;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Municipal;

/// <summary>Municipalities side by side, with the size class of the first.</summary>
/// <param name="Municipalities">In the order in which they are compared.</param>
/// <param name="InitiativesAway">Whether what they do can't be read now.</param>
/// <param name="FundAway">Whether what they pay can't be read now.</param>
public sealed record Comparison(IReadOnlyList<ComparedMunicipality> Municipalities, bool InitiativesAway, bool FundAway)
{
    /// <summary>The most that stand side by side on their own page.</summary>
    public const int Most = 3;

    private const int Neighbours = 3;

    /// <summary>The one whose size class stands beside them.</summary>
    public ComparedMunicipality First => Municipalities[0];

    /// <summary>The size class of the first; null: the services that know it are away.</summary>
    public InhabitantsClass? Class => First.Figures?.Class ?? First.Contribution?.Class;

    /// <summary>The budget year of what they pay; null: nothing was divided.</summary>
    public int? Year => Municipalities.Max(one => one.Contribution?.Year);

    /// <summary>The CBS codes that an address names, each once: separated by commas, or in fields of a form.</summary>
    public static IReadOnlyList<string> CodesOf(params IReadOnlyList<string?> given) =>
        [
            .. given
                .SelectMany(one => (one ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .Select(code => code.ToUpperInvariant())
                .Distinct(),
        ];

    /// <summary>The municipalities of today whose centres are nearest; none where its own is not known.</summary>
    internal static IReadOnlyList<string> Near(string code, IReadOnlyDictionary<string, MunicipalityView> all, DateOnly today) =>
        all.GetValueOrDefault(code)?.Position is { } own
            ?
            [
                .. all
                    .Values.Where(one => one.Code != code && one.Position is not null && (one.ValidTo is null || one.ValidTo > today))
                    .OrderBy(one => Distance(own, one.Position!))
                    .ThenBy(one => one.Code, StringComparer.Ordinal)
                    .Take(Neighbours)
                    .Select(one => one.Code),
            ]
            : [];

    /// <summary>Reads them, from one service each.</summary>
    /// <param name="api">The services.</param>
    /// <param name="codes">Of municipalities of the register, at least one.</param>
    /// <param name="names">The register.</param>
    internal static async Task<Comparison> Read(
        ApiClient api,
        IReadOnlyList<string> codes,
        IReadOnlyDictionary<string, MunicipalityView> names
    )
    {
        var (doing, paying) = (api.MunicipalFigures(codes).UnlessAway(), api.MunicipalContributions(codes).UnlessAway());
        var (figures, contributions) = (await doing, await paying);
        // Side by side in one year, even where one of them no longer contributes.
        var year = contributions?.Max(one => (int?)one.Year);
        return new Comparison(
            [
                .. codes.Select(code => new ComparedMunicipality(
                    code,
                    names.TryGetValue(code, out var known) ? known.Name : code,
                    figures?.FirstOrDefault(one => one.MunicipalityCode == code),
                    contributions?.FirstOrDefault(one => one.MunicipalityCode == code && one.Year == year)
                )),
            ],
            figures is null,
            contributions is null
        );
    }

    private static double Distance(GridPosition one, GridPosition other) => Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2);
}
