using System.Text.Json;

namespace Samen.Partners.Tests;

/// <summary>A request that a receiver got.</summary>
internal sealed record Received(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, long At)
{
    private readonly JsonElement json = Body.Length == 0 ? default : JsonDocument.Parse(Body).RootElement;

    public string Id => Headers["webhook-id"];

    public string Type => json.GetProperty("type").GetString()!;

    public string Subject => json.GetProperty("subject").GetString()!;

    public long Position => long.Parse(json.GetProperty("sequence").GetString()!);

    public JsonElement Json => json;
}
