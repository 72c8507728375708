using System.Net;
using System.Net.Sockets;
using Samen.Web;

namespace Samen.Partners;

/// <summary>Endpoints that a subscriber names: whether events may go there, and whether the endpoint agrees.</summary>
internal sealed class Endpoints(PartnersSettings settings, WebhookClient client)
{
    private static readonly TimeSpan LookupLimit = TimeSpan.FromSeconds(5);

    /// <summary>The address of an endpoint that events may go to. Resolves its name, so it is called outside a transaction.</summary>
    /// <exception cref="Refused">400 on <c>/sink</c>.</exception>
    public Task<Uri> MustBeAllowed(string? sink, CancellationToken ct) =>
        MustBeAllowed(sink ?? throw Refused.Invalid("/sink", "required", "Is required for HTTP."), settings, ct);

    /// <inheritdoc cref="MustBeAllowed(string?, CancellationToken)"/>
    public static async Task<Uri> MustBeAllowed(string text, PartnersSettings settings, CancellationToken ct)
    {
        var (sink, fault) = Sink.Parse(text, settings.AllowLoopback, settings.AllowedNetworks);
        if (fault is not null)
            Faults.MustBeNone([fault]);
        if (settings.AllowLoopback && Sink.IsLoopback(sink!))
            return sink!;
        var addresses = await Addresses(sink!, ct);
        if (addresses.Length == 0)
            throw Refused.Invalid("/sink", "unresolvable", "The name leads to no address.");
        if (!addresses.All(address => Sink.IsOpen(address, settings.AllowedNetworks)))
            Faults.MustBeNone([Sink.NotPublic]);
        return sink!;
    }

    /// <summary>Asks the endpoint whether it takes events from here: none go to an endpoint that did not agree.</summary>
    /// <returns>How many events a minute it allows; null: any number.</returns>
    /// <exception cref="Refused">400 on <c>/sink</c>: it does not agree.</exception>
    public async Task<int?> MustAgree(Uri sink, Guid partner, byte[] secret, CancellationToken ct) =>
        settings.Confirm ? await client.Confirm(sink, partner, secret, ct) : null;

    /// <summary>The addresses behind the name; none when it has none, or the answer takes too long.</summary>
    private static async Task<IPAddress[]> Addresses(Uri sink, CancellationToken ct)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(LookupLimit);
            return await Dns.GetHostAddressesAsync(sink.IdnHost, limit.Token);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return [];
        }
    }
}
