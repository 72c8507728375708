using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>
/// What people call municipalities beside their names: in the other official language, every day, or as a municipality that became part of
/// them.
/// </summary>
internal sealed class OtherNames
{
    private static readonly ILookup<string, string> Known = Lines().ToLookup(line => line.Code, line => line.Name);
    private readonly ILookup<string, string> all;

    private OtherNames(IReadOnlyList<Municipality> periods, Successions successions, DateOnly today) =>
        all = periods
            .SelectMany(period =>
                successions.Of(period.Code, today).Append(period.Code).Select(code => (Code: code, period.Name, period.ValidFrom))
            )
            .OrderByDescending(named => named.ValidFrom)
            .ThenBy(named => named.Name, StringComparer.Ordinal)
            .ToLookup(named => named.Code, named => named.Name);

    /// <summary>Those that come with the program, by everyday and Frisian or Dutch names.</summary>
    public static IEnumerable<string> OfCode(string code) => Known[code];

    /// <summary>Reads the register.</summary>
    /// <param name="reading">The store.</param>
    /// <param name="today">Who became part of whom before this day counts.</param>
    public static async Task<OtherNames> Read(Reading reading, DateOnly today) =>
        new(await MunicipalityStore.AllPeriods(reading), new Successions(await ReorganisationStore.Successions(reading)), today);

    /// <summary>All other names of a municipality, those of today first.</summary>
    public IReadOnlyList<string> Of(string code, string name) =>
        [.. Known[code].Concat(all[code]).Where(other => other != name).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<(string Code, string Name)> Lines()
    {
        using var reader = new StreamReader(typeof(OtherNames).Assembly.GetManifestResourceStream("other-names.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is not [var code, var name, _])
                throw new InvalidOperationException($"The other names have a line of another format: {line}");
            yield return (code, name);
        }
    }
}
