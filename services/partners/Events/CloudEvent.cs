using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Samen.Contracts;
using Samen.Contracts.Partners;

namespace Samen.Partners;

/// <summary>
/// CloudEvents 1.0 in structured JSON, by the NL GOV profile. Not written by the CloudEvents SDK, so that the fact's JSON goes in
/// unchanged and the members keep their order.
/// </summary>
internal static class CloudEvent
{
    private static readonly ConcurrentDictionary<Type, IReadOnlySet<string>> Naming = [];

    /// <summary>The JSON of an event.</summary>
    /// <param name="item">The event without its body.</param>
    /// <param name="oin">OIN of the organisation that publishes it.</param>
    /// <param name="dataRef">Path at the gateway of the subject; null: none. What a reader sees there depends on its own rights.</param>
    /// <param name="data">The fact as JSON.</param>
    public static string Write(LogEvent item, string oin, string? dataRef, string data)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", item.EventId);
            json.WriteString("source", $"urn:nld:oin:{oin}:systeem:samen:{item.Source}");
            json.WriteString("type", item.Type);
            json.WriteString("subject", item.Subject);
            if (item.Municipality is { } municipality)
                json.WriteString("municipality", municipality);
            json.WriteString("time", item.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("datacontenttype", "application/json");
            if (dataRef is not null)
                json.WriteString("dataref", dataRef);
            json.WriteString("sequence", Sequence(item.Position));
            json.WritePropertyName("data");
            json.WriteRawValue(data);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A position in the log as text of fixed length, so that it sorts as text. It is the cursor of every way to read.</summary>
    public static string Sequence(long position) => position.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>The event with only the identifying members of its data. The same event always gives the same bytes.</summary>
    public static string Thin(LogEvent item)
    {
        var names = FactType.All.TryGetValue(item.Type, out var fact) ? Naming.GetOrAdd(fact, ThinEvent.FieldsOf) : new HashSet<string>();
        using var whole = JsonDocument.Parse(item.Body);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var member in whole.RootElement.EnumerateObject())
            {
                if (member.Name != "data")
                {
                    member.WriteTo(json);
                    continue;
                }
                json.WriteStartObject("data");
                foreach (var one in member.Value.EnumerateObject().Where(one => names.Contains(one.Name)))
                    one.WriteTo(json);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes events as a JSON array, a batch of CloudEvents.</summary>
    public static async Task WriteBatch(Stream stream, IReadOnlyList<LogEvent> events, EventDetail detail, CancellationToken ct)
    {
        await stream.WriteAsync("["u8.ToArray(), ct);
        foreach (var (index, item) in events.Index())
        {
            if (index > 0)
                await stream.WriteAsync(","u8.ToArray(), ct);
            await stream.WriteAsync(item.Bytes(detail), ct);
        }
        await stream.WriteAsync("]"u8.ToArray(), ct);
    }

    /// <summary>The attributes of an event that are text, by name.</summary>
    public static IReadOnlyDictionary<string, string> Attributes(string body)
    {
        using var whole = JsonDocument.Parse(body);
        return whole
            .RootElement.EnumerateObject()
            .Where(m => m.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(m => m.Name, m => m.Value.GetString()!, StringComparer.Ordinal);
    }
}
