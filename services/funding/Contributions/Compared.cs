namespace Samen.Funding;

/// <summary>An amount beside another one, and per inhabitant.</summary>
internal static class Compared
{
    /// <summary>Euro cents per inhabitant, rounded half up to a hundredth; null: there are no inhabitants.</summary>
    public static decimal? PerInhabitant(long cents, long inhabitants) =>
        inhabitants == 0 ? null : Rounded((decimal)cents / inhabitants, 2);

    /// <summary>The difference in percent, rounded half up to a tenth; null: unknown, or there was nothing before.</summary>
    public static decimal? Percentage(long cents, long? before) =>
        before is > 0 and { } known ? Rounded((cents - known) * 100m / known, 1) : null;

    /// <summary>A part in percent, rounded half up to a hundredth; 0 of nothing.</summary>
    public static decimal Share(long part, long whole) => whole == 0 ? 0 : Rounded(part * 100m / whole, 2);

    private static decimal Rounded(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
