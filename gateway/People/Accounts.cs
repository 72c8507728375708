using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Samen.Audit;
using Samen.Gateway.Storage;

namespace Samen.Gateway.People;

/// <summary>Checks who signs in, and counts failures.</summary>
internal sealed class Accounts(GatewayDatabase database, IOptions<PeopleSettings> settings, TimeProvider clock)
{
    /// <summary>
    /// How many failures in a row lock a name for <see cref="LockedFor"/>; also a name without an account, so that a lock tells
    /// nothing.
    /// </summary>
    public const int FailuresAllowed = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    private const int LongestName = 100;
    private static readonly PasswordHasher<Account> FastHasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, "");

    /// <summary>
    /// Checks a name and password. The audit log shows the account of a failure, but never a name without an account: it may be a
    /// password.
    /// </summary>
    public async Task<Verification> Verify(HttpContext context, string? name, string? password)
    {
        name = name?.Trim().ToLowerInvariant();
        if (
            string.IsNullOrEmpty(name)
            || name.Length > LongestName
            || string.IsNullOrEmpty(password)
            || password.Length > PasswordRules.Longest
        )
            return default;
        if (settings.Value.OpenIdConnect.IsOn)
            return default;
        var hasher = context.RequestServices.GetRequiredService<IPasswordHasher<Account>>();
        return await Counted(
            context,
            name,
            work => AccountStore.Get(work, name),
            (account, _) =>
            {
                // An unknown name, or one without a password, takes the same time as a known one.
                var known = account is { PasswordHash.Length: > 0 };
                var right =
                    hasher.VerifyHashedPassword(account ?? Nobody, known ? account!.PasswordHash : NobodysHash, password)
                    != PasswordVerificationResult.Failed;
                return Task.FromResult(known && right && account!.DisabledAt is null);
            }
        );
    }

    /// <summary>Checks the code of a person whose password was right while the account had this stamp.</summary>
    public Task<Verification> VerifyCode(HttpContext context, Guid id, string code, string stamp) =>
        Counted(
            context,
            $"code {id}",
            work => AccountStore.Get(work, id),
            async (account, ct) =>
                account is { DisabledAt: null }
                && account.SecurityStamp == stamp
                && await database.Write(
                    work => context.RequestServices.GetRequiredService<AccountDirectory>().Join(work).Redeem(account, code),
                    ct
                )
        );

    /// <summary>For a password that we made, of more than 128 random bits: it gains nothing from a slow hash.</summary>
    public static string HashRandom(string password) => FastHasher.HashPassword(Nobody, password);

    private async Task<Verification> Counted(
        HttpContext context,
        string name,
        Func<Samen.Storage.Work, Task<Account?>> find,
        Func<Account?, CancellationToken, Task<bool>> isRight
    )
    {
        var ct = context.RequestAborted;
        var now = clock.GetUtcNow();
        var (allowed, account) = await database.Write(
            async work => (await SignInThrottleStore.Attempt(work, name, FailuresAllowed, now, LockedFor), await find(work)),
            ct
        );
        if (!allowed)
        {
            await Refused(context, account, StatusCodes.Status423Locked, now);
            return new Verification(null, Locked: true);
        }
        if (!await isRight(account, ct))
        {
            await Refused(context, account, StatusCodes.Status401Unauthorized, now);
            return default;
        }
        await database.Write(work => SignInThrottleStore.Forgive(work, name, now, LockedFor), ct);
        return new Verification(account, Locked: false);
    }

    private Task Refused(HttpContext context, Account? account, int result, DateTimeOffset now) =>
        database.Write(
            work =>
            {
                work.Audit(
                    AuditEntry.Of(context, result, now) with
                    {
                        Actor = "anonymous",
                        Action = "signIn",
                        Object = account is null ? "/accounts" : $"/accounts/{account.Id}",
                    }
                );
                return Task.CompletedTask;
            },
            CancellationToken.None
        );
}
