namespace Samen.Municipalities;

/// <summary>A signed bundle as it is kept.</summary>
internal sealed record SignedResult
{
    public Guid ItemId { get; init; }
    public string Payload { get; init; } = "";
    public string Header { get; init; } = "";
    public string Signature { get; init; } = "";
    public DateTimeOffset PublishedAt { get; init; }
}
