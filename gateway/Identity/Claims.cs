using System.Globalization;
using System.Security.Claims;
using Samen.Web;

namespace Samen.Gateway.Identity;

/// <summary>The claims of a caller: sub, credential, name, role and scope (many), municipality, office, partner.</summary>
internal static class Claims
{
    public const string Subject = "sub",
        Name = "name",
        Role = "role",
        Scope = "scope",
        Municipality = "municipality",
        Office = "office",
        Partner = "partner";

    /// <summary>
    /// The key or client that the request came by; its person, if it has one, is the subject. It is what is counted and limited.
    /// </summary>
    public const string Credential = "credential";

    /// <summary>Network address that the caller has, as this gateway sees it.</summary>
    public const string Origin = "origin";

    /// <summary>Limits of a key of its own, if it has any.</summary>
    public const string PerMinute = "per-minute",
        PerDay = "per-day";

    /// <summary>Sites whose pages may call with the credential.</summary>
    public const string Origins = "origins";

    /// <summary>The municipality that the request names and the caller may not act for.</summary>
    public const string NoMandate = "no-mandate";

    /// <summary>The session that a cookie stands for.</summary>
    public const string Session = "sid";

    /// <summary>When a person signed in before this session, in UTC.</summary>
    public const string VisitedAt = "visited-at";

    /// <summary>Name of whom this person stands in for; role and municipality are theirs then.</summary>
    public const string StandsInFor = "stands-in-for";

    /// <summary>Present when a second factor must be set up before anything else.</summary>
    public const string MustEnrol = "must-enrol";

    /// <summary>What a key is called as a sender.</summary>
    public static string OfKey(string id) => Principals.KeyPrefix + id;

    /// <summary>The key that a sender is; null: it is none.</summary>
    public static string? KeyOf(string sender) =>
        sender.StartsWith(Principals.KeyPrefix, StringComparison.Ordinal) ? sender[Principals.KeyPrefix.Length..] : null;

    /// <summary>Whether a sender is a client.</summary>
    public static bool IsClient(string sender) => sender.StartsWith(Principals.ClientPrefix, StringComparison.Ordinal);

    /// <summary>Who sends a request: a key or client, else the principal; null: nobody is known.</summary>
    public static string? SenderOf(ClaimsPrincipal user) => user.FindFirstValue(Credential) ?? user.FindFirstValue(Subject);

    public static IEnumerable<Claim> Limits(int? perMinute, long? perDay)
    {
        if (perMinute is { } minute)
            yield return new Claim(PerMinute, minute.ToString(CultureInfo.InvariantCulture));
        if (perDay is { } day)
            yield return new Claim(PerDay, day.ToString(CultureInfo.InvariantCulture));
    }

    private static readonly string Here = new ServiceName(GatewayService.Name).Audience;

    /// <summary>Who makes a request.</summary>
    public static ClaimsPrincipal Principal(
        string scheme,
        string origin,
        string subject,
        string name,
        Grant grant,
        params IEnumerable<Claim> more
    )
    {
        List<Claim> claims =
        [
            new("aud", Here),
            new(Origin, origin),
            new(Subject, subject),
            new(Name, name),
            .. grant.Roles.Select(role => new Claim(Role, role)),
            .. grant.Scopes.Select(scope => new Claim(Scope, scope)),
            .. more,
        ];
        if (grant.Municipality is { } municipality)
            claims.Add(new Claim(Municipality, municipality));
        if (grant.Office is { } office)
            claims.Add(new Claim(Office, office));
        if (grant.Partner is { } partner)
            claims.Add(new Claim(Partner, partner.ToString()));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, Name, Role));
    }
}
