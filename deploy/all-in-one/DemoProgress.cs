using System.Text.Json;
using Samen.Storage;

namespace Samen.AllInOne;

/// <summary>How far the demo scenario was loaded into a data folder; the file is readable by its owner only.</summary>
/// <param name="Sink">The inbox's address that the partner subscribed with.</param>
/// <param name="Secret">The subscription's secret, as <c>whsec_</c> and base64.</param>
/// <param name="Complete">Whether the scenario was loaded to its end.</param>
internal sealed record DemoProgress(string Sink, string Secret, bool Complete)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What was saved in the folder, or null.</summary>
    public static async Task<DemoProgress?> Read(string folder, CancellationToken ct) =>
        File.Exists(In(folder)) ? JsonSerializer.Deserialize<DemoProgress>(await File.ReadAllTextAsync(In(folder), ct), Json) : null;

    public Task Save(string folder, CancellationToken ct) => PrivateFiles.Write(In(folder), JsonSerializer.Serialize(this, Json), ct);

    private static string In(string folder) => Path.Combine(folder, "demo-scenario.json");
}
