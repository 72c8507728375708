using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Partners;
using Samen.Testing;

namespace Samen.Conventions.Tests;

/// <summary>The sample facts as events, written by the code that writes the real ones.</summary>
internal static class EventSamples
{
    private const string Oin = "00000099000000001000";
    private static readonly DateTimeOffset Time = new(2020, 11, 27, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The secret with which the sample of a delivery is signed: 24 bytes of no worth.</summary>
    public static readonly byte[] Secret = [.. Enumerable.Range(1, 24).Select(i => (byte)i)];

    /// <summary>The event of a fact's sample.</summary>
    /// <param name="type">Wire name.</param>
    public static EventSample Of(string type)
    {
        var fact = SampleFacts.All.TryGetValue(type, out var sample)
            ? sample
            : throw new InvalidOperationException($"{type} has no sample: add one in tests/Samen.Testing/Samples.");
        var source = type.Split('.')[2];
        var item = Entry(type, source, fact.Subject) with { Municipality = fact.Municipality };
        var data = JsonSerializer.Serialize(fact, fact.GetType(), FactJson.Options);
        return new EventSample(fact, item with { Body = CloudEvent.Write(item, Oin, RecordEvent.DataRef(fact, source), data) });
    }

    /// <summary>A test event.</summary>
    public static EventSample Test()
    {
        var item = Entry(TestEvent.Type, PartnersService.Name, $"partners/{IdOf("partner")}/subscriptions/{IdOf("subscription")}");
        return new EventSample(null, item with { Body = CloudEvent.Write(item, Oin, $"/{item.Source}/v1/{item.Subject}", "{}") });
    }

    /// <summary>The headers with which a webhook gets an event, signed with the sample secret.</summary>
    public static JsonObject HeadersOf(EventSample sample)
    {
        var (id, at) = (sample.Log.EventId.ToString(), Time.AddSeconds(1).ToUnixTimeSeconds());
        return new JsonObject
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = at.ToString(CultureInfo.InvariantCulture),
            ["webhook-signature"] = Signature.Of([Secret], id, at, sample.Log.Bytes(EventDetail.Thin)),
        };
    }

    private static LogEvent Entry(string type, string source, string subject) =>
        new()
        {
            Position = 355,
            EventId = IdOf(type),
            Source = source,
            Type = type,
            Subject = subject,
            RecordedAt = Time,
        };

    /// <summary>By its name, so that a new fact changes no other example.</summary>
    private static Guid IdOf(string name) =>
        new($"0170a5c0-0000-7000-8000-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12]}");
}
