using System.Security.Claims;
using Microsoft.AspNetCore.DataProtection;
using Samen.Gateway.Identity;

namespace Samen.Gateway.Pages.Kit.Forms;

/// <summary>
/// For whom a form was rendered, sealed within it: what is typed in it is shown to nobody else, and not sent in another name.
/// </summary>
/// <param name="Id">Of the account; empty for who isn't signed in.</param>
/// <param name="InPlaceOf">Name of the absent person for whom they stand in; empty for none.</param>
internal sealed record TypedBy(string Id, string InPlaceOf)
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "_by";

    /// <summary>Whether nobody was signed in.</summary>
    public bool IsAnonymous => Id.Length == 0;

    public static TypedBy Of(ClaimsPrincipal user) =>
        new(user.FindFirstValue(Claims.Subject) ?? "", user.FindFirstValue(Claims.StandsInFor) ?? "");

    /// <summary>Null when this gateway didn't seal it.</summary>
    public static TypedBy? Read(string? text, IDataProtectionProvider protection) =>
        Protector(protection).Open(text)?.Split(' ', 2) is [var id, var inPlaceOf] ? new TypedBy(id, inPlaceOf) : null;

    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect($"{Id} {InPlaceOf}");

    /// <summary>As whom antiforgery took them when the form was rendered: by their subject.</summary>
    public ClaimsPrincipal Principal() =>
        new(IsAnonymous ? new ClaimsIdentity() : new ClaimsIdentity([new Claim(Claims.Subject, Id)], nameof(TypedBy)));

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("typed-by");
}
