using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Samen.Testing;

/// <summary>
/// The seal of an entry of an audit log, worked out from what the API says of it by the rule in gateway/README.md and by nothing
/// else of Samen, as anybody can.
/// </summary>
public static class SealRule
{
    private const string Bare = "\\\b\t\n\f\r",
        Letters = "\\btnfr",
        Escaped = "\"&'+<>`";

    /// <summary>The seal that follows on the one before, which is empty for the first entry.</summary>
    public static string Of(string previous, JsonElement entry)
    {
        var roles = entry.GetProperty("roles").EnumerateArray().Select(role => role.GetString());
        var changes = entry.GetProperty("changes").EnumerateArray().Select(Change).ToList();
        string?[] sealedText =
        [
            previous,
            Value(entry, "position"),
            Value(entry, "id"),
            entry.GetProperty("recordedAt").GetDateTimeOffset().ToString("yyyy-MM-ddTHH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            Value(entry, "actor"),
            Value(entry, "credential"),
            string.Join(',', roles),
            Value(entry, "municipality"),
            Value(entry, "partner"),
            Value(entry, "action"),
            Value(entry, "object"),
            Value(entry, "result"),
            Value(entry, "origin"),
            Value(entry, "traceId"),
            Value(entry, "times"),
            changes.Count == 0 ? null : $"[{string.Join(',', changes)}]",
        ];
        var bytes = Encoding.ASCII.GetBytes($"[{string.Join(',', sealedText.Select(Json))}]");
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static string Change(JsonElement change)
    {
        string Text(string name) => $"\"{name}\":{Json(Value(change, name))}";
        var withheld = change.GetProperty("withheld").GetBoolean() ? "true" : "false";
        return $"{{{Text("record")},{Text("field")},{Text("before")},{Text("after")},\"withheld\":{withheld},{Text("kind")}}}";
    }

    internal static string? Value(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    internal static string Json(string? text)
    {
        if (text is null)
            return "null";
        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (Bare.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at)
                json.Append('\\').Append(Letters[at]);
            else if (character is < ' ' or > '~' || Escaped.Contains(character, StringComparison.Ordinal))
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                json.Append(character);
        }
        return json.Append('"').ToString();
    }
}
