using System.Text.Json;

namespace Samen.EndToEnd.Tests;

/// <summary>An event as it came in, at a time of the stopwatch.</summary>
internal sealed record Event(string Id, string Type, string Subject, long Sequence, JsonElement Data, long At);
