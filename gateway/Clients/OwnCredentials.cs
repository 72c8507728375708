using Samen.Contracts.Gateway;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>
/// What a partner or vendor may do with its own keys and clients: the same as an administrator, within its own roles and
/// scopes. Limits are set by administrators.
/// </summary>
internal static class OwnCredentials
{
    /// <summary>How many live keys, and live clients, one partner may have.</summary>
    public const int MostLive = 50;

    /// <summary>Roles that manage their own keys and clients.</summary>
    private static readonly string[] Own = [.. Roles.Table.Where(role => role.ActsFor == ActsFor.Partner).Select(role => role.Name)];

    /// <summary>Who manages keys and clients: an administrator all of them, a partner or vendor its own.</summary>
    public static readonly string[] Owners = [Roles.Admin, Roles.PartnerUser, Roles.VendorUser];

    /// <summary>Whose keys and clients the caller may see and change; null: everybody's.</summary>
    /// <exception cref="Refused">403: nobody's.</exception>
    public static Guid? PartnerOf(Caller caller) =>
        caller.Is(Roles.Admin) ? null : caller.Partner ?? throw Refused.Forbidden("not-your-partner", "You act for no partner.");

    /// <summary>
    /// Whether the caller may change it: it is of the caller's own partner, has no role that the caller lacks, and acts as nobody else.
    /// </summary>
    public static bool Owns(Caller caller, Credential credential) =>
        PartnerOf(caller) is not { } partner
        || (
            credential.PartnerId == partner
            && credential.Grant.Roles.All(caller.Is)
            && (credential.PersonId is not { } person || person.ToString() == caller.Id)
        );

    /// <summary>Refuses a caller whose own credential opens less than this one does.</summary>
    /// <exception cref="Refused">403 <c>insufficient-scope</c>.</exception>
    public static void MustReach(Caller caller, Credential credential)
    {
        if (PartnerOf(caller) is not null && !credential.Grant.Scopes.All(caller.HasScope))
            throw Refused.Forbidden("insufficient-scope", "The client opens more than your own credential does.");
    }

    /// <summary>The request as this caller may make it.</summary>
    /// <exception cref="Refused">400 with every field that is not the caller's to choose, 403 for another partner.</exception>
    public static TRequest Within<TRequest>(Caller caller, TRequest request)
        where TRequest : CredentialRequest
    {
        if (PartnerOf(caller) is { } partner && request.Partner is { } named && named != partner)
            throw Refused.Forbidden("not-your-partner", "You may do this for your own partner only.");
        var errors = FaultsOf(caller, request);
        return errors.Count == 0 ? Completed(caller, request) : throw Refused.Invalid(errors);
    }

    /// <summary>The fields that are not the caller's to choose.</summary>
    public static List<FieldError> FaultsOf(Caller caller, CredentialRequest request)
    {
        var errors = new List<FieldError>();
        if (caller.Is(Roles.Admin))
            return errors;
        void Wrong(bool wrong, string field, string message)
        {
            if (wrong)
                errors.Add(new FieldError(field, "not-allowed", message));
        }
        var held = Held(caller);
        Wrong(request.Roles?.Except(held).Any() == true, "/roles", $"Must be some of {string.Join(", ", held)}.");
        Wrong(request.Municipality is not null, "/municipality", "A partner acts for a municipality by a mandate.");
        Wrong(request.Office is not null, "/office", "A partner acts for a municipality by a mandate.");
        Wrong(request.Person is not null, "/person", "What a partner makes belongs to the partner.");
        Wrong(request.PerMinute is not null, "/perMinute", "Limits are set by an administrator.");
        Wrong(request.PerDay is not null, "/perDay", "Limits are set by an administrator.");
        // Whoever calls with a key makes none that opens more than it.
        Wrong(request.Scopes?.Any(scope => !caller.HasScope(scope)) == true, "/scopes", "Must be some of your own scopes.");
        return errors;
    }

    /// <summary>The request with what follows from who makes it.</summary>
    public static TRequest Completed<TRequest>(Caller caller, TRequest request)
        where TRequest : CredentialRequest
    {
        if (caller.Is(Roles.Admin))
            return request;
        var roles = request.Roles ?? Held(caller);
        return (TRequest)(
            request with
            {
                Partner = caller.Partner,
                Roles = roles,
                Scopes = request.Scopes ?? [.. AccessTable.GrantableTo(roles).Where(caller.HasScope)],
            }
        );
    }

    /// <summary>
    /// The request of a caller that is a key or a client itself: what it makes lasts no longer than it does. When it is revoked, so is
    /// what it made (<see cref="RevokeAll"/>).
    /// </summary>
    /// <exception cref="Refused">400: it should last longer.</exception>
    public static async Task<TRequest> NotBeyond<TRequest>(Reading reading, Caller caller, TRequest request)
        where TRequest : CredentialRequest
    {
        if ((await Maker(reading, caller.Sender))?.ExpiresAt is not { } end)
            return request;
        return request.ExpiresAt > end
            ? throw Refused.Invalid("/expiresAt", "not-allowed", "Must not be later than the end of the credential that you call with.")
            : request with
            {
                ExpiresAt = request.ExpiresAt ?? end,
            };
    }

    /// <summary>Revokes all that a key or client made, and what that made in turn. Nobody revokes what a person made by it.</summary>
    public static async Task RevokeAll(Work work, string maker, DateTimeOffset at)
    {
        var makers = new List<string> { maker };
        for (var i = 0; i < makers.Count; i++)
        {
            makers.AddRange((await ApiKeyStore.RevokeMadeBy(work, makers[i], at)).Select(Claims.OfKey));
            makers.AddRange(await ClientStore.RevokeMadeBy(work, makers[i], at));
        }
    }

    /// <summary>The credential that sends; null: a person on a page.</summary>
    private static async Task<Credential?> Maker(Reading reading, string sender) =>
        Claims.KeyOf(sender) is { } key ? await ApiKeyStore.Get(reading, key)
        : Claims.IsClient(sender) ? await ClientStore.Get(reading, sender)
        : null;

    private static List<string> Held(Caller caller) => [.. Own.Where(caller.Is)];
}
