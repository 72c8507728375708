using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Security.AntiSSRF;
using Samen.Hosting;
using Samen.Partners.Log;
using Samen.Partners.Subscriptions;

namespace Samen.Partners.Deliveries;

/// <summary>
/// Sends one event to one endpoint, once. Follows no redirect, uses no proxy, reads little of the answer, and looks at
/// each connection whether its address is public, whatever the name meant at registration.
/// </summary>
internal sealed class WebhookClient : IDisposable
{
    private const int AnswerLimit = 4096;
    private static readonly MediaTypeHeaderValue ContentType = new("application/cloudevents+json");
    private readonly PartnersSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpClient outside;
    private readonly HttpClient? inside;

    public WebhookClient(PartnersSettings settings, TimeProvider clock)
    {
        this.settings = settings;
        this.clock = clock;
        outside = Outside.Client();
        inside = settings.AllowLoopback ? Outside.Client(onlyLoopback: true) : null;
    }

    /// <summary>Tries once; whatever goes wrong becomes part of the attempt.</summary>
    /// <param name="subscription">Whose endpoint it is.</param>
    /// <param name="secrets">Opened, the newest first.</param>
    /// <param name="item">The event.</param>
    /// <param name="ct">Gives up because we stop or the subscription ended.</param>
    public async Task<Attempt> Post(Subscription subscription, IReadOnlyList<byte[]> secrets, LogEvent item, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var began = Stopwatch.GetTimestamp();
        using var activity = StartActivity(item);
        int? status = null;
        string? error = null;
        TimeSpan? retryAfter = null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(settings.Timeout);
        try
        {
            // Registered under other settings, it may no longer be allowed.
            var sink = Sink.Parse(subscription.Sink, settings.AllowLoopback).Sink ?? throw new NotAllowedException();
            using var request = Request(sink, secrets, item, now);
            using var response = await (inside is not null && Sink.IsLoopback(sink) ? inside : outside).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            status = (int)response.StatusCode;
            error = response.IsSuccessStatusCode ? null : $"The endpoint answered {status}.";
            retryAfter = status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable ? RetryAfter(response, now) : null;
            await ReadSome(response, limit.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && Explain(e) is { } reason)
        {
            // With a status the endpoint did answer; only the rest of its answer is missing.
            if (status is null) error = reason;
        }
        if (error is not null) activity?.SetStatus(ActivityStatusCode.Error, error);
        return new Attempt
        {
            Id = Guid.CreateVersion7(now),
            SubscriptionId = subscription.Id,
            Position = item.Position,
            Number = subscription.FailedAttempts + 1,
            StatusCode = status,
            Error = error,
            AttemptedAt = now,
            Milliseconds = (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds,
            RetryAfter = retryAfter,
        };
    }

    public void Dispose()
    {
        outside.Dispose();
        inside?.Dispose();
    }

    /// <summary>The trace of the request that led to the event goes on at the partner's.</summary>
    private static Activity? StartActivity(LogEvent item) =>
        ActivityContext.TryParse(item.TraceParent, null, isRemote: true, out var parent)
            ? DeliveryTelemetry.Source.StartActivity($"deliver {item.Type}", ActivityKind.Producer, parent)
            : DeliveryTelemetry.Source.StartActivity($"deliver {item.Type}", ActivityKind.Producer);

    private static HttpRequestMessage Request(Uri sink, IReadOnlyList<byte[]> secrets, LogEvent item, DateTimeOffset now)
    {
        var id = item.EventId.ToString();
        var timestamp = now.ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, sink) { Content = new ByteArrayContent(item.Bytes) };
        request.Content.Headers.ContentType = ContentType;
        request.Headers.TryAddWithoutValidation("User-Agent", "Samen-Webhooks/1");
        request.Headers.TryAddWithoutValidation("webhook-id", id);
        request.Headers.TryAddWithoutValidation("webhook-timestamp", Signature.Text(timestamp));
        request.Headers.TryAddWithoutValidation("webhook-signature", Signature.Of(secrets, id, timestamp, item.Bytes));
        return request;
    }

    /// <summary>Reads a short answer to its end, so that its connection serves again; a long one costs its connection.</summary>
    private static async Task ReadSome(HttpResponseMessage response, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[AnswerLimit];
        for (int total = 0, read; total < AnswerLimit && (read = await stream.ReadAsync(buffer.AsMemory(total), ct)) > 0;) total += read;
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - now,
        _ => null,
    };

    /// <summary>What the partner may know of it; null: it is no failure of the delivery.</summary>
    private string? Explain(Exception e) => e switch
    {
        OperationCanceledException => $"The endpoint gave no answer within {settings.Timeout.TotalSeconds:0.###} s.",
        NotAllowedException or AntiSSRFException or { InnerException: AntiSSRFException } => "Deliveries to this address are not allowed.",
        AuthenticationException or { InnerException: AuthenticationException } => "The TLS connection could not be made; see the endpoint's certificate.",
        SocketException socket => Explain(socket),
        HttpRequestException { InnerException: SocketException socket } => Explain(socket),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "The endpoint accepts no connection.",
        HttpRequestException or IOException => "The endpoint closed the connection without a valid answer.",
        _ => null,
    };

    private static string Explain(SocketException e) => e.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain
        ? "The endpoint's name leads to no address."
        : "The endpoint accepts no connection.";

    private sealed class NotAllowedException : Exception;
}
