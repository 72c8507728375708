namespace Samen.Web.Tests;

internal sealed record Thing
{
    public Guid Id { get; init; }
    public string Title { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public int Version { get; init; }
}
