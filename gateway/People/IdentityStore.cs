using System.Text;
using Microsoft.AspNetCore.Identity;
using Samen.Gateway.Storage;
using Samen.Secrets;
using Samen.Storage;

namespace Samen.Gateway.People;

/// <summary>
/// What ASP.NET Core Identity keeps, in the gateway's own store and in the transaction of the verb that joined it: a
/// change of a password and its entry in the audit log are one. Secrets that must be readable again are sealed.
/// </summary>
internal sealed class IdentityStore(StoreSecrets<GatewayDatabase> secrets)
    : IUserPasswordStore<Account>,
        IUserSecurityStampStore<Account>,
        IUserTwoFactorStore<Account>,
        IUserAuthenticatorKeyStore<Account>,
        IUserTwoFactorRecoveryCodeStore<Account>
{
    private Work? work;

    /// <summary>From now on all changes belong to this transaction.</summary>
    public void Join(Work joined) => work = joined;

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        await AccountStore.Insert(Joined, user)
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityErrorDescriber().DuplicateUserName(user.Name));

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        if (!await AccountStore.Update(Joined, user))
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        user.Version++;
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are disabled, never deleted: the audit log names them.");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await AccountStore.Get(Joined, id) : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        AccountStore.Get(Joined, normalizedUserName);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Name);

    // The name is normal from the start and never changes.
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash.Length == 0 ? null : user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash.Length > 0);

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken) =>
        Set(() => user.PasswordHash = passwordHash ?? "");

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) =>
        Set(() => user.SecurityStamp = stamp);

    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.SecondFactorAt is not null);

    // AccountDirectory, which knows the time, records when it was enabled.
    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(Open(user.SealedAuthenticator, KeyOf(user)));

    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        Set(() => user.SealedAuthenticator = secrets.Seal(Encoding.UTF8.GetBytes(key), KeyOf(user)));

    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(Codes(user).Length);

    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        Set(() => user.SealedRecoveryCodes = secrets.Seal(Encoding.UTF8.GetBytes(string.Join(' ', recoveryCodes)), CodesOf(user)));

    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var codes = Codes(user);
        if (!codes.Contains(code))
            return false;
        await ReplaceCodesAsync(user, codes.Where(other => other != code), cancellationToken);
        return true;
    }

    public void Dispose()
    {
        // The transaction belongs to its caller.
    }

    private Work Joined => work ?? throw new InvalidOperationException("Join a transaction first.");

    private string[] Codes(Account user) =>
        Open(user.SealedRecoveryCodes, CodesOf(user))?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private string? Open(byte[]? sealedText, string purpose) =>
        sealedText is null ? null : Encoding.UTF8.GetString(secrets.Open(sealedText, purpose));

    private static string KeyOf(Account user) => $"authenticator:{user.Id}";

    private static string CodesOf(Account user) => $"recovery-codes:{user.Id}";

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
