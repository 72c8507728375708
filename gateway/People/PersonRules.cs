using Samen.Contracts.Gateway;
using Samen.Gateway.Identity;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>What an account may be, and that an administrator always remains.</summary>
internal static class PersonRules
{
    /// <summary>Everything that is wrong with a request, beyond the attributes.</summary>
    public static IEnumerable<FieldError> FaultsOf(PersonRequest request)
    {
        var errors = new List<FieldError>();
        GrantRules.Check(request.Roles, request.Municipality, request.Office, request.Partner, errors);
        return errors;
    }

    /// <exception cref="Refused">400 with every wrong field.</exception>
    public static Grant GrantOf(PersonRequest request)
    {
        var errors = new List<FieldError>();
        var grant = GrantRules.Check(request.Roles, request.Municipality, request.Office, request.Partner, errors);
        return errors.Count == 0 ? grant : throw Refused.Invalid(errors);
    }

    /// <summary>A new account, with a link that is not stored yet.</summary>
    public static Account Invited(InvitePersonRequest request, Grant grant, string by, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            Name = request.Name!.Trim().ToLowerInvariant(),
            DisplayName = request.DisplayName?.Trim(),
            Email = request.Email?.Trim(),
            Grant = grant,
            SecurityStamp = Account.NewStamp(),
            CreatedAt = now,
            CreatedBy = by,
        };

    /// <summary>Refuses to take the last administrator away.</summary>
    /// <exception cref="Refused">409 <c>last-admin</c>.</exception>
    public static async Task KeepAnAdmin(Work work, Account account)
    {
        if (account is { IsAdmin: true, State: PersonState.Active } && !await AccountStore.OtherAdmin(work, account.Id))
            throw new RuleViolation("last-admin", "This is the last administrator who can sign in; make another one first.");
    }
}
