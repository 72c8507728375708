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
        caller.MustBeAllowedToGrant(grant);
        var disabled = request.Disabled == true;
        return database.Write(
            caller,
            async work =>
            {
                var account = caller.Known(await directory.Join(work).Get(id));
                caller.MustMatch(account.Version);
                if (disabled || !grant.Roles.Contains(Roles.Admin))
                    await PersonRules.KeepAnAdmin(work, account);
                account.Take(grant);
                (account.DisplayName, account.Email) = (request.DisplayName?.Trim(), request.Email?.Trim());
                if (disabled)
                    await Leave.Handle(work, account, caller, clock.GetUtcNow());
                else
                    (account.DisabledAt, account.GoneAt) = (null, null);
                await directory.Save(account);
                caller.Tag(account.Version);
                return TypedResults.Ok(account.View());
            },
            ct
        );
    }
}
