using System.Text;
using Samen.Contracts;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Partners;

namespace Samen.Conventions.Tests;

/// <summary>What the AsyncAPI document says in sentences.</summary>
internal static class EventTexts
{
    /// <summary>What holds for every event, however it is read.</summary>
    public const string Introduction = """
        Every fact that a service of Samen publishes becomes one event: a CloudEvent 1.0 in structured JSON, with a place in
        one log. There are four ways to get them, all with the same events, the same filters and the same cursor, `sequence`:

        - a **webhook**: Samen posts each event to your https endpoint, signed by Standard Webhooks;
        - a **queue**: Samen puts each event in a queue of your own, which you read by AMQP;
        - the **feed**: you read pages, and may wait for new events;
        - the **stream**: you keep one request open and get server-sent events.

        **Thin or full.** By default events are thin: `data` holds only ids, codes of municipalities and years, and `dataref`
        is where the rest can be read under your own rights. With `Full` (in the `config` of a subscription, or `detail=Full`
        on the feed and the stream) `data` is the whole fact. Both are described here: the schema `<Fact>` is the data of a
        full event, `<Fact>Thin` that of a thin one.

        **Once, and in order.** An event may come more than once: recognise it by its `id`. A repeated event is the same to the
        byte. Events of one subject come in order, and no event comes before the one that caused it.

        **Versions.** `type` ends in a version. Within a version fields are only added: ignore those that you don't know. A
        field that is not `required` may be absent in older facts.
        """;

    /// <summary>Stream of server-sent events.</summary>
    public const string Stream = """
        `text/event-stream` (server-sent events, HTML 9.2). Each event is one `data` line with the CloudEvent in JSON, and its
        `id` is the event's `sequence`. A browser's EventSource reconnects by itself and continues after the last id
        (`Last-Event-ID`). Without a cursor the stream starts at the newest event. At least every 15 seconds a block with only
        an `id` comes: it moves the cursor over events that your filters left out.
        """;

    /// <summary>Pages of events.</summary>
    public const string Feed = """
        A page is a JSON array of CloudEvents in the order of the log, `application/cloudevents-batch+json`. Without a cursor
        it starts at the oldest event that is kept. The header `Link` with `rel="next"` leads on from the last event that was
        looked at, also when none matched. `wait` holds the response back, at most 20 seconds, until there is an event. A
        cursor after which events are no longer kept is refused with 410 (`cursor-gone`).
        """;

    /// <summary>A queue of the subscriber.</summary>
    public const string Queue = """
        A quorum queue of the subscription, read by AMQP 0-9-1. Address, user and password are in the response that created
        the subscription. Message properties: `content-type` is `application/cloudevents+json; charset=utf-8`, `message-id` is
        the event's `id`, `type` its `type`, `timestamp` its time; messages are persistent. Acknowledge what you have stored:
        the rest comes again, marked `redelivered`. The queue holds a limited number of events; more wait in the log.
        """;

    /// <summary>An endpoint of the subscriber.</summary>
    public static string Webhook { get; } =
        $"""
            The https endpoint that a subscription names. Each event is one POST.

            **Agreement.** Before anything is sent, the endpoint agrees: it answers OPTIONS with `WebHook-Allowed-Origin`, or
            takes a test event with 2xx.

            **Signature.** `webhook-signature` is `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body`
            (the body as raw bytes). The key is the base64 after `whsec_` in the subscription's secret. Refuse a timestamp that
            is more than five minutes off. While a secret is being replaced the header holds several signatures, separated by
            a space; one that fits is enough. To check your code, this is a delivery as it is sent:

            {SignedSample()}

            **Response.** Answer 2xx within 20 seconds, once the event is safely stored. Anything else, redirects too, is
            retried: ten attempts over some 75 hours, after waits of 5 seconds to 24 hours. A `Retry-After` of up to an hour is
            obeyed. Then the subscription pauses, and keeps everything until it is resumed. 410 ends it.
            """.ReplaceLineEndings("\n");

    private static string SignedSample()
    {
        var sample = EventSamples.Of(FactType.NameOf(typeof(NeedRecorded)));
        var text = new StringBuilder($"```\nsecret: whsec_{Convert.ToBase64String(EventSamples.Secret)}\n\n");
        foreach (var (name, value) in EventSamples.HeadersOf(sample))
            text.Append($"{name}: {value}\n");
        return text.Append($"\n{Encoding.UTF8.GetString(sample.Log.Bytes(EventDetail.Thin))}\n```").ToString();
    }
}
