using System.Security.Claims;
using Samen.Hosting;

namespace Samen.Gateway.Identity;

/// <summary>Whom someone acts for and what they may do; the same for a person and for an API key.</summary>
internal sealed record Grant
{
    /// <summary>Of <see cref="Samen.Hosting.Roles"/>.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Of <see cref="Samen.Hosting.Scopes"/>; a person has <see cref="Samen.Hosting.Scopes.Everything"/>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [Samen.Hosting.Scopes.Everything];

    /// <summary>CBS code, such as GM0363.</summary>
    public string? Municipality { get; init; }

    /// <summary>Name of an <see cref="Contracts.Initiatives.Office"/>.</summary>
    public string? Office { get; init; }

    public Guid? Partner { get; init; }
}

/// <summary>A person's account.</summary>
internal sealed record Account(Guid Id, string Name, Grant Grant);

/// <summary>Claims as every part of the gateway reads them: sub, name, role and scope (many), municipality, office, partner.</summary>
internal static class Claims
{
    public const string Subject = "sub", Name = "name", Role = "role", Scope = "scope", Municipality = "municipality", Office = "office", Partner = "partner";

    /// <summary>The session that a cookie stands for.</summary>
    public const string Session = "sid";

    public static ClaimsPrincipal Principal(string scheme, string subject, string name, Grant grant, params IEnumerable<Claim> more)
    {
        List<Claim> claims = [new(Subject, subject), new(Name, name), .. grant.Roles.Select(role => new Claim(Role, role)), .. grant.Scopes.Select(scope => new Claim(Scope, scope)), .. more];
        if (grant.Municipality is { } municipality) claims.Add(new Claim(Municipality, municipality));
        if (grant.Office is { } office) claims.Add(new Claim(Office, office));
        if (grant.Partner is { } partner) claims.Add(new Claim(Partner, partner.ToString()));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, Name, Role));
    }
}
