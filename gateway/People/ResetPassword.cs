using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>
/// HTTP: an administrator gives a person a new link to choose a password. The old password, links and sessions end at once.
/// </summary>
internal static class ResetPassword
{
    public static async Task<Created<PersonInvited>> Handle(
        Guid id,
        Caller caller,
        GatewayDatabase database,
        AccountDirectory directory,
        Invitations invitations,
        CancellationToken ct
    )
    {
        string? link = null;
        var created = await database.Write(
            caller,
            async work =>
            {
                var account = caller.Known(await directory.Join(work).Get(id));
                if (account.DisabledAt is not null)
                    throw new RuleViolation("disabled", "This person can no longer sign in; undo that first.");
                // An administrator hands over the link, and must not be locked out by it.
                await PersonRules.KeepAnAdmin(work, account);
                link = await invitations.Hand(work, account, await directory.Invite(account));
                return TypedResults.Created(
                    $"/gateway/v1/people/{id}",
                    new PersonInvited(id, null, account.InvitationUntil!.Value, link is null ? account.Email : null)
                );
            },
            ct
        );
        return TypedResults.Created(created.Location!, created.Value! with { Link = link });
    }
}
