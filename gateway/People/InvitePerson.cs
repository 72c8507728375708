using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Clients;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator invites a person. This response alone shows the link.</summary>
internal static class InvitePerson
{
    /// <summary>Where an invited person chooses a password.</summary>
    public const string Page = "/uitnodiging";

    public static string LinkOf(Issuer issuer, string secret) => $"{issuer.Name}{Page}?bewijs={secret}";

    public static async Task<Created<PersonInvited>> Handle(
        InvitePersonRequest request,
        Caller caller,
        GatewayDatabase database,
        Issuer issuer,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var grant = PersonRules.GrantOf(request);
        var account = PersonRules.Invited(request, grant, caller.Id, clock.GetUtcNow());
        var secret = account.Invite(clock.GetUtcNow());
        var created = await database.Write(
            caller,
            async work =>
            {
                if (!await AccountStore.Insert(work, account))
                    throw new RuleViolation("name-taken", "Somebody has this user name already.");
                caller.Tag(1);
                // Without the link: the response is stored in clear when the request has an Idempotency-Key.
                return TypedResults.Created(
                    $"/gateway/v1/people/{account.Id}",
                    new PersonInvited(account.Id, "", account.InvitationUntil!.Value)
                );
            },
            ct
        );
        return TypedResults.Created(created.Location!, created.Value! with { Link = LinkOf(issuer, secret) });
    }
}
