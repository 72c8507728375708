using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Samen.Conventions.Tests.Probes;

/// <summary>An operation of a document, as requests.</summary>
internal sealed record ProbedOperation(ProbedApi Api, string Method, string Path, JsonObject Node)
{
    private const string Json = "application/json",
        Form = "multipart/form-data";

    /// <summary>Values of the query parameters that an operation requires.</summary>
    private static readonly Dictionary<string, string> Needed = new()
    {
        ["q"] = "permit",
        ["by"] = "Year",
        ["code"] = "GM0363",
    };

    /// <summary>What documents are attached to, and what has a history; each service has its own.</summary>
    private string Subject =>
        Path.Split('/')[1] switch
        {
            "partners" => $"products/{Id}",
            "initiatives" => $"needs/{Id}",
            "funding" => $"invoices/{Id}",
            _ => $"agenda-items/{Id}",
        };

    private const string Id = "01907a3e-0000-7000-8000-000000000002";

    public string Where => $"{Method} {Path}";

    private IEnumerable<JsonObject> Query =>
        (Node["parameters"] as JsonArray ?? []).Select(one => one!.AsObject()).Where(one => one["in"]!.ToString() == "query");

    private JsonNode? Content => Node["requestBody"]?["content"];

    /// <summary>The schema of its body; null: it takes none, or a file.</summary>
    public JsonObject? Body => Content?[Json]?["schema"] is { } schema ? Api.Whole(schema) : null;

    /// <summary>The documented example of its body.</summary>
    public JsonNode? Example =>
        Content?[Json]?["examples"]?["example"] is { } example
            ? Api.Whole(example)["value"]!.DeepClone()
            : Content?[Json]?["example"]?.DeepClone();

    /// <summary>For each query parameter, a value that its schema doesn't allow.</summary>
    public IEnumerable<(string Name, string Value)> WrongQueries() =>
        from parameter in Query
        let schema = Api.Whole(parameter["schema"]!)
        where
            ProbeValues.Types(schema).All(type => type is not ("string" or "array"))
            || schema["enum"] is not null
            || schema["format"] is not null
        select (parameter["name"]!.ToString(), "no-such-value");

    /// <summary>A request with this body, or the example when it takes one and none is given.</summary>
    /// <param name="body">The body; null: the example.</param>
    /// <param name="query">Name and value of a parameter beside those that are required.</param>
    public HttpRequestMessage Request(JsonNode? body = null, (string Name, string Value)? query = null)
    {
        var parameters = Query
            .Where(one => one["required"]?.GetValue<bool>() == true && one["name"]!.ToString() != query?.Name)
            .Select(one => $"{one["name"]}={Uri.EscapeDataString(Needed.GetValueOrDefault(one["name"]!.ToString(), Subject))}");
        if (query is var (name, value))
            parameters = parameters.Append($"{name}={value}");
        var request = new HttpRequestMessage(
            new HttpMethod(Method),
            $"{AccessTests.Filled(Path)}?{string.Join('&', parameters)}".TrimEnd('?')
        );
        if (Content?[Form] is not null)
            request.Content = Document();
        else if (Content is not null)
            request.Content = new StringContent((body ?? Example)!.ToJsonString(), Encoding.UTF8, Json);
        if (Method is "PUT" or "DELETE")
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        return request;
    }

    private static MultipartFormDataContent Document()
    {
        var file = new ByteArrayContent("A note."u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return new MultipartFormDataContent { { file, "file", "note.txt" } };
    }
}
