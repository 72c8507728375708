namespace Samen.Initiatives;

/// <summary>Texts, as one column.</summary>
internal sealed record TextList(IReadOnlyList<string> Items);
