namespace Samen.Browser.Tests;

/// <summary>
/// How much is looked at. Per change: axe on the smallest screen, each journey once. With <c>SAMEN_BROWSER=all</c>: axe on
/// every page in both languages at both widths, each journey in both.
/// </summary>
internal static class Screens
{
    /// <summary>The smallest screen that WCAG asks for, in pixels.</summary>
    public const int Narrow = 320;

    /// <summary>A desk.</summary>
    public const int Wide = 1280;

    /// <summary>Whether everything is looked at.</summary>
    public static bool All { get; } = Environment.GetEnvironmentVariable("SAMEN_BROWSER") == "all";

    /// <summary>The width of a visitor for whom it doesn't matter.</summary>
    public static int Usual => All ? Wide : Narrow;
}
