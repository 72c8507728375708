using System.Text;
using System.Text.Json.Nodes;

namespace Samen.Conventions.Tests.Fuzz;

/// <summary>Values that programs stumble over.</summary>
internal static class Oddities
{
    /// <summary>As texts: of fields, of parameters, and of parts of a path.</summary>
    public static readonly string[] Texts =
    [
        "",
        " ",
        "0",
        "-1",
        "1e999",
        "NaN",
        "true",
        "null",
        "9223372036854775807",
        "9223372036854775808",
        "-79228162514264337593543950336",
        "00000000-0000-0000-0000-000000000000",
        "01907a3e-0000-7000-8000-000000000002",
        "{01907a3e-0000-7000-8000-000000000002}",
        "0001-01-01",
        "9999-12-31",
        "2020-02-30",
        "2020-01-01T00:00:00+25:00",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59.9999999-14:00",
        "GM0363",
        "GM9999",
        "\0",
        "a\0b",
        "\u0085\u2028",
        "\u202Ereversed",
        "I\u0307\u0308\u0130\u0131\u00DF",
        "\U0001F469\u200D\U0001F469\u200D\U0001F467",
        "' OR 1=1 --",
        "%",
        "%25",
        "[%_]",
        "../../health/ready",
        "a/b",
        "<script>alert(1)</script>",
        "=1+1",
        "${jndi:ldap://example.invalid/a}",
        "https://example.invalid/x",
        "https://[::1]/",
        "eyJhbGciOiJub25lIn0.e30.",
        "AAAA",
        "*",
        "W/\"1\"",
        "\"1\", \"2\"",
        new string('a', 300),
        new string('\u00E9', 5_000),
    ];

    /// <summary>Content types, most of them wrong.</summary>
    public static readonly string[] ContentTypes =
    [
        "application/json",
        "application/json; charset=utf-8",
        "application/json; charset=utf-16",
        "application/json; charset=utf-7",
        "application/json; charset=foo",
        "application/json; charset=\"",
        "application/vnd.api+json",
        "application/json-seq",
        "text/plain",
        "text/plain; charset=iso-8859-1",
        "text/csv",
        "application/xml",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-7",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "multipart/form-data; boundary="
            + "xxxxxxxxxx"
            + "xxxxxxxxxx"
            + "xxxxxxxxxx"
            + "xxxxxxxxxx"
            + "xxxxxxxxxx"
            + "xxxxxxxxxx"
            + "xxxxxxxxxx"
            + "x",
        "*/*",
        "nonsense",
    ];

    /// <summary>Headers that a program reads, and one that it doesn't.</summary>
    public static readonly string[] Headers =
    [
        "Accept",
        "Accept-Language",
        "Authorization",
        "Content-Encoding",
        "Cookie",
        "Expect",
        "Idempotency-Key",
        "If-Match",
        "If-None-Match",
        "Last-Event-ID",
        "Origin",
        "Range",
        "Samen-Municipality",
        "User-Agent",
        "X-Note",
        "traceparent",
        "X-Forwarded-For",
        "X-HTTP-Method-Override",
    ];

    /// <summary>Bodies that are nothing of what was asked for.</summary>
    public static IReadOnlyList<byte[]> Bodies { get; } =
    [
        [],
        "null"u8.ToArray(),
        "[]"u8.ToArray(),
        "{}"u8.ToArray(),
        "\"text\""u8.ToArray(),
        "{"u8.ToArray(),
        "{\"a\":1,\"a\":2}"u8.ToArray(),
        "{\"\\ud800\":1}"u8.ToArray(),
        [0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'],
        [0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0],
        [(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
        Encoding.UTF8.GetBytes(new string('[', 5_000)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100)),
        "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n"u8.ToArray(),
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.txt\"\r\n\r\na\r\n--x--\r\n"u8.ToArray(),
        "--x\r\nContent-Disposition: nonsense\r\n\r\na\r\n--x--\r\n"u8.ToArray(),
        "grant_type=%00&a=%ZZ"u8.ToArray(),
    ];

    /// <summary>A JSON value of no particular type.</summary>
    public static JsonNode? Value(Random random) =>
        random.Next(9) switch
        {
            0 => null,
            1 => random.Next(2) == 0,
            2 => random.NextInt64(long.MinValue, long.MaxValue),
            3 => JsonNode.Parse("1e400"),
            4 => -0.5,
            5 => new JsonArray(null, 1, "a"),
            6 => new JsonObject { ["\u0000"] = new JsonArray() },
            7 => new JsonArray([.. Enumerable.Range(0, 1_500).Select(i => (JsonNode)i)]),
            _ => Text(random),
        };

    /// <summary>One of the texts.</summary>
    public static string Text(Random random) => Texts[random.Next(Texts.Length)];
}
