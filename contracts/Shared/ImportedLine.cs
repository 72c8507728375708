using System.Text.Json.Serialization;

namespace Samen.Contracts;

/// <summary>What a line of an import does.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ImportedLine>))]
public enum ImportedLine
{
    /// <summary>Nothing was there.</summary>
    Added,

    /// <summary>Something else was there.</summary>
    Corrected,

    /// <summary>The same is there already.</summary>
    Unchanged,

    /// <summary>It is wrong; then nothing at all is imported.</summary>
    Wrong,
}
