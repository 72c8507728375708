using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Security.AntiSSRF;
using Samen.Contracts.Partners;
using Samen.Web;

namespace Samen.Partners;

/// <summary>
/// Sends one event to one endpoint, once. It follows no redirect, uses no proxy, reads little of the response, and checks at each
/// connection that the address is public, whatever the name resolved to at registration.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    private const int AnswerLimit = 4096;
    private const string Agent = "Samen-Webhooks/1";

    // A caller waits for these, so they are short.
    private static readonly TimeSpan HandshakePatience = TimeSpan.FromSeconds(3),
        TestPatience = TimeSpan.FromSeconds(5);
    private static readonly MediaTypeHeaderValue ContentType = new("application/cloudevents+json");
    private readonly PartnersSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpClient outside;
    private readonly HttpClient? inside;
    private readonly string origin;

    public WebhookClient(PartnersSettings settings, PublicSite site, TimeProvider clock)
    {
        this.settings = settings;
        this.clock = clock;
        origin = site.Address.Authority;
        outside = Outside.Client(allowed: settings.AllowedNetworks);
        inside = settings.AllowLoopback ? Outside.Client(onlyLoopback: true) : null;
    }

    /// <summary>Tries once; a failure becomes part of the attempt.</summary>
    /// <param name="subscription">The subscription as it stands.</param>
    /// <param name="secrets">Unsealed, the newest first.</param>
    /// <param name="item">The event.</param>
    /// <param name="ct">Cancelled when the service stops or the subscription changes.</param>
    /// <param name="patience">A time limit shorter than the configured one.</param>
    public async Task<Attempt> Post(
        Subscription subscription,
        IReadOnlyList<byte[]> secrets,
        LogEvent item,
        CancellationToken ct,
        TimeSpan? patience = null
    )
    {
        var now = clock.GetUtcNow();
        var began = Stopwatch.GetTimestamp();
        using var activity = DeliveryTelemetry.Start(item);
        int? status = null;
        DeliveryErrorCode? error = null;
        TimeSpan? retryAfter = null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience < settings.Timeout ? patience.Value : settings.Timeout);
        try
        {
            // The settings may have changed since the endpoint was registered.
            var sink = Sink.Parse(subscription.Sink, settings.AllowLoopback, settings.AllowedNetworks).Sink
                ?? throw new NotAllowedException();
            using var response = await Send(
                sink,
                () => Request(sink, secrets, item, item.Bytes(subscription.Detail), now),
                subscription.FailedAttempts == 0,
                limit.Token
            );
            status = (int)response.StatusCode;
            error = response.IsSuccessStatusCode ? null : DeliveryErrorCode.ErrorStatus;
            retryAfter = status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable
                ? RetryAfter(response, now)
                : null;
            await ReadSome(response, limit.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && Explain(e) is { } reason)
        {
            // With a status the endpoint did answer; only the rest of the response is missing.
            if (status is null)
                error = reason;
        }
        if (error is not null)
            activity?.SetStatus(ActivityStatusCode.Error, error.ToString());
        return Attempt.Of(subscription, item, now, began, status, error, retryAfter);
    }

    /// <summary>Sends a test event, which is not in the log.</summary>
    public Task<Attempt> Test(Subscription subscription, IReadOnlyList<byte[]> secrets, CancellationToken ct) =>
        Post(
            subscription with
            {
                Detail = EventDetail.Full,
            },
            secrets,
            TestEvent.For(subscription, settings, clock.GetUtcNow()),
            ct,
            TestPatience
        );

    /// <summary>
    /// Asks an endpoint whether it accepts events from here, by the CloudEvents webhook specification (1.0, 4.1). One that does not
    /// know that handshake gets a test event instead.
    /// </summary>
    /// <returns>How many events a minute it allows; null: any number.</returns>
    /// <exception cref="Refused">
    /// 400 on <c>/sink</c>. <c>not-confirmed</c>: it did neither; <c>origin-not-allowed</c>, <c>rate-not-allowed</c>: it refuses.
    /// </exception>
    public async Task<int?> Confirm(Uri sink, Guid partner, byte[] secret, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(HandshakePatience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, sink);
            request.Headers.TryAddWithoutValidation("User-Agent", Agent);
            request.Headers.TryAddWithoutValidation("WebHook-Request-Origin", origin);
            using var response = await ClientFor(sink).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (Header(response, "WebHook-Allowed-Origin") is { } allowed)
            {
                // It knows the handshake, so its answer counts.
                if (allowed != "*" && !allowed.Equals(origin, StringComparison.OrdinalIgnoreCase))
                    throw Refused.Invalid(
                        "/sink",
                        "origin-not-allowed",
                        $"It allows webhooks of another origin; it must answer OPTIONS with WebHook-Allowed-Origin: {origin}."
                    );
                if (!int.TryParse(Header(response, "WebHook-Allowed-Rate"), NumberStyles.None, CultureInfo.InvariantCulture, out var rate))
                    return null;
                return rate > 0 ? rate : throw Refused.Invalid("/sink", "rate-not-allowed", "It allows 0 events a minute.");
            }
        }
        catch (Exception e) when (!ct.IsCancellationRequested && Explain(e) is not null)
        {
            // The test event will fail for the same reason, and report it.
        }
        var attempt = await Test(new Subscription { PartnerId = partner, Sink = sink.AbsoluteUri }, [secret], ct);
        return attempt.ErrorCode is null
            ? null
            : throw Refused.Invalid(
                "/sink",
                "not-confirmed",
                $"It must answer OPTIONS with WebHook-Allowed-Origin: {origin}, or take a test event with 2xx. {attempt.Error}"
            );
    }

    public void Dispose()
    {
        outside.Dispose();
        inside?.Dispose();
    }

    /// <summary>
    /// Endpoints close idle connections, sometimes just when the next event is sent; then the event is sent once more. Not after a
    /// failed attempt, or an endpoint that always hangs up would be called twice as often.
    /// </summary>
    private async Task<HttpResponseMessage> Send(Uri sink, Func<HttpRequestMessage> make, bool again, CancellationToken ct)
    {
        try
        {
            using var request = make();
            return await ClientFor(sink).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        }
        catch (Exception e)
            when (again
                && e
                    is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
                        or HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded }
            )
        {
            return await Send(sink, make, again: false, ct);
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values).Trim() : null;

    private HttpClient ClientFor(Uri sink) => inside is not null && Sink.IsLoopback(sink) ? inside : outside;

    private HttpRequestMessage Request(Uri sink, IReadOnlyList<byte[]> secrets, LogEvent item, byte[] body, DateTimeOffset now)
    {
        var id = item.EventId.ToString();
        var timestamp = now.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, sink) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = ContentType;
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.TryAddWithoutValidation("WebHook-Request-Origin", origin);
        request.Headers.TryAddWithoutValidation("webhook-id", id);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", Signature.Text(timestamp));
        request.Headers.TryAddWithoutValidation("webhook-signature", Signature.Of(secrets, id, timestamp, body));
        return request;
    }

    /// <summary>Reads a short response to its end, so that the connection can be reused; a long one costs its connection.</summary>
    private static async Task ReadSome(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[AnswerLimit];
        for (int total = 0, read; total < AnswerLimit && (read = await stream.ReadAsync(buffer.AsMemory(total), ct)) > 0; )
            total += read;
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => null,
        };

    /// <summary>The error that partners see; null: not a failure of the delivery.</summary>
    private static DeliveryErrorCode? Explain(Exception e) =>
        e switch
        {
            OperationCanceledException => DeliveryErrorCode.NoAnswerInTime,
            NotAllowedException or AntiSSRFException or { InnerException: AntiSSRFException } => DeliveryErrorCode.NotAllowed,
            AuthenticationException or { InnerException: AuthenticationException } => DeliveryErrorCode.Tls,
            SocketException socket => Explain(socket),
            HttpRequestException { InnerException: SocketException socket } => Explain(socket),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => DeliveryErrorCode.NoConnection,
            HttpRequestException or IOException => DeliveryErrorCode.NoValidAnswer,
            _ => null,
        };

    private static DeliveryErrorCode Explain(SocketException e) =>
        e.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
            ? DeliveryErrorCode.NoAddress
            : DeliveryErrorCode.NoConnection;

    private sealed class NotAllowedException : Exception;
}
