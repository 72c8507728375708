using Samen.Gateway.Access;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>
/// What a partner or vendor does with its own keys and clients: the same requests as an administrator's, within what it
/// is and may itself. Limits are the administrator's.
/// </summary>
internal static class SelfService
{
    /// <summary>So many live keys and clients at most for one partner.</summary>
    public const int MostLive = 50;

    /// <summary>Roles that look after their own keys and clients.</summary>
    private static readonly string[] Own = [.. Roles.Table.Where(role => role.ActsFor == ActsFor.Partner).Select(role => role.Name)];

    /// <summary>Whose keys and clients the caller may see and change; null: everybody's.</summary>
    /// <exception cref="Refused">403: nobody's.</exception>
    public static Guid? PartnerOf(Caller caller) =>
        caller.Is(Roles.Admin) ? null : caller.Partner ?? throw Refused.Forbidden("not-your-partner", "You act for no partner.");

    /// <summary>Whether this one is the caller's to change: of the own partner, and nothing that the caller isn't.</summary>
    public static bool Owns(Caller caller, Credential credential) =>
        PartnerOf(caller) is not { } partner || (credential.PartnerId == partner && credential.Grant.Roles.All(caller.Is));

    /// <summary>Refuses who calls with less than what the credential opens.</summary>
    /// <exception cref="Refused">403 <c>insufficient-scope</c>.</exception>
    public static void MustReach(Caller caller, Credential credential)
    {
        if (PartnerOf(caller) is not null && !credential.Grant.Scopes.All(caller.HasScope))
            throw Refused.Forbidden("insufficient-scope", "The client opens more than your own credential does.");
    }

    /// <summary>The request as this caller may make it.</summary>
    /// <exception cref="Refused">400 with every field that is not the caller's to choose, 403 for another partner.</exception>
    public static CreateApiKeyRequest Within(Caller caller, CreateApiKeyRequest request)
    {
        if (PartnerOf(caller) is not { } partner)
            return request;
        if (request.Partner is { } named && named != partner)
            throw Refused.Forbidden("not-your-partner", "You may do this for your own partner only.");
        var errors = new List<FieldError>();
        void Wrong(bool wrong, string field, string message)
        {
            if (wrong)
                errors.Add(new FieldError(field, "not-allowed", message));
        }
        var held = Own.Where(caller.Is).ToList();
        var roles = request.Roles ?? held;
        Wrong(roles.Except(held).Any(), "/roles", $"Must be some of {string.Join(", ", held)}.");
        Wrong(request.Municipality is not null, "/municipality", "A partner acts for a municipality by a mandate.");
        Wrong(request.Office is not null, "/office", "A partner acts for a municipality by a mandate.");
        Wrong(request.PerMinute is not null, "/perMinute", "Limits are set by an administrator.");
        Wrong(request.PerDay is not null, "/perDay", "Limits are set by an administrator.");
        // Whoever calls with a key makes none that opens more than it.
        Wrong(request.Scopes?.Any(scope => !caller.HasScope(scope)) == true, "/scopes", "Must be some of your own scopes.");
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
        return request with
        {
            Partner = partner,
            Roles = roles,
            Scopes = request.Scopes ?? [.. AccessTable.GrantableTo(roles).Where(caller.HasScope)],
        };
    }
}
