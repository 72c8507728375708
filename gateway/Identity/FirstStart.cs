using Microsoft.AspNetCore.DataProtection;
using Samen.Audit;
using Samen.Gateway.Clients;
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
    Issuer issuer,
    TimeProvider clock
)
{
    /// <summary>In the data folder: the address at which the first administrator chooses a password.</summary>
    public const string LinkFile = "first-sign-in.txt";

    private const string Admin = "admin";

    public async Task Run(CancellationToken ct)
    {
        // One instance at a time, so that instances that start together have the same keys.
        var lease = await Lease.Take(database, "first-start", configuration.InstanceName(), ct);
        try
        {
            await MustServe(configuration.GetValue<bool>("demo") ? Purpose.Demo : Purpose.Production, ct);
            await keys.Refresh(ct);
            protection.CreateProtector("start").Protect([1]); // Makes the first Data Protection key.
            if (configuration.GetValue<bool>("demo"))
                await Demo.Run(database, configuration.DataFolder(), clock, ct);
            else if (configuration.GetValue<bool>("reset-admin"))
                await ResetAdmin(ct);
            else
                await MakeAdmin(ct);
            await using var reading = await database.Read(ct);
            live.Apply(await ConfigurationStore.Latest(reading));
        }
        finally
        {
            await lease.Release();
        }
    }

    /// <summary>
    /// A store of the demo never becomes one of production: the demo's keys, and what was made with them, would go on being good.
    /// Nor does one of production become a demo, whose passwords are in a file.
    /// </summary>
    /// <exception cref="StartRefusedException">It serves another purpose.</exception>
    private Task MustServe(Purpose purpose, CancellationToken ct) =>
        database.Write(
            async work =>
            {
                if (await PurposeStore.Get(work) is not { } before)
                    await PurposeStore.Set(work, purpose);
                else if (before != purpose)
                    throw new StartRefusedException(
                        before == Purpose.Demo
                            ? "this data was made with --demo, so its keys, clients, mandates and links may be known to others. Give "
                                + "another --data folder or database, or start with --demo."
                            : "this data is in use without --demo, which would add users whose passwords are in a file. Start without "
                                + "--demo, or give another --data folder or database."
                    );
            },
            ct
        );

    private Task MakeAdmin(CancellationToken ct) =>
        database.Write(
            async work =>
            {
                if (await AccountStore.Any(work))
                    return;
                var account = NewAdmin();
                var secret = account.Invite(clock.GetUtcNow());
                if (await AccountStore.Insert(work, account))
                    Tell(work, account, secret, ct);
            },
            ct
        );

    /// <summary>
    /// With <c>--reset-admin</c>, for when no administrator can sign in: the account <c>admin</c>, which is made where there is none,
    /// gets a link to choose a password, and has no second factor.
    /// </summary>
    private Task ResetAdmin(CancellationToken ct) =>
        database.Write(
            async work =>
            {
                var now = clock.GetUtcNow();
                var found = await AccountStore.Get(work, Admin);
                var account = found ?? NewAdmin();
                var secret = account.Invite(now);
                (account.PasswordHash, account.SecurityStamp, account.Roles) = ("", Account.NewStamp(), Roles.Admin);
                (account.DisabledAt, account.SecondFactorAt, account.SealedAuthenticator, account.SealedRecoveryCodes) = (
                    null,
                    null,
                    null,
                    null
                );
                if (!(found is null ? await AccountStore.Insert(work, account) : await AccountStore.Update(work, account)))
                    throw new StartRefusedException($"the account '{Admin}' was changed at the same moment; start again.");
                await SessionStore.EndAll(work, account.Id);
                work.Audit(
                    new AuditEntry
                    {
                        EntryId = Guid.CreateVersion7(now),
                        RecordedAt = now,
                        Actor = "samen",
                        Action = "resetAdmin",
                        Object = $"/gateway/v1/people/{account.Id}",
                        Result = 200,
                    }
                );
                Tell(work, account, secret, ct);
            },
            ct
        );

    /// <summary>
    /// The link goes to a file of its owner, before the commit: a crash can't leave an account whose link nobody has. Neither the log
    /// nor the console shows it.
    /// </summary>
    private void Tell(Work work, Account account, string secret, CancellationToken ct)
    {
        var path = Path.Combine(configuration.DataFolder(), LinkFile);
        work.BeforeCommit(async _ =>
        {
            await PrivateFiles.Write(path, Invitations.LinkOf(issuer, secret) + "\n", ct);
            await Console.Out.WriteLineAsync(
                $"Choose a password for '{account.Name}': open the address that is in {path}. It works once, until "
                    + $"{account.InvitationUntil:yyyy-MM-dd HH:mm} UTC."
            );
        });
    }

    private Account NewAdmin() =>
        new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = Admin,
            Grant = new Grant { Roles = [Roles.Admin] },
            SecurityStamp = Account.NewStamp(),
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = Admin,
        };
}
