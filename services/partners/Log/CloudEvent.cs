using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Samen.Partners.Log;

/// <summary>
/// CloudEvents 1.0 in structured JSON, by the NL GOV profile. Written here and not by the CloudEvents SDK: the fact's JSON
/// goes in as it is, and the members keep their order.
/// </summary>
internal static class CloudEvent
{
    /// <summary>The text of the event.</summary>
    /// <param name="item">All but its body.</param>
    /// <param name="oin">Whose event it is.</param>
    /// <param name="dataRef">Where the gateway shows what it is about; the reader's own rights decide what is seen there.</param>
    /// <param name="data">The fact as JSON.</param>
    public static string Write(LogEvent item, string oin, string dataRef, string data)
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
            json.WriteString("time", item.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("datacontenttype", "application/json");
            json.WriteString("dataref", dataRef);
            // Compared as text, so of one length.
            json.WriteString("sequence", item.Position.ToString("D19", CultureInfo.InvariantCulture));
            json.WritePropertyName("data");
            json.WriteRawValue(data);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
