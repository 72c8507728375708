using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Samen.Gateway.Storage;
using Samen.Gateway.Tokens;
using Samen.Hosting;
using Samen.Storage;

namespace Samen.Gateway.Identity;

/// <summary>At each start, before the gateway is ready: makes the keys and accounts that aren't there yet.</summary>
internal sealed class FirstStart(GatewayDatabase database, SigningKeys keys, IDataProtectionProvider protection, IConfiguration configuration, TimeProvider clock)
{
    private const string Admin = "admin";

    public async Task Run(CancellationToken ct)
    {
        // One instance at a time, so that those that start together end up with the same keys.
        var lease = await Lease.Take(database, "first-start", configuration.InstanceName(), ct);
        try
        {
            await keys.Refresh(ct);
            protection.CreateProtector("start").Protect([1]); // Makes the first Data Protection key.
            if (configuration.GetValue<bool>("demo")) await Demo.Run(database, configuration.DataFolder(), clock, ct);
            else
            {
                await Demo.Remove(database, configuration.DataFolder(), ct);
                await MakeAdmin(ct);
            }
        }
        finally
        {
            await lease.Release();
        }
    }

    private Task MakeAdmin(CancellationToken ct) => database.Write(async work =>
    {
        if (await AccountStore.Any(work)) return;
        var now = clock.GetUtcNow();
        var password = RandomPassword();
        var account = new Account(Guid.CreateVersion7(now), Admin, new Grant { Roles = [Roles.Admin] });
        if (!await AccountStore.Insert(work, account, Accounts.HashRandom(password), Admin, now)) return;
        // Before the commit, so that no crash can leave an account whose password nobody saw; not in the log.
        work.BeforeCommit(_ => Console.Out.WriteLineAsync($"First start: sign in as '{Admin}' with the password {password} (it is shown only now)."));
    }, ct);

    /// <summary>24 letters and digits, without those that look alike: 138 bits.</summary>
    internal static string RandomPassword() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 24);
}
