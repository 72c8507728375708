using System.Text.Json.Nodes;

namespace Samen.Settings;

/// <summary>Values that are or were in force. Version 0 is what the program started with, and is kept nowhere.</summary>
internal sealed record SettingVersion
{
    public string SettingKey { get; init; } = "";
    public int Version { get; init; }
    public JsonObject Values { get; init; } = [];

    /// <summary>From when they are in force; null: from the start.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>By which proposal; null: version 0.</summary>
    public Guid? ProposalId { get; init; }
}
