using System.Globalization;
using System.Security.Claims;
using Samen.Audit;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Access;

/// <summary>Who is counted: a key, or the network address of who sends none.</summary>
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

/// <summary>Settings below <c>Samen:Gateway:Limits</c>; a key may have its own.</summary>
internal sealed class LimitSettings
{
    /// <summary>Requests a minute of one key at one instance.</summary>
    public int PerMinute { get; set; } = 600;

    /// <summary>Requests a day of one key, at all instances together.</summary>
    public long PerDay { get; set; } = 100_000;

    /// <summary>Requests a minute of one network address without a key, at one instance.</summary>
    public int AnonymousPerMinute { get; set; } = 300;

    /// <summary>Seconds that a service may be silent before its answer is 504.</summary>
    public int RequestSeconds { get; set; } = 30;
}
