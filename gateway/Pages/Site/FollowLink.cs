namespace Samen.Gateway.Pages.Site;

/// <summary>GET /verder: a link of a mail, which leads to its page at once, or after signing in.</summary>
internal static class FollowLink
{
    public const string Path = "/verder";

    /// <summary>The link to a page that is of use only after signing in.</summary>
    public static string To(string path) => $"{Path}?naar={Uri.EscapeDataString(path)}";

    public static IResult Handle(string? naar, Me me) =>
        TypedResults.LocalRedirect(me.SignedIn ? LocalPath.Of(naar) : $"/aanmelden?terug={Uri.EscapeDataString(LocalPath.Of(naar))}");
}
