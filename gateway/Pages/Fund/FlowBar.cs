using System.Globalization;

namespace Samen.Gateway.Pages.Fund;

/// <summary>A part of a bar in the picture of a year.</summary>
/// <param name="Look">Its colour.</param>
/// <param name="X">Where it begins, in thousandths.</param>
/// <param name="Width">How wide it is, in thousandths.</param>
internal sealed record FlowBar(string Look, double X, double Width)
{
    /// <summary>Narrower than this, its number would not fit on a small screen.</summary>
    public bool HasRoom => Width >= 60;

    public string Left => Percent(X);

    public string Wide => Percent(Width);

    public string Middle => Percent(X + Width / 2);

    private static string Percent(double thousandths) => string.Create(CultureInfo.InvariantCulture, $"{thousandths / 10:0.##}%");
}
