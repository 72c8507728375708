using System.Buffers.Binary;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Samen.Audit;
using Samen.Gateway.Access;
using Samen.Gateway.Storage;

namespace Samen.Gateway.People;

/// <summary>Checks who signs in, and counts failures.</summary>
internal sealed class Accounts(GatewayDatabase database, IOptions<PeopleSettings> settings, RefusalLog refusals, TimeProvider clock)
{
    private const int LongestName = 100,
        FastIterations = 1_000;
    private static readonly PasswordHasher<Account> FastHasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = FastIterations })
    );
    private static readonly Account Nobody = new();
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, ""),
        NobodysFastHash = FastHasher.HashPassword(Nobody, "");

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
            Throttle($"{name} from {CallerNetwork.Of(context)}", context),
            work => AccountStore.Get(work, name),
            (account, _) => Task.FromResult(IsRight(hasher, account, password) && account!.DisabledAt is null)
        );
    }

    /// <summary>
    /// One slow and one fast check for everybody: an unknown name, or an account without a password or with one of our own making,
    /// takes the same time as any other.
    /// </summary>
    internal static bool IsRight(IPasswordHasher<Account> hasher, Account? account, string password)
    {
        var hash = account?.PasswordHash ?? "";
        var isFast = hash.Length > 0 && hash.Length == NobodysFastHash.Length && IterationsOf(hash) == FastIterations;
        var (slow, fast) = (isFast || hash.Length == 0 ? NobodysHash : hash, isFast ? hash : NobodysFastHash);
        var slowly = hasher.VerifyHashedPassword(account ?? Nobody, slow, password) != PasswordVerificationResult.Failed;
        var quickly = hasher.VerifyHashedPassword(account ?? Nobody, fast, password) != PasswordVerificationResult.Failed;
        return hash.Length > 0 && (isFast ? quickly : slowly);
    }

    /// <summary>As ASP.NET Core Identity stores it: format, function, iterations; each but the first in four bytes.</summary>
    private static uint IterationsOf(string hash) => BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));

    /// <summary>Checks the code of a person whose password was right while the account had this stamp.</summary>
    public Task<Verification> VerifyCode(HttpContext context, Guid id, string code, string stamp) =>
        Counted(
            context,
            // Only who knows the password gets here, so it may hold whatever the address.
            Throttle($"code {id}", context),
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
        SignInThrottle throttle,
        Func<Samen.Storage.Work, Task<Account?>> find,
        Func<Account?, CancellationToken, Task<bool>> isRight
    )
    {
        var ct = context.RequestAborted;
        var now = clock.GetUtcNow();
        var (wait, account) = await database.Write(async work => (await throttle.Attempt(work, now), await find(work)), ct);
        if (wait > TimeSpan.Zero)
        {
            Refused(context, account, StatusCodes.Status429TooManyRequests, now);
            return new Verification(null, wait);
        }
        if (!await isRight(account, ct))
        {
            Refused(context, account, StatusCodes.Status401Unauthorized, now);
            return default;
        }
        await database.Write(throttle.Forgive, ct);
        return new Verification(account, TimeSpan.Zero);
    }

    private SignInThrottle Throttle(string own, HttpContext context) =>
        new(own, CallerNetwork.Of(context), TimeSpan.FromMinutes(settings.Value.ForgetFailuresMinutes));

    private void Refused(HttpContext context, Account? account, int result, DateTimeOffset now)
    {
        var target = account is null ? "/accounts" : $"/accounts/{account.Id}";
        refusals.Note(
            context,
            AuditEntry.Of(context, result, now) with
            {
                Actor = "anonymous",
                Action = "signIn",
                Object = target,
            },
            target
        );
    }
}
