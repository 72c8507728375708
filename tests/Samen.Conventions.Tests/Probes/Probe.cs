using System.Net;
using System.Text.Json.Nodes;

namespace Samen.Conventions.Tests.Probes;

/// <summary>Sends requests that are made from a document, and holds each response against it.</summary>
internal sealed class Probe(HttpClient client)
{
    private readonly List<string> wrong = [];

    /// <summary>What the service did that its document doesn't say.</summary>
    public IReadOnlyList<string> Wrong => wrong;

    /// <summary>How many requests were sent.</summary>
    public int Sent { get; private set; }

    /// <summary>Sends an example, which must be taken for a valid request.</summary>
    public async Task MustBeValid(ProbedOperation operation)
    {
        var (status, body) = await Send(operation, operation.Request());
        // The example is not to blame for what this store, or the network, lacks.
        var faults = status == HttpStatusCode.BadRequest ? Errors(body).Where(error => !IsAboutWhatIsLacking(error)).ToList() : [];
        if (faults.Count > 0 || (status == HttpStatusCode.BadRequest && !Errors(body).Any()))
            wrong.Add($"{operation.Where}: the example is refused: {string.Join("; ", faults.Select(fault => fault.ToJsonString()))}");
    }

    /// <summary>Sends a request that must be refused for each of these fields or parameters.</summary>
    public async Task MustBeRefused(ProbedOperation operation, string why, HttpRequestMessage request, params IReadOnlyList<string> fields)
    {
        var (status, body) = await Send(operation, request);
        var named = status == HttpStatusCode.BadRequest ? Errors(body).Select(error => error["field"]!.ToString()).ToHashSet() : [];
        var missing = fields.Where(field => !named.Contains(field)).ToList();
        if (status != HttpStatusCode.BadRequest || missing.Count > 0)
            wrong.Add($"{operation.Where}: {why}: {(int)status}, without {string.Join(", ", missing)}");
    }

    private async Task<(HttpStatusCode Status, JsonNode? Body)> Send(ProbedOperation operation, HttpRequestMessage request)
    {
        Sent++;
        using (request)
        {
            // A stream has no end.
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            var type = response.Content.Headers.ContentType?.MediaType;
            var body = type?.EndsWith("json", StringComparison.Ordinal) == true ? await response.Content.ReadAsStringAsync() : null;
            var status = ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (operation.Node["responses"]![status] is not { } documented)
                wrong.Add($"{operation.Where}: {status} is not documented: {body}");
            else if (body is not null)
                await Check(operation, documented, status, type!, body);
            return (response.StatusCode, body is null ? null : JsonNode.Parse(body));
        }
    }

    private async Task Check(ProbedOperation operation, JsonNode documented, string status, string type, string body)
    {
        if (operation.Api.Whole(documented)["content"]?[type]?["schema"] is not { } schema)
            wrong.Add($"{operation.Where}: {status} as {type} is not documented");
        else
            wrong.AddRange((await operation.Api.Faults(schema, body)).Select(fault => $"{operation.Where}: {status}: {fault}"));
    }

    private static IEnumerable<JsonNode> Errors(JsonNode? problem) => (problem?["errors"] as JsonArray ?? []).Select(error => error!);

    private static bool IsAboutWhatIsLacking(JsonNode error) =>
        error["code"]!.ToString() is "unknown" or "not-in-existence" or "unresolvable"
        && error["message"]!.ToString() != "There is no such field.";
}
