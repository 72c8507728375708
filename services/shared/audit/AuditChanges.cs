using System.Text.Json;
using System.Text.Json.Serialization;
using Samen.Storage;
using Samen.Texts;

namespace Samen.Audit;

/// <summary>How an entry keeps what was changed: JSON, with values of at most 200 characters of at most 50 fields.</summary>
public static class AuditChanges
{
    private const int MostFields = 50,
        MostCharacters = 200;

    // Written as the seal is: a third party recomputes it from what the API says.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Null when nothing was changed.</summary>
    public static string? Write(IReadOnlyList<RowChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Count == 0 ? null : JsonSerializer.Serialize(changes.Take(MostFields).Select(Short), Json);
    }

    /// <summary>What was kept.</summary>
    public static IReadOnlyList<RowChange> Read(string? changes) =>
        changes is null ? [] : JsonSerializer.Deserialize<IReadOnlyList<RowChange>>(changes, Json)!;

    private static RowChange Short(RowChange change) => change with { Before = Short(change.Before), After = Short(change.After) };

    private static string? Short(string? value) => value is null ? null : TextElements.Cut(value, MostCharacters);
}
