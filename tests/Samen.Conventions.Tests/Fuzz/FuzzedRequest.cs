using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Samen.Conventions.Tests.Probes;

namespace Samen.Conventions.Tests.Fuzz;

/// <summary>A request of an operation that goes wrong in one to three ways, always the same ones for the same seed.</summary>
internal sealed partial class FuzzedRequest
{
    private readonly Random random;
    private readonly ProbedOperation operation;
    private readonly List<(string Name, string Value)> headers = [];
    private readonly List<string> query = [];
    private string method,
        path;
    private byte[]? body;
    private string? type;

    private FuzzedRequest(ProbedOperation operation, Random random)
    {
        (this.operation, this.random, method, path) = (operation, random, operation.Method, AccessTests.Filled(operation.Path));
        if (operation.Example is { } example)
            (body, type) = (Encoding.UTF8.GetBytes(example.ToJsonString()), "application/json");
        else if (operation.Node["requestBody"] is not null)
            (body, type) = (Upload, "multipart/form-data; boundary=x");
    }

    private static byte[] Upload { get; } =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nA note.\r\n--x--\r\n"u8.ToArray();

    /// <summary>The request of this number.</summary>
    public static FuzzedRequest Of(IReadOnlyList<ProbedOperation> operations, int seed, int number)
    {
        var random = new Random(HashCode(seed, number));
        var request = new FuzzedRequest(operations[number % operations.Count], random);
        for (var ways = random.Next(1, 4); ways > 0; ways--)
            request.GoWrong();
        request.MustMatch();
        return request;
    }

    /// <summary>As it is sent; its path exactly so.</summary>
    public HttpRequestMessage Message(Uri address)
    {
        var target = query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        var uri = new Uri(
            $"{address.GetLeftPart(UriPartial.Authority)}{target}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
        );
        var message = new HttpRequestMessage(new HttpMethod(method), uri);
        if (body is not null)
            message.Content = new ByteArrayContent(body);
        if (type is not null)
            message.Content?.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    /// <summary>All of it, for who wants to send it again.</summary>
    public override string ToString() =>
        $"{method} {path}{(query.Count == 0 ? "" : "?" + string.Join('&', query))}\n"
        + string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\n"))
        + (body is null ? "" : $"Content-Type: {type}\n{Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 1_000)))}");

    /// <summary>The same on each machine, unlike that of the framework.</summary>
    private static int HashCode(int seed, int number) => unchecked((seed * 397) ^ (number * 16_777_619));

    private void GoWrong()
    {
        switch (random.Next(body is null ? 5 : 10))
        {
            case 0:
                ChangePath();
                break;
            case 1 or 2:
                AddQuery();
                break;
            case 3:
                headers.Add((Oddities.Headers[random.Next(Oddities.Headers.Length)], OneLine(Oddities.Text(random))));
                break;
            case 4:
                method = random.Next(4) == 0 ? "PATCH" : method;
                headers.Add(("Accept", random.Next(2) == 0 ? "text/html" : "application/json;q=0.1, */*;q=x"));
                break;
            case 5:
                type = Oddities.ContentTypes[random.Next(Oddities.ContentTypes.Length)];
                break;
            case 6:
                body = Oddities.Bodies[random.Next(Oddities.Bodies.Count)];
                break;
            case 7:
                body = [.. body!.Select(one => random.Next(40) == 0 ? (byte)random.Next(256) : one)];
                break;
            default:
                ChangeField();
                break;
        }
    }

    private void ChangePath()
    {
        var parts = path.Split('/');
        // The name of the service and the version stay, or the request would be of no operation at all.
        var at = random.Next(3, Math.Max(4, parts.Length));
        if (at < parts.Length)
            parts[at] = Escaped(Oddities.Text(random));
        path = string.Join('/', parts) + (random.Next(10) == 0 ? "/" : "");
    }

    private void AddQuery()
    {
        var documented = (operation.Node["parameters"] as JsonArray ?? [])
            .Where(one => one!["in"]!.ToString() == "query")
            .Select(one => one!["name"]!.ToString())
            .ToList();
        var name = documented.Count > 0 && random.Next(5) > 0 ? documented[random.Next(documented.Count)] : Escaped(Oddities.Text(random));
        query.Add($"{name}={(random.Next(8) == 0 ? "%ZZ%C3" : Escaped(Oddities.Text(random)))}");
    }

    /// <summary>One value somewhere in the example becomes another.</summary>
    private void ChangeField()
    {
        if (operation.Example is not JsonObject example || example.Count == 0)
            return;
        JsonNode at = example;
        while (true)
        {
            var next = at switch
            {
                JsonObject { Count: > 0 } one => Change(one),
                JsonArray { Count: > 0 } list => Change(list),
                _ => null,
            };
            if (next is null)
                break;
            at = next;
        }
        body = Encoding.UTF8.GetBytes(example.ToJsonString());
    }

    /// <summary>Changes a member, or goes into it.</summary>
    private JsonNode? Change(JsonObject one)
    {
        var name = one.ElementAt(random.Next(one.Count)).Key;
        if (one[name] is JsonObject or JsonArray && random.Next(3) > 0)
            return one[name];
        one[name] = Oddities.Value(random);
        return null;
    }

    private JsonNode? Change(JsonArray list)
    {
        var index = random.Next(list.Count);
        if (list[index] is JsonObject or JsonArray && random.Next(3) > 0)
            return list[index];
        list[index] = Oddities.Value(random);
        return null;
    }

    /// <summary>What others rely on while this runs is asked for, but never replaced: where the services are.</summary>
    private void MustMatch()
    {
        if (path.Contains("configuration", StringComparison.Ordinal))
            headers.RemoveAll(header => header.Name == "If-Match");
        else if (method is "PUT" or "DELETE" && !headers.Exists(header => header.Name == "If-Match"))
            headers.Add(("If-Match", "*"));
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private static string OneLine(string text) => LineBreak().Replace(text, " ");

    [GeneratedRegex(@"[\r\n\0]")]
    private static partial Regex LineBreak();
}
