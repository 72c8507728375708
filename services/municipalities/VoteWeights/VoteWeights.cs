using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>The inhabitant figures that determine the votes.</summary>
internal static class VoteWeights
{
    /// <summary>The votes under the rules of every municipality with a figure.</summary>
    public static async Task<IReadOnlyList<VoteWeight>> Of(Reading reading, Guid item, Assembly assembly, RuleSet rules) =>
        [
            .. (await Figures(reading, assembly))
                .Where(figure => figure.Value is not null)
                .Select(figure => new VoteWeight
                {
                    ItemId = item,
                    MunicipalityCode = figure.Key,
                    Inhabitants = figure.Value!.Value,
                    Weight = Vote.Weight(figure.Value.Value, rules),
                }),
        ];

    /// <summary>Names of the municipalities without a figure, by which no vote on the assembly opens.</summary>
    public static async Task<IReadOnlyList<string>> Without(Reading reading, Assembly assembly) =>
        await Without(reading, assembly, (await Figures(reading, assembly)).Where(figure => figure.Value is not null).Select(f => f.Key));

    /// <summary>Names of the municipalities of the day of the assembly that are not among those with a figure.</summary>
    public static async Task<IReadOnlyList<string>> Without(Reading reading, Assembly assembly, IEnumerable<string> counted)
    {
        var known = counted.ToHashSet();
        return [.. (await MunicipalityStore.On(reading, assembly.Date)).Where(m => !known.Contains(m.Code)).Select(m => m.Name)];
    }

    /// <summary>
    /// The inhabitants on the assembly's reference date of the municipalities of the day of the assembly: who merged between
    /// the two votes with the figures of all that it was made of. Null: unknown, as after a split.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, int?>> Figures(Reading reading, Assembly assembly)
    {
        var counted = (await InhabitantsStore.On(reading, assembly.ReferenceDate)).ToDictionary(f => f.Code, f => f.Inhabitants);
        var then = await MunicipalityStore.On(reading, assembly.ReferenceDate);
        var figures = then.ToDictionary(m => m.Code, m => counted.TryGetValue(m.Code, out var inhabitants) ? inhabitants : (int?)null);
        return new Successions(await ReorganisationStore.Successions(reading)).Carry(figures, assembly.ReferenceDate, assembly.Date);
    }
}
