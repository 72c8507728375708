using Microsoft.AspNetCore.Http.HttpResults;
using Samen.Contracts.Gateway;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>HTTP: an administrator changes what a person is and may do. The last administrator stays one.</summary>
internal static class RevisePerson
{
    public static Task<Ok<PersonView>> Handle(
        Guid id,
        RevisePersonRequest request,
        Caller caller,
        GatewayDatabase database,
        AccountDirectory directory,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var grant = PersonRules.GrantOf(request);
        var disabled = request.Disabled == true;
        return database.Write(
            caller,
            async work =>
            {
                var account = await directory.Join(work).Get(id);
                caller.MustMatch(account.Version);
                if (disabled || !grant.Roles.Contains(Roles.Admin))
                    await PersonRules.KeepAnAdmin(work, account);
                account.Take(grant);
                (account.DisplayName, account.Email) = (request.DisplayName?.Trim(), request.Email?.Trim());
                account.DisabledAt = disabled ? account.DisabledAt ?? clock.GetUtcNow() : null;
                if (disabled)
                {
                    (account.InvitationHash, account.InvitationUntil) = (null, null);
                    await SessionStore.EndAll(work, id);
                }
                await directory.Save(account);
                caller.Tag(account.Version);
                return TypedResults.Ok(account.View());
            },
            ct
        );
    }
}
