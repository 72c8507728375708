using Microsoft.AspNetCore.Identity;
using Samen.Gateway.Storage;
using Samen.Hosting.Auditing;

namespace Samen.Gateway.Identity;

/// <summary>The outcome of a name and password.</summary>
/// <param name="Account">The account, when both are right and it is not locked.</param>
/// <param name="Locked">Too many failures; even the right password is refused for up to five minutes.</param>
internal readonly record struct Verification(Account? Account, bool Locked);

/// <summary>Accounts with a password. Names are lower case and never change.</summary>
internal sealed class Accounts(GatewayDatabase database, TimeProvider clock)
{
    /// <summary>So many failures in a row lock a name for <see cref="LockedFor"/>; names without an account too, so that a lock tells nothing.</summary>
    public const int FailuresAllowed = 5;

    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(5);

    private const int LongestName = 100, LongestPassword = 200;
    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly PasswordHasher<Account> FastHasher = new(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
    private static readonly Account Nobody = new(Guid.Empty, "", new Grant());
    private static readonly string NobodysHash = Hasher.HashPassword(Nobody, "");

    /// <summary>Checks a name and password and counts failures, which the audit log shows with the account, but never with a name that is none: it may be a password.</summary>
    public async Task<Verification> Verify(HttpContext context, string? name, string? password)
    {
        var ct = context.RequestAborted;
        name = name?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(name) || name.Length > LongestName || string.IsNullOrEmpty(password) || password.Length > LongestPassword) return default;
        var now = clock.GetUtcNow();
        var (allowed, row) = await database.Write(async work =>
            (await AccountStore.Attempt(work, name, FailuresAllowed, now, LockedFor), await AccountStore.Get(work, name)), ct);
        if (!allowed)
        {
            await Refused(context, row, StatusCodes.Status423Locked, now);
            return new Verification(null, Locked: true);
        }
        // An unknown name costs the same time as a known one.
        var right = Hasher.VerifyHashedPassword(Nobody, row?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        if (row is null || !right)
        {
            await Refused(context, row, StatusCodes.Status401Unauthorized, now);
            return default;
        }
        await database.Write(work => AccountStore.Forgive(work, name, now, LockedFor), ct);
        return new Verification(row.ToAccount(), Locked: false);
    }

    private Task Refused(HttpContext context, AccountStore.Row? row, int result, DateTimeOffset now) => database.Write(work =>
    {
        work.Audit(AuditEntry.Of(context, result, now) with { Actor = "anonymous", Action = "signIn", Object = row is null ? "/accounts" : $"/accounts/{row.Id}" });
        return Task.CompletedTask;
    }, CancellationToken.None);

    /// <summary>For a password of our own making, of more than 128 random bits: those gain nothing from a slow hash.</summary>
    public static string HashRandom(string password) => FastHasher.HashPassword(Nobody, password);
}
