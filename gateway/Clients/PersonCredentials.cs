using Samen.Contracts.Gateway;
using Samen.Contracts.Initiatives;
using Samen.Gateway.People;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Clients;

/// <summary>Keys and clients that belong to a person: these act as that person, within what the person's account is and may do.</summary>
internal static class PersonCredentials
{
    /// <summary>The request with what it leaves out as in the account of the person that it names; as it is, when it names none.</summary>
    /// <exception cref="Refused">400: there is no such person, they can't sign in, or it goes beyond their account.</exception>
    public static async Task<TRequest> Completed<TRequest>(Reading reading, TRequest request)
        where TRequest : CredentialRequest
    {
        if (request.Person is not { } person)
            return request;
        var account = await AccountStore.Get(reading, person)
            ?? throw Refused.Invalid("/person", "unknown", "There is no account of this person.");
        if (account.State != PersonState.Active)
            throw Refused.Invalid("/person", "account-not-active", "The account is closed, or its invitation was not accepted yet.");
        var errors = new List<FieldError>();
        void Beyond(bool beyond, string field, string message)
        {
            if (beyond)
                errors.Add(new FieldError(field, "beyond-person", message));
        }
        var (grant, office) = (account.Grant, account.Office is { } name ? Enum.Parse<Office>(name) : (Office?)null);
        Beyond(request.Roles?.Except(grant.Roles).Any() == true, "/roles", $"The person has: {string.Join(", ", grant.Roles)}.");
        Beyond((request.Municipality ?? grant.Municipality) != grant.Municipality, "/municipality", "Not that of the person's account.");
        Beyond((request.Office ?? office) != office, "/office", "Not that of the person's account.");
        Beyond((request.Partner ?? grant.Partner) != grant.Partner, "/partner", "Not that of the person's account.");
        if (errors.Count > 0)
            throw Refused.Invalid(errors);
        return (TRequest)(
            request with
            {
                Roles = request.Roles ?? grant.Roles,
                Municipality = grant.Municipality,
                Office = office,
                Partner = grant.Partner,
            }
        );
    }
}
