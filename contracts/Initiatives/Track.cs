using System.Text.Json.Serialization;

namespace Samen.Contracts.Initiatives;

/// <summary>How an initiative comes about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Track>))]
public enum Track
{
    /// <summary>Proven in one municipality, and scaled up to all.</summary>
    ScaleUp,

    /// <summary>A problem that all have, solved together.</summary>
    JointDevelopment,
}
