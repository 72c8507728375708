namespace Samen.Gateway.Pages.Site;

/// <summary>Where a visitor goes back to; never to another site.</summary>
internal static class LocalPath
{
    /// <summary>The path if it is one of this site, else the front page.</summary>
    public static string Of(string? path) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && path.Length <= 2000 && !path.Any(char.IsControl) ? path : "/";
}
