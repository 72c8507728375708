using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Samen.Audit;
using Samen.Gateway.Configuration;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Gateway.Tokens;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Identity;

/// <summary>
/// At each start, before the gateway is ready: makes the keys and accounts that are missing, and lays the configuration over the
/// settings.
/// </summary>
internal sealed class FirstStart(
    GatewayDatabase database,
    SigningKeys keys,
    IDataProtectionProvider protection,
    IConfiguration configuration,
    LiveConfiguration live,
    TimeProvider clock
)
{
    private const string Admin = "admin";

    public async Task Run(CancellationToken ct)
    {
        // One instance at a time, so that instances that start together have the same keys.
        var lease = await Lease.Take(database, "first-start", configuration.InstanceName(), ct);
        try
        {
            await keys.Refresh(ct);
            protection.CreateProtector("start").Protect([1]); // Makes the first Data Protection key.
            if (configuration.GetValue<bool>("demo"))
                await Demo.Run(database, configuration.DataFolder(), clock, ct);
            else
            {
                await Demo.Remove(database, configuration.DataFolder(), ct);
                await MakeAdmin(ct);
                if (configuration.GetValue<bool>("reset-admin"))
                    await ResetAdmin(ct);
            }
            await using var reading = await database.Read(ct);
            live.Apply(await ConfigurationStore.Latest(reading));
        }
        finally
        {
            await lease.Release();
        }
    }

    private Task MakeAdmin(CancellationToken ct) =>
        database.Write(
            async work =>
            {
                if (await AccountStore.Any(work))
                    return;
                var now = clock.GetUtcNow();
                var password = RandomPassword();
                if (!await AccountStore.Insert(work, NewAccount(Admin, new Grant { Roles = [Roles.Admin] }, password, Admin, now)))
                    return;
                // Before the commit, so that a crash can't leave an account whose password nobody saw. Never in the log.
                work.BeforeCommit(_ =>
                    Console.Out.WriteLineAsync($"First start: sign in as '{Admin}' with the password {password} (it is shown only now).")
                );
            },
            ct
        );

    /// <summary>
    /// With <c>--reset-admin</c>, for an administrator who can no longer sign in: a new password for the first account, and no
    /// second factor.
    /// </summary>
    private Task ResetAdmin(CancellationToken ct) =>
        database.Write(
            async work =>
            {
                if (await AccountStore.Get(work, Admin) is not { } account)
                    throw new InvalidOperationException($"There is no account '{Admin}' to reset.");
                var password = RandomPassword();
                account.PasswordHash = Accounts.HashRandom(password);
                account.SecurityStamp = Account.NewStamp();
                account.Roles = Roles.Admin;
                (account.DisabledAt, account.SecondFactorAt, account.SealedAuthenticator, account.SealedRecoveryCodes) = (
                    null,
                    null,
                    null,
                    null
                );
                if (!await AccountStore.Update(work, account))
                    throw new InvalidOperationException($"The account '{Admin}' was changed at the same moment; start again.");
                await SessionStore.EndAll(work, account.Id);
                work.Audit(
                    new AuditEntry
                    {
                        EntryId = Guid.CreateVersion7(clock.GetUtcNow()),
                        RecordedAt = clock.GetUtcNow(),
                        Actor = "samen",
                        Action = "resetAdmin",
                        Object = $"/gateway/v1/people/{account.Id}",
                        Result = 200,
                    }
                );
                work.BeforeCommit(_ =>
                    Console.Out.WriteLineAsync(
                        $"Reset: sign in as '{Admin}' with the password {password} (it is shown only now). "
                            + "Start without --reset-admin the next time."
                    )
                );
            },
            ct
        );

    /// <summary>An account with a password that we made.</summary>
    internal static Account NewAccount(string name, Grant grant, string password, string by, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            Name = name,
            PasswordHash = Accounts.HashRandom(password),
            Grant = grant,
            SecurityStamp = Account.NewStamp(),
            CreatedAt = at,
            CreatedBy = by,
        };

    /// <summary>24 letters and digits, without those that look alike: 138 bits.</summary>
    internal static string RandomPassword() =>
        RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 24);
}
