using Microsoft.Extensions.Configuration;
using Samen.Storage;

namespace Samen.Web;

/// <summary>
/// Where people find the web site, <c>Samen:PublicUrl</c>: for links in mails and calendars. <c>http://localhost:8080</c> by
/// default.
/// </summary>
public sealed record PublicSite(Uri Address)
{
    /// <summary>As it is configured.</summary>
    /// <exception cref="StartRefusedException">It is no absolute address.</exception>
    public static PublicSite Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var text = configuration["Samen:PublicUrl"] ?? "http://localhost:8080";
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? new PublicSite(address)
            : throw new StartRefusedException($"Samen:PublicUrl is '{text}'; it must be the address at which people reach the web site.");
    }

    /// <summary>The address of a page, by its path from the root.</summary>
    public Uri Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(Address, path.TrimStart('/'));
    }
}
