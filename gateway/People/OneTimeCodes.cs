using Microsoft.AspNetCore.Identity;
using OtpNet;

namespace Samen.Gateway.People;

/// <summary>
/// Codes of an authenticator app (TOTP, RFC 6238: SHA-1, 6 digits, 30 seconds), one step early or late at most. A code
/// counts once, as 5.2 of the RFC requires; Identity's own provider does not check that.
/// </summary>
internal sealed class OneTimeCodes(TimeProvider clock) : IUserTwoFactorTokenProvider<Account>
{
    public const string Name = "authenticator";

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Account> manager, Account user) =>
        Task.FromResult(user.SecondFactorAt is not null);

    // The app on the person's telephone makes them.
    public Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key || StepOf(key, token) is not { } step || step <= user.LastCodeStep)
            return false;
        user.LastCodeStep = step;
        // Guarded by the version: of two that send one code at the same moment, one is refused.
        return (await manager.UpdateAsync(user)).Succeeded;
    }

    /// <summary>The time step of this code; null: it is not a valid code of the key now.</summary>
    /// <param name="key">Base32, as an app takes it.</param>
    /// <param name="code">What was typed.</param>
    public long? StepOf(string key, string code) =>
        code.Length == 6
        && code.All(char.IsAsciiDigit)
        && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(
            clock.GetUtcNow().UtcDateTime,
            code,
            out var step,
            new VerificationWindow(previous: 1, future: 1)
        )
            ? step
            : null;
}
