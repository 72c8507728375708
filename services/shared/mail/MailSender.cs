using MailKit;
using MailKit.Net.Smtp;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MimeKit;
using Samen.Storage;
using Samen.Web;

namespace Samen.Mail;

/// <summary>
/// Sends mails. One instance at a time holds the lease. If this process dies while it sends
/// a mail, that is sent once more under the same Message-ID, by which a mailbox can recognise it.
/// </summary>
internal sealed class MailSender(
    string service,
    Database database,
    Task migrated,
    string instance,
    MailSettings settings,
    PublicSite site,
    TimeProvider clock,
    ILogger<MailSender> log
) : BackgroundService
{
    private const int Batch = 100;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2),
        Again = TimeSpan.FromSeconds(5),
        Silence = TimeSpan.FromSeconds(20),
        RenewEvery = TimeSpan.FromSeconds(1),
        EraseEvery = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await migrated.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!settings.IsOn)
            log.LogInformation("{Service} sends no mail: {Section}:Host names no server.", service, MailSettings.Section);
        for (var restarted = true; !stoppingToken.IsCancellationRequested; restarted = false)
        {
            try
            {
                if (!settings.IsOn)
                {
                    // Mails from before would wait for ever.
                    await database.Write(work => MailStore.EraseAll(work, clock.GetUtcNow().AddDays(-settings.KeptDays)), stoppingToken);
                    await Task.Delay(EraseEvery, stoppingToken);
                    continue;
                }
                var lease = await Lease.Take(database, "mail", instance, stoppingToken, restarted);
                try
                {
                    await Work(lease, stoppingToken);
                }
                finally
                {
                    await lease.Release();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database is away; the mails wait in it.
                log.LogWarning(e, "{Service} can't send its mail now and tries again.", service);
                await Task.Delay(Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Work(Lease lease, CancellationToken ct)
    {
        var erased = DateTimeOffset.MinValue;
        while (await lease.Renew(ct))
        {
            var seen = database.Committed.Version;
            var now = clock.GetUtcNow();
            if (now - erased > EraseEvery)
            {
                await database.Write(work => MailStore.EraseSettled(work, now.AddDays(-settings.KeptDays)), ct);
                erased = now;
            }
            if (!await Send(lease, now, ct))
                await database.Committed.Wait(seen, Poll, ct);
        }
    }

    /// <summary>Sends what is due over one connection; true when there may be more.</summary>
    private async Task<bool> Send(Lease lease, DateTimeOffset now, CancellationToken ct)
    {
        IReadOnlyList<Letter> due;
        await using (var reading = await database.Read(ct))
            due = await MailStore.Due(reading, now, Batch);
        if (due.Count == 0)
            return false;
        using var client = new SmtpClient { Timeout = (int)Silence.TotalMilliseconds };
        string? away = null;
        foreach (var letter in due)
        {
            var (wrong, forGood) = away is null ? await Keeping(lease, Deliver(client, letter, ct), ct) : (away, false);
            // If the server can't be reached for one mail, it can't for the others.
            if (!client.IsConnected)
                away = wrong;
            if (wrong is not null)
                log.LogWarning("Mail {Id} was not sent: {Reason}", letter.Id, wrong);
            var tried = Letters.After(letter, wrong, forGood, TimeSpan.FromHours(settings.GiveUpHours), clock.GetUtcNow());
            if (!await database.Write(async work => await lease.Hold(work) && await MailStore.Update(work, tried), ct))
                return false;
        }
        if (client.IsConnected)
            await client.DisconnectAsync(quit: true, ct);
        return due.Count == Batch;
    }

    /// <summary>Sends one mail. Returns what went wrong, null for nothing, and whether trying again is useless.</summary>
    private async Task<(string? Wrong, bool ForGood)> Deliver(SmtpClient client, Letter letter, CancellationToken ct)
    {
        try
        {
            var mail = Letters.Write(letter, settings, site);
            if (!client.IsConnected)
            {
                await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, ct);
                if (settings.User is { } user)
                    await client.AuthenticateAsync(user, settings.Password ?? "", ct);
            }
            await client.SendAsync(mail, ct);
            return (null, false);
        }
        catch (ParseException)
        {
            return ("It is no address.", true);
        }
        catch (SmtpCommandException e)
        {
            // What the server says of this mail or its address, 5xx: for good (RFC 5321, 4.2.1).
            return (
                $"{(int)e.StatusCode} {e.Message}",
                (int)e.StatusCode >= 500 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted
            );
        }
        catch (Exception e)
            when (e
                    is ProtocolException
                        or IOException
                        or System.Net.Sockets.SocketException
                        or MailKit.Security.AuthenticationException
                        or MailKit.Security.SslHandshakeException
                        or NotSupportedException
                        or TimeoutException
                        or ServiceNotConnectedException
                || (e is OperationCanceledException && !ct.IsCancellationRequested)
            )
        {
            return ($"{e.GetType().Name}: {e.Message}", false);
        }
    }

    /// <summary>Keeps the lease while the mail server takes its time.</summary>
    private static async Task<(string? Wrong, bool ForGood)> Keeping(
        Lease lease,
        Task<(string? Wrong, bool ForGood)> sending,
        CancellationToken ct
    )
    {
        while (!sending.IsCompleted)
        {
            try
            {
                await sending.WaitAsync(RenewEvery, ct);
            }
            catch (TimeoutException) when (!sending.IsCompleted)
            {
                if (!await lease.Renew(ct))
                    break;
            }
        }
        return await sending;
    }
}
