using System.Text.Json;

namespace Samen.Contracts;

/// <summary>A fact in the history of a subject.</summary>
/// <param name="Number">Its place in the history, from 1.</param>
/// <param name="Type">Wire name, as in the AsyncAPI document.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Data">The fact itself.</param>
public sealed record HistoryEntryView(long Number, string Type, DateTimeOffset RecordedAt, JsonElement Data);
