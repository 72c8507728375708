namespace Samen.Initiatives;

/// <summary>Lines of text, as one column has them.</summary>
internal sealed record Lines(IReadOnlyList<string> Items)
{
    public static Lines None { get; } = new([]);
}
