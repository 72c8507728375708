using Microsoft.AspNetCore.Identity;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.People;

/// <summary>Everybody with an account, within one transaction: <see cref="Join"/> it first.</summary>
internal sealed class AccountDirectory(UserManager<Account> manager, IdentityStore store, OneTimeCodes codes, TimeProvider clock)
{
    private const int RecoveryCodes = 10;
    private Work work = null!;

    /// <summary>ASP.NET Core Identity, in the same transaction.</summary>
    public UserManager<Account> Manager => manager;

    public AccountDirectory Join(Work joined)
    {
        store.Join(joined);
        work = joined;
        return this;
    }

    /// <exception cref="Refused">404.</exception>
    public async Task<Account> Get(Guid id) => await AccountStore.Get(work, id) ?? throw Refused.NotFound("person");

    /// <summary>Gives a link to choose a password. An earlier link, the password and all sessions become invalid.</summary>
    /// <returns>The secret in the link, which is shown only now.</returns>
    public async Task<string> Invite(Account account)
    {
        var secret = account.Invite(clock.GetUtcNow());
        account.PasswordHash = "";
        await SessionStore.EndAll(work, account.Id);
        await Save(await manager.UpdateSecurityStampAsync(account));
        return secret;
    }

    /// <summary>The account of a link; null: there is no such link, or it was used or has expired.</summary>
    public async Task<Account?> Invited(string? secret) =>
        secret is { Length: > 0 and <= 100 } ? await AccountStore.GetInvited(work, Account.HashOf(secret), clock.GetUtcNow()) : null;

    /// <summary>The account of a link that has lapsed unused; null: there is none, or who had it can't sign in any more.</summary>
    public async Task<Account?> Lapsed(string? secret) =>
        secret is { Length: > 0 and <= 100 }
        && await AccountStore.GetInvited(work, Account.HashOf(secret), DateTimeOffset.MinValue)
            is { DisabledAt: null, InvitationUntil: { } until } account
        && until <= clock.GetUtcNow()
            ? account
            : null;

    /// <exception cref="Refused">400 with what is wrong with the password.</exception>
    public async Task SetPassword(Account account, string? password)
    {
        foreach (var rule in manager.PasswordValidators)
        {
            var result = await rule.ValidateAsync(manager, account, password);
            if (!result.Succeeded)
                throw Refused.Invalid([.. result.Errors.Select(error => new FieldError("/password", error.Code, error.Description))]);
        }
        account.PasswordHash = manager.PasswordHasher.HashPassword(account, password!);
        (account.InvitationHash, account.InvitationUntil) = (null, null);
        await Save(await manager.UpdateSecurityStampAsync(account));
    }

    /// <summary>From now on sign-in asks for a code of the app that has this key.</summary>
    /// <returns>Recovery codes, for when the app is lost; each works once, and they are shown only now. Null: the code is not
    /// right.</returns>
    public async Task<IReadOnlyList<string>?> TakeSecondFactor(Account account, string key, string code)
    {
        if (codes.StepOf(key, code) is not { } step)
            return null;
        await store.SetAuthenticatorKeyAsync(account, key, CancellationToken.None);
        (account.SecondFactorAt, account.LastCodeStep) = (clock.GetUtcNow(), step);
        await Save(await manager.UpdateSecurityStampAsync(account));
        return [.. (await manager.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes))!];
    }

    /// <summary>Whether it is the current code of the app or one of the recovery codes; it is used up.</summary>
    public async Task<bool> Redeem(Account account, string code) =>
        code.Length == 6
            ? await manager.VerifyUserTokenAsync(account, OneTimeCodes.Name, "sign-in", code)
            : (await manager.RedeemTwoFactorRecoveryCodeAsync(account, code.ToUpperInvariant())).Succeeded;

    /// <summary>For a person who lost the app and the recovery codes.</summary>
    public async Task RemoveSecondFactor(Account account)
    {
        (account.SecondFactorAt, account.SealedAuthenticator, account.SealedRecoveryCodes) = (null, null, null);
        await Save(await manager.UpdateSecurityStampAsync(account));
    }

    /// <exception cref="Refused">409: somebody else changed it at the same moment.</exception>
    public async Task Save(Account account) => await Save(await manager.UpdateAsync(account));

    private static Task Save(IdentityResult result) => result.Succeeded ? Task.CompletedTask : throw Refused.Overtaken();
}
