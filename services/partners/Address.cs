namespace Samen.Partners;

/// <summary>Addresses of requests.</summary>
internal static class Address
{
    /// <summary>
    /// With scheme and host in lower case, in which they don't differ (RFC 3986, 6.2.2.1); the rest as it was. Null stays null.
    /// </summary>
    /// <param name="url">Absolute.</param>
    public static string? Plain(string? url)
    {
        if (url is null)
            return null;
        var end = url.IndexOfAny(['/', '?', '#'], url.IndexOf("://", StringComparison.Ordinal) + 3);
        return end < 0 ? url.ToLowerInvariant() : url[..end].ToLowerInvariant() + url[end..];
    }
}
