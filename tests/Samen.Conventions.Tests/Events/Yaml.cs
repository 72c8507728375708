using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Samen.Conventions.Tests;

/// <summary>Writes JSON as YAML for readers: long texts folded, quotes only where a text would be taken for something else.</summary>
internal static partial class Yaml
{
    private const int Width = 116;
    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole text, ending in a line break.</summary>
    public static string Write(JsonObject document)
    {
        var text = new StringBuilder();
        Members(text, document, 0);
        return text.ToString();
    }

    private static void Members(StringBuilder text, JsonObject node, int indent)
    {
        var first = text.Length > 0 && text[^1] != '\n'; // Behind a dash.
        foreach (var (name, value) in node)
        {
            text.Append(' ', first ? 0 : indent).Append(Key(name)).Append(':');
            Value(text, value, indent + 2);
            first = false;
        }
    }

    private static void Value(StringBuilder text, JsonNode? value, int indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } members:
                text.Append('\n');
                Members(text, members, indent);
                break;
            case JsonArray { Count: > 0 } items:
                text.Append('\n');
                foreach (var item in items)
                    Item(text, item, indent);
                break;
            case JsonValue text1 when text1.GetValueKind() == JsonValueKind.String:
                text.Append(' ');
                Text(text, text1.GetValue<string>(), indent);
                break;
            default:
                text.Append(' ').Append(value?.ToJsonString(Quoted) ?? "null").Append('\n');
                break;
        }
    }

    private static void Item(StringBuilder text, JsonNode? item, int indent)
    {
        text.Append(' ', indent).Append('-');
        if (item is JsonObject { Count: > 0 } members)
        {
            text.Append(' ');
            Members(text, members, indent + 2);
        }
        else
            Value(text, item, indent + 2);
    }

    private static void Text(StringBuilder text, string value, int indent)
    {
        if (value.Contains('\n', StringComparison.Ordinal))
        {
            text.Append("|-\n");
            foreach (var line in value.Split('\n'))
                text.Append(' ', line.Length == 0 ? 0 : indent).Append(line).Append('\n');
        }
        else if (value.Length > Width - indent && value.Contains(' ', StringComparison.Ordinal))
        {
            text.Append(">-\n");
            foreach (var line in Folded(value, Width - indent))
                text.Append(' ', indent).Append(line).Append('\n');
        }
        else
            text.Append(IsPlain(value) ? value : JsonSerializer.Serialize(value, Quoted)).Append('\n');
    }

    private static IEnumerable<string> Folded(string value, int width)
    {
        var line = "";
        foreach (var word in value.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        yield return line;
    }

    private static string Key(string name) => KeyForm().IsMatch(name) ? name : JsonSerializer.Serialize(name, Quoted);

    private static bool IsPlain(string value) =>
        PlainForm().IsMatch(value) && !value.Contains(": ", StringComparison.Ordinal) && !value.EndsWith(':') && !Word().IsMatch(value);

    [GeneratedRegex(@"^[$A-Za-z][\w.-]*$")]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"^[\p{L}/][\p{L}\p{N} ,.:;()/'_+=?!-]*(?<! )$")]
    private static partial Regex PlainForm();

    [GeneratedRegex("^(true|false|null|yes|no|on|off|y|n)$", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
