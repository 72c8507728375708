using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samen.Web;

/// <summary>
/// Times in JSON: read with any offset, but never without one, which would mean the server's own; written as UTC with a Z
/// (ADR /core/date-time).
/// </summary>
internal sealed class UtcTimes : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && HasOffset(reader.GetString()!) && reader.TryGetDateTimeOffset(out var time)
            ? time.ToUniversalTime()
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);

    private static bool HasOffset(string text) =>
        text is [.., 'Z'] || (text is [.., '+' or '-', _, _, ':', _, _] && !text.EndsWith("-00:00", StringComparison.Ordinal));
}
