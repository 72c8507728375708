using System.Globalization;
using System.Security.Claims;
using Samen.Audit;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Access;

/// <summary>Who is counted: a key, or the network address of a request without one.</summary>
/// <param name="Name"><c>key-...</c>, or <c>ip-...</c>.</param>
/// <param name="PerMinute">Requests a minute at this instance.</param>
/// <param name="PerDay">Requests a day (UTC), at all instances together; null: no quota.</param>
internal readonly record struct Client(string Name, int PerMinute, long? PerDay)
{
    /// <summary>The client of a request to an API.</summary>
    public static Client Of(HttpContext context, LimitSettings settings)
    {
        var user = context.User;
        if (user.FindFirstValue(Claims.Subject) is not { } subject)
            return new Client($"ip-{AuditEntry.Address(context)}", settings.AnonymousPerMinute, null);
        return new Client(
            subject,
            int.TryParse(user.FindFirstValue(Claims.PerMinute), CultureInfo.InvariantCulture, out var minute) ? minute : settings.PerMinute,
            long.TryParse(user.FindFirstValue(Claims.PerDay), CultureInfo.InvariantCulture, out var day) ? day : settings.PerDay
        );
    }
}
