using Samen.Contracts.Gateway;
using Samen.Gateway.Access;
using Samen.Gateway.Identity;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>What a new key or client may be, beyond the attributes of its request.</summary>
internal static class CredentialRules
{
    /// <summary>Everything that is wrong with a request as this caller sends it.</summary>
    public static IEnumerable<FieldError> FaultsOf(CredentialRequest request, Caller caller, DateTimeOffset now)
    {
        var errors = OwnCredentials.FaultsOf(caller, request);
        // Of a person's, roles and whom they act for may follow from their account, which the verb reads.
        if (errors.Count == 0 && request.Person is null)
            Check(OwnCredentials.Completed(caller, request), now, errors);
        return errors;
    }

    /// <summary>What a completed request grants.</summary>
    /// <exception cref="Refused">400 with every wrong field.</exception>
    public static Grant GrantOf(CredentialRequest request, DateTimeOffset now)
    {
        var errors = new List<FieldError>();
        var grant = Check(request, now, errors);
        return errors.Count == 0 ? grant : throw Refused.Invalid(errors);
    }

    private static Grant Check(CredentialRequest request, DateTimeOffset now, List<FieldError> errors)
    {
        void Wrong(bool wrong, string field, string code, string message)
        {
            if (wrong)
                errors.Add(new FieldError(field, code, message));
        }
        var grant = GrantRules.Check(request.Roles, request.Municipality, request.Office, request.Partner, errors);
        var opened = AccessTable.GrantableTo(grant.Roles);
        var scopes = request.Scopes ?? opened;
        Wrong(
            scopes.Except(opened).Any() || scopes.Distinct().Count() < scopes.Count,
            "/scopes",
            "format",
            $"Must be some of the scopes that the roles open, each once: {string.Join(", ", opened)}."
        );
        Wrong(request.ExpiresAt <= now, "/expiresAt", "range", "Must be in the future.");
        Wrong(
            !AreOrigins(request.Origins ?? []),
            "/origins",
            "format",
            "Must be origins such as https://app.example.org, without a path, each once; http only for localhost."
        );
        return grant with { Scopes = scopes };
    }

    private static bool AreOrigins(IReadOnlyList<string> origins) =>
        origins.Distinct().Count() == origins.Count
        && origins.All(origin =>
            origin is { Length: <= 90 }
            && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.GetLeftPart(UriPartial.Authority) == origin
            && (uri.Scheme == "https" || (uri.Scheme == "http" && uri.IsLoopback))
        );
}
