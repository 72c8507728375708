using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;
using Xunit;

namespace Samen.Testing;

/// <summary>
/// A mail server in this process, on loopback, that keeps what it takes, and at its end sees to it that no mail has punctuation that
/// something is missing beside.
/// </summary>
public sealed partial class Mailbox : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    private Mailbox(int port, Func<string, SmtpResponse?> refuse)
    {
        Port = port;
        var provider = new SmtpServer.ComponentModel.ServiceProvider();
        provider.Add(new Store(this));
        provider.Add(new Filter(refuse));
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, port)))
            .Build();
        running = new SmtpServer.SmtpServer(options, provider).StartAsync(stop.Token);
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; }

    /// <summary>What came in, in its order.</summary>
    public ConcurrentQueue<MimeMessage> Mails { get; } = new();

    /// <summary>Begins to listen.</summary>
    /// <param name="port">A port that was free, see <see cref="FreePort"/>.</param>
    /// <param name="refuse">The answer to a recipient; null: taken.</param>
    public static Mailbox Open(int port, Func<string, SmtpResponse?>? refuse = null) => new(port, refuse ?? (_ => null));

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ContinueWith(_ => { }, TaskScheduler.Default);
        stop.Dispose();
        Assert.Empty(
            Mails
                .SelectMany(mail => $"{mail.Subject}\n{mail.TextBody}".ReplaceLineEndings("\n").Split('\n'))
                .Where(line => Loose().IsMatch(line))
        );
    }

    [GeneratedRegex(@"[,(]\s*$|\s[,.;:](\s|$)|[,;:]\s*[,.;]|\(\s*\)|\S {2,}|\s$")]
    private static partial Regex Loose();

    private sealed class Store(Mailbox box) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context,
            IMessageTransaction transaction,
            ReadOnlySequence<byte> buffer,
            CancellationToken cancellationToken
        )
        {
            using var stream = new MemoryStream(buffer.ToArray());
            box.Mails.Enqueue(await MimeMessage.LoadAsync(stream, cancellationToken));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(Func<string, SmtpResponse?> refuse) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(
            ISessionContext context,
            IMailbox to,
            IMailbox from,
            CancellationToken cancellationToken
        ) => refuse(to.AsAddress()) is { } answer ? throw new SmtpResponseException(answer) : Task.FromResult(true);
    }
}
