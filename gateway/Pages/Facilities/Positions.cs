using System.Collections.Frozen;
using System.Globalization;

namespace Samen.Gateway.Pages.Facilities;

/// <summary>Where municipalities are: the centre of each, in kilometres of the national grid (Rijksdriehoek).</summary>
internal static class Positions
{
    /// <summary>By CBS code; of all municipalities since 2020, also abolished ones.</summary>
    public static FrozenDictionary<string, (double X, double Y)> All { get; } = Read();

    private static FrozenDictionary<string, (double X, double Y)> Read()
    {
        using var reader = new StreamReader(typeof(Positions).Assembly.GetManifestResourceStream("positions.csv")!);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Trim().Split(','))
            .ToFrozenDictionary(
                row => row[0],
                row => (double.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture))
            );
    }
}
