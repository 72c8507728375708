using System.Collections.Frozen;
using System.Globalization;
using Samen.Contracts.Municipalities;

namespace Samen.Municipalities;

/// <summary>Where municipalities are. These come with the program, of every code since 2020.</summary>
internal static class Positions
{
    private static readonly FrozenDictionary<string, GridPosition> Known = Lines().ToFrozenDictionary();

    /// <summary>Null: not known.</summary>
    public static GridPosition? Of(string code) => Known.GetValueOrDefault(code);

    private static IEnumerable<KeyValuePair<string, GridPosition>> Lines()
    {
        using var reader = new StreamReader(typeof(Positions).Assembly.GetManifestResourceStream("positions.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(',') is not [var code, var x, var y])
                throw new InvalidOperationException($"The positions have a line of another format: {line}");
            yield return new(code, new GridPosition(Whole(x), Whole(y)));
        }
    }

    private static int Whole(string kilometres) => int.Parse(kilometres, NumberStyles.None, CultureInfo.InvariantCulture);
}
