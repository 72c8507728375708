namespace Samen.EndToEnd.Tests;

/// <summary>How far a consumer has followed a source.</summary>
internal sealed record InboxSource
{
    public string Source { get; init; } = "";
    public long Position { get; init; }
}
