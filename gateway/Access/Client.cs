using System.Globalization;
using System.Security.Claims;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Access;

/// <summary>Who is counted: a key, or the network address of a request without one.</summary>
/// <param name="Name"><c>key-...</c>, <c>client-...</c>, <c>partner-...</c>, <c>page-...</c>, or <c>ip-...</c>.</param>
/// <param name="PerMinute">Requests a minute at this instance.</param>
/// <param name="PerDay">Requests a day (UTC), at all instances together; null: no quota.</param>
internal readonly record struct Client(string Name, int PerMinute, long? PerDay)
{
    /// <summary>The client of a request to an API.</summary>
    public static Client Of(HttpContext context, LimitSettings settings)
    {
        var user = context.User;
        if (Claims.SenderOf(user) is not { } sender)
            return new Client($"ip-{CallerNetwork.Of(context)}", settings.AnonymousPerMinute, null);
        return new Client(
            sender,
            int.TryParse(user.FindFirstValue(Claims.PerMinute), CultureInfo.InvariantCulture, out var minute) ? minute : settings.PerMinute,
            long.TryParse(user.FindFirstValue(Claims.PerDay), CultureInfo.InvariantCulture, out var day) ? day : settings.PerDay
        );
    }

    /// <summary>All keys and clients of the caller's partner, or vendor, as one; null: the caller is of none.</summary>
    public static Client? PartnerOf(HttpContext context, LimitSettings settings) =>
        context.User.FindFirstValue(Claims.Partner) is { } partner
            ? new Client($"partner-{partner}", settings.PartnerPerMinute, settings.PartnerPerDay)
            : null;

    /// <summary>Who looks at a page: a person, or the network address of a visitor.</summary>
    public static Client OfPage(HttpContext context, LimitSettings settings) =>
        new($"page-{context.User.FindFirstValue(Claims.Subject) ?? CallerNetwork.Of(context)}", settings.PagesPerMinute, null);
}
