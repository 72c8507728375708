using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator invites a person. The link goes by mail, or else this response alone shows it.</summary>
internal static class InvitePerson
{
    public static async Task<Created<PersonInvited>> Handle(
        InvitePersonRequest request,
        Caller caller,
        GatewayDatabase database,
        Invitations invitations,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var grant = PersonRules.GrantOf(request);
        caller.MustBeAllowedToGrant(grant);
        var account = PersonRules.Invited(request, grant, caller.Id, clock.GetUtcNow());
        var secret = account.Invite(clock.GetUtcNow());
        string? link = null;
        var created = await database.Write(
            caller,
            async work =>
            {
                if (!await AccountStore.Insert(work, account))
                    throw new RuleViolation("name-taken", "Somebody has this user name already.");
                link = await invitations.Hand(work, account, secret);
                caller.Tag(1);
                // Without the link: the response is stored in clear when the request has an Idempotency-Key.
                return TypedResults.Created(
                    $"/gateway/v1/people/{account.Id}",
                    new PersonInvited(account.Id, null, account.InvitationUntil!.Value, link is null ? account.Email : null)
                );
            },
            ct
        );
        return TypedResults.Created(created.Location!, created.Value! with { Link = link });
    }
}
